package import Planning

/// Something that happened in a month of one future, for telling it.
///
/// Streams, programs and awards are given by their places; amounts are in cents.
package enum FutureEvent: Sendable, Hashable {
  /// Why a cohort that was due did not start.
  package enum Refusal: String, Sendable, Hashable {
    case people = "too few people wait"
    case money = "money that may pay does not cover it"
    case shortMonth = "the month before was short"
  }

  /// What took money of an award away.
  package enum Loss: String, Sendable, Hashable {
    case cut, terminated, lapsed, returned
    /// To the hub's reserve: a loss to the award alone.
    case released
  }

  case recessionBegins, recessionEnds
  case entered(Stage)
  case sustained
  /// The hub closes with the next month.
  case closes
  /// A funder decides.
  case won(stream: Int)
  case lost(stream: Int)
  /// An award arises, or is renewed.
  case awarded(stream: Int, award: Int, amount: Int, isRenewal: Bool)
  /// More of an award becomes available.
  case grew(stream: Int, award: Int, amount: Int)
  case extended(stream: Int, award: Int, months: Int)
  case took(Loss, stream: Int, award: Int, amount: Int)
  /// Cash comes in before it is spent.
  case received(stream: Int, award: Int, amount: Int)
  /// Cash comes in for what was spent before.
  case reimbursed(stream: Int, amount: Int)
  /// Too few completers were placed, so that parts of the next tranches are cut.
  case missedPerformance(stream: Int)
  /// The outcomes cost the program its aid until a month.
  case lostAid(stream: Int, until: Int)
  case started(program: Int, people: Int)
  case refused(program: Int, Refusal)
  case completed(program: Int, people: Int, of: Int)
  /// Cash lies below the credit line by an amount.
  case belowCreditLine(Int)
}
