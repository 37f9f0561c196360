package import Planning

/// Which column of a future's row holds what.
///
/// A row is a list of whole numbers: people, cents, months and flags. The layout depends on the
/// scenario alone, so rows of one scenario can be laid side by side.
package struct OutcomeLayout: Sendable, Hashable {
  private let streamCount: Int
  private let tagCount: Int
  private let programCount: Int
  private let goalCount: Int
  private let streamsBegin: Int
  private let tagsBegin: Int
  private let programsBegin: Int
  private let stagesBegin: Int
  private let goalsBegin: Int
  private let testCount: Int
  /// How many columns a row has.
  package let count: Int

  init(_ scenario: Scenario, watchedGoals: Int = 0) {
    streamCount = scenario.streams.count
    tagCount = scenario.tags.count
    programCount = scenario.programs.count
    goalCount = scenario.goals.count + watchedGoals
    streamsBegin = Outcome.recorded.count
    tagsBegin = streamsBegin + streamCount * StreamOutcome.allCases.count
    programsBegin = tagsBegin + tagCount * Headcount.allCases.count
    stagesBegin = programsBegin + programCount * ProgramOutcome.allCases.count
    goalsBegin = stagesBegin + Stage.allCases.count
    testCount = scenario.resultTests.count
    count = goalsBegin + 3 * goalCount + testCount + 4
  }

  /// The column of a recorded outcome; nil for a ratio.
  package func column(_ outcome: Outcome) -> Int? { Outcome.recorded.firstIndex(of: outcome) }

  package func column(stream: Int, _ outcome: StreamOutcome) -> Int {
    streamsBegin + stream * StreamOutcome.count + outcome.place
  }

  package func column(tag: Int, _ count: Headcount) -> Int {
    tagsBegin + tag * Headcount.count + count.place
  }

  package func column(program: Int, _ outcome: ProgramOutcome) -> Int {
    programsBegin + program * ProgramOutcome.count + outcome.place
  }

  /// The month in which a stage was first entered; −1 when it never was.
  package func column(entered stage: Stage) -> Int { stagesBegin + stage.rawValue }

  /// 1 when the goal was reached, else 0; watched goals follow the scenario's own.
  package func column(goal: Int) -> Int { goalsBegin + goal }

  /// Whom a goal counts in its own month: those who carry its tag, if it has one.
  package func column(countedFor goal: Int) -> Int { goalsBegin + goalCount + goal }

  /// Everyone whom a goal's metric counts in the goal's own month.
  package func column(everyoneFor goal: Int) -> Int { goalsBegin + 2 * goalCount + goal }

  /// 1 when a stream's spending kept the share that is tested, 0 when not, −1 when there was none.
  package func column(test: Int) -> Int { goalsBegin + 3 * goalCount + test }

  /// The largest difference in cents that the audit of the books found.
  package var moneyResidual: Int { goalsBegin + 3 * goalCount + testCount }

  /// The largest number of people that the audit could not find in exactly one place.
  package var peopleResidual: Int { moneyResidual + 1 }

  /// Cents that paying in order would have left unpaid beyond the least, on the same demands; 0 where
  /// that was not asked.
  package var savedOnSameDemands: Int { moneyResidual + 2 }

  /// Cohorts started that paying in order would not have covered; 0 where that was not asked.
  package var startsSaved: Int { moneyResidual + 3 }

  /// What a column holds.
  enum ColumnKind: Sendable, Hashable {
    case outcome(Outcome)
    case money, count, month, flag, test
  }

  func kind(of column: Int) -> ColumnKind {
    switch column {
    case ..<streamsBegin: .outcome(Outcome.recorded[column])
    case ..<tagsBegin: .money
    case ..<stagesBegin: .count
    case ..<goalsBegin: .month
    case ..<(goalsBegin + goalCount): .flag
    case ..<(goalsBegin + 3 * goalCount): .count
    case ..<moneyResidual: .test
    case peopleResidual, startsSaved: .count
    default: .money
    }
  }
}
