/// Money that a stream has actually granted: an amount, a period, its terms, and what became of it.
///
/// amount = charged + cut + terminated + returned + lapsed + released + balance, always.
package struct Award: Sendable, BitwiseCopyable {
  /// Place of its stream in the scenario; nil for the hub's own reserve.
  package let stream: Int?
  /// The month in which it arose.
  package let arose: Int
  /// The first month after its period; `Award.never` when it has no end.
  package var end: Int
  /// Granted so far, in cents; grows where money comes in tranches.
  package var amount: Int
  /// Paid for costs, net of what was returned for want of match.
  package var charged = 0
  /// Promised to cohorts, not yet charged.
  package var committed = 0
  package var cut = 0
  package var terminated = 0
  package var returned = 0
  package var lapsed = 0
  package var released = 0
  package var isOpen = true

  /// Largest share of the award for administration; nil for no limit.
  let administrationCap: Double?
  /// Largest indirect charge per dollar of MTDC; nil for no limit.
  let indirectRate: Double?
  /// The part of each subaward, in cents, that counts as modified total direct cost.
  let subawardLimit: Int
  /// The most for the training of one participant, in cents; nil for no limit.
  let trainingAccountCap: Int?
  let countsAsMatch: Bool
  /// Whether it may pay for anything, and keeps nothing back from the hub at its end.
  let isUnrestricted: Bool
  /// When its turn to pay comes.
  let turn: Turn
  /// Charged or committed to administration, indirect cost included, and to indirect cost alone.
  package var administration = 0
  package var indirect = 0
  /// Charged for anything but administration, kept of money whose shares are tested.
  ///
  /// Of that, what is for people of some group, for people in school, and for work experience.
  var spentNet = 0
  var spentOnGroups = 0
  var spentInSchool = 0
  var spentOnWorkExperience = 0
  /// Charged for training workers whom employers have already.
  var spentOnIncumbentWorkers = 0
  /// Modified total direct cost charged up to the month before, and in the present month.
  var mtdc = 0
  var mtdcThisMonth = 0
  /// Room that a relaxation adds under the cap on administration, and under the limit on indirect
  /// cost, in cents.
  var freedAdministration = 0
  var freedIndirect = 0
  /// Charged or promised to what only a relaxation allows, in cents.
  var freedUse = 0
  /// Whether a relaxation has let a part of it outlive its period.
  var outlives = false
  /// Cash received, and given back.
  var received = 0
  var refunded = 0
  /// How often the gift has been renewed, or whether the grant has been extended (0 or 1).
  var renewals = 0
  /// Whether the fiscal year's one cut has happened.
  var wasCut = false

  init(
    stream: Int?, arose: Int, end: Int, amount: Int, administrationCap: Double? = nil,
    indirectRate: Double? = nil, subawardLimit: Int = Int.max, trainingAccountCap: Int? = nil,
    countsAsMatch: Bool = false, isUnrestricted: Bool = false, turn: Turn = .never
  ) {
    self.stream = stream
    self.arose = arose
    self.end = end
    self.amount = amount
    self.administrationCap = administrationCap
    self.indirectRate = indirectRate
    self.subawardLimit = subawardLimit
    self.trainingAccountCap = trainingAccountCap
    self.countsAsMatch = countsAsMatch
    self.isUnrestricted = isUnrestricted
    self.turn = turn
  }

  /// When an award's turn to pay comes among others.
  enum Turn: Sendable, BitwiseCopyable {
    /// It pays for nothing that is braided.
    case never
    /// By the place of its stream in the file.
    case inFileOrder
    /// By the end of its period, and by how much it may pay for.
    case byEnd(breadth: Int)
    /// After all whose money lapses, and by how much it may pay for.
    case afterAll(breadth: Int)
  }

  /// The end of an award that has none.
  package static let never = Int.max

  /// What is left: neither charged nor gone, promised or not.
  package var balance: Int {
    amount - charged - cut - terminated - returned - lapsed - released
  }

  /// Of money that is paid in advance, what has been received and neither spent nor passed on.
  var inHand: Int { received - charged - refunded - released }

  /// What may still be charged or promised.
  var available: Int { balance - committed }

  /// What may still go to administration, in cents.
  var administrationRoom: Int {
    guard let administrationCap else { return Int.max }
    // A hair above the product, so that 10% of an exact amount is not a cent short.
    return Int(administrationCap * Double(amount - cut) + 1e-6) + freedAdministration
      - administration
  }

  /// What may still go to indirect cost, in cents; it lies within administration.
  var indirectRoom: Int {
    guard let indirectRate else { return administrationRoom }
    return min(
      administrationRoom,
      Int(indirectRate * Double(mtdc) + 1e-6) + freedIndirect - indirect)
  }

  /// Whether it may be charged for a cost of the given month.
  func covers(_ month: Int) -> Bool { isOpen && arose <= month && month < end }
}
