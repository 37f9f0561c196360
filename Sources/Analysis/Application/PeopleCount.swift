package import Simulation

/// A count of people that an application promises or reports, from the widest to the narrowest.
package enum PeopleCount: Int, Sendable, Hashable, CaseIterable {
  case reached, qualified, enrolled, completed, credentialed, placed
  case retainedSixMonths, retainedTwelveMonths

  /// How many ever came so far in a month of a future.
  func value(in people: MonthRecord.People) -> Int {
    switch self {
    case .reached: people.reached
    case .qualified: people.qualified
    case .enrolled: people.enrolled
    case .completed: people.completed
    case .credentialed: people.credentialed
    case .placed: people.placed
    case .retainedSixMonths: people.retainedSixMonths
    case .retainedTwelveMonths: people.retainedTwelveMonths
    }
  }
}
