import Simulation

/// A count of people that an application promises or reports, from the widest to the narrowest, and of those who leave.
package enum PeopleCount: Int, Sendable, Hashable, CaseIterable {
  case reached, qualified
  /// Starts of training: who goes on to a further program starts again.
  case enrolled
  /// People who start training, each counted once.
  case served
  /// Completions: who completes a further program completes again.
  case completed
  /// People who complete training and go on to no further program, each counted once.
  case finished
  case credentialed, placed
  case retainedSixMonths, retainedTwelveMonths
  /// Left training without completing it.
  case droppedOut

  /// How many ever came so far in a month of a future.
  ///
  /// Who completes a program and goes on joins a waiting list again. So everyone who qualified and
  /// neither waits nor gave up waiting has started, each is there once, and starts beyond them are
  /// those of people who went on. `served` leaves out who went on and still waits, or gave up: it is
  /// never too many, and has to be followed to its highest month, since people who go on leave it
  /// for as long as they wait.
  func value(in people: MonthRecord.People) -> Int {
    switch self {
    case .reached: people.reached
    case .qualified: people.qualified
    case .enrolled: people.enrolled
    case .served: people.startedOnce
    case .completed: people.completed
    case .finished: people.completed - (people.enrolled - people.startedOnce)
    case .credentialed: people.credentialed
    case .placed: people.placed
    case .retainedSixMonths: people.retainedSixMonths
    case .retainedTwelveMonths: people.retainedTwelveMonths
    case .droppedOut: people.droppedOut
    }
  }
}

extension MonthRecord.People {
  /// Everyone who started training and is not on a waiting list, or off it, again.
  fileprivate var startedOnce: Int { qualified - waiting - gaveUp }
}
