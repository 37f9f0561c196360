package import Planning

/// What there is to tell of one month of one future.
package struct MonthRecord: Sendable, Hashable {
  /// Where everyone is at the month's end, and how many ever came so far.
  package struct People: Sendable, Hashable {
    package var reached = 0
    package var applied = 0
    package var qualified = 0
    package var enrolled = 0
    package var completed = 0
    package var credentialed = 0
    package var placed = 0
    package var gaveUp = 0
    package var droppedOut = 0
    package var stoppedSearching = 0
    package var retainedSixMonths = 0
    package var retainedTwelveMonths = 0
    package var waiting = 0
    package var inTraining = 0
    package var searching = 0

    /// Before the first month.
    package static let nobody = People()
  }

  /// An amount that a stream paid for a cost line this month.
  package struct Payment: Sendable, Hashable {
    /// Its place in the scenario; nil for the hub's reserve.
    package let stream: Int?
    /// Place of the cost line; nil for interest on the credit line.
    package let line: Int?
    /// In cents; negative where charges are taken back for want of match.
    package var amount: Int

    package init(stream: Int?, line: Int?, amount: Int) {
      self.stream = stream
      self.line = line
      self.amount = amount
    }
  }

  /// Why a source of money did not pay for more.
  package enum Obstacle: String, Sendable, Hashable {
    case notOpen = "no award open"
    case spent = "all spent or promised"
    case administrationCap = "at its administration cap"
    case indirectCap = "at its indirect rate"
    case participantCap = "at its cap per participant"
  }

  /// Cost that stayed unpaid.
  package struct Shortage: Sendable, Hashable {
    /// Place of the cost line; nil for interest on the credit line and for charges that were taken
    /// back for want of match.
    package let line: Int?
    package var amount: Int
    /// Every stream that might pay for the line, and why it did not; the reserve is always spent.
    package let obstacles: [StreamObstacle]
  }

  package struct StreamObstacle: Sendable, Hashable {
    package let stream: Int
    package let obstacle: Obstacle

    package init(stream: Int, obstacle: Obstacle) {
      self.stream = stream
      self.obstacle = obstacle
    }
  }

  package let month: Int
  package let stage: Stage
  package let isRecession: Bool
  package let values: SeriesValues
  package let people: People
  package let openings: Int
  package let events: [FutureEvent]
  package let payments: [Payment]
  package let shortages: [Shortage]
}
