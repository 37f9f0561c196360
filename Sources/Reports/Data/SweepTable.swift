package import Analysis
import Planning
import Simulation
import Uncertainty

/// A sweep as comma-separated values: one row for each point of the grid and outcome or goal.
///
/// The columns, of which those that do not apply to a row are empty:
///
/// - `point`: the point's number, from 1
/// - one for each place that is varied, named by its path (`vary futures` for a path that is a column
///   already): a plain number in the place's unit (dollars, shares 0 to 1, months, people, counts a
///   year or a month) where all of its values are known ones, else the values as they were given
/// - `kind`: `outcome` or `goal`; `measure`: which; `unit`: dollars, people, months, share, chance, ...
/// - `futures`: in how many the outcome is defined
/// - `mean`, with its 95% interval `mean-low` and `mean-high`
/// - `median`, and the likely range (8 futures in 10) `likely-low` to `likely-high`
/// - `chance` of a goal, or of an outcome that is or is not, with its 95% interval `chance-low` and
///   `chance-high`
/// - `wanted`: the confidence that the goal asks for
/// - `change`: of the mean, or of the goal's chance, since point 1, future by future on the same luck,
///   with its 95% interval `change-low` and `change-high`; empty for goals that point 1 does not have
package struct SweepTable: Sendable {
  /// A place that is varied, and what stands there at each point.
  package struct Column: Sendable, Hashable {
    package let path: String
    package let cells: [Cell]

    package init(path: String, cells: [Cell]) {
      self.path = path
      self.cells = cells
    }
  }

  package enum Cell: Sendable, Hashable {
    case number(Double)
    case text(String)
  }

  private static let measures = [
    "kind", "measure", "unit", "futures", "mean", "mean-low", "mean-high", "median", "likely-low",
    "likely-high", "chance", "chance-low", "chance-high", "wanted", "change", "change-low",
    "change-high",
  ]

  private let columns: [Column]
  /// The rows of points so far.
  package private(set) var text: String
  private var points = 0

  /// A table with nothing but its header.
  package init(_ columns: [Column]) {
    self.columns = columns
    let names = columns.map { column in
      let isTaken = column.path == "point" || SweepTable.measures.contains(column.path)
      return CommaSeparated.text(isTaken ? "vary \(column.path)" : column.path)
    }
    text = (["point"] + names + SweepTable.measures).joined(separator: ",") + "\n"
  }

  /// Adds the rows of the next point.
  package mutating func add(_ point: SweepPoint) {
    let place = points
    points += 1
    let head =
      ["\(points)"]
      + columns.map { column in
        switch column.cells[place] {
        case .number(let value): CommaSeparated.number(value)
        case .text(let text): CommaSeparated.text(text)
        }
      }
    for (outcome, difference) in zip(point.outcomes, point.differences) {
      add(head + SweepTable.cells(outcome, difference))
    }
    for goal in point.goals { add(head + SweepTable.cells(goal, point.flips(of: goal.goal))) }
  }

  private mutating func add(_ cells: [String]) { text += cells.joined(separator: ",") + "\n" }

  private static func cells(_ result: OutcomeResult, _ difference: PairedDifference) -> [String] {
    let outcome = result.outcome
    func cell(_ value: Double?) -> String {
      value.map { outcome.measure == .money ? CommaSeparated.money($0) : CommaSeparated.number($0) }
        ?? ""
    }
    let summary = result.summary
    let interval = summary?.meanInterval()
    var cells = ["outcome", outcome.rawValue, unit(outcome.measure), "\(summary?.count ?? 0)"]
    cells += [summary?.mean, interval?.low, interval?.high].map(cell)
    cells += [summary?.median, summary?.p10, summary?.p90].map(cell)
    if outcome.measure == .flag, let summary {
      let successes = Int((summary.mean * Double(summary.count)).rounded())
      let chance = WilsonInterval(successes: successes, trials: summary.count)
      cells += [summary.mean, chance.low, chance.high].map { CommaSeparated.number($0) }
    } else {
      cells += ["", "", ""]
    }
    cells.append("")
    let isPaired = difference.futures > 0
    return cells
      + [difference.mean, difference.interval.low, difference.interval.high].map {
        isPaired ? cell($0) : ""
      }
  }

  private static func cells(_ result: GoalResult, _ flips: GoalFlips?) -> [String] {
    func cell(_ value: Double?) -> String { value.map { CommaSeparated.number($0) } ?? "" }
    var cells = ["goal", CommaSeparated.text(result.goal.description), "chance"]
    cells += ["\(result.futures)", "", "", "", "", "", ""]
    cells += [
      result.probability, result.interval.low, result.interval.high, result.goal.confidence,
    ].map(cell)
    return cells + [flips?.change, flips?.interval?.low, flips?.interval?.high].map(cell)
  }

  private static func unit(_ measure: Outcome.Measure) -> String {
    switch measure {
    case .people: "people"
    case .count: "count"
    case .money: "dollars"
    case .months: "months"
    case .share: "share"
    case .flag: "chance"
    case .month: "month from 0"
    }
  }
}
