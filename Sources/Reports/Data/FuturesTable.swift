import Analysis
import Planning
package import Simulation

/// Every future's outcomes as comma-separated values: one row per future, its number first.
package enum FuturesTable {
  /// The futures of one scenario.
  package static func csv(_ futures: Futures) -> String { csv([("", futures)], isNamed: false) }

  /// The futures of several scenarios, one after the other.
  ///
  /// After the future's number stands the scenario. A goal that a scenario does not have is left
  /// empty.
  package static func csv(_ runs: [(name: String, futures: Futures)]) -> String {
    csv(runs, isNamed: true)
  }

  private static func csv(_ runs: [(name: String, futures: Futures)], isNamed: Bool) -> String {
    let outcomes = Outcome.allCases
    // By title, so that plans that ask for the same goal at other confidences share its column.
    var goals: [String] = []
    for goal in runs.flatMap(\.futures.scenario.goals).map(\.description)
    where !goals.contains(goal) || runs.count == 1 { goals.append(goal) }
    var out = isNamed ? "future,scenario" : "future"
    for outcome in outcomes { out += "," + outcome.rawValue }
    for goal in goals { out += "," + quoted("goal: \(goal)") }
    out += "\n"
    for (name, futures) in runs {
      let columns = outcomes.map { futures.all($0) }
      let own = futures.scenario.goals.map(\.description)
      let reached = goals.indices.map { place in
        (runs.count == 1 ? place : own.firstIndex(of: goals[place]))
          .map { Array(futures.column(futures.layout.column(goal: $0))) }
      }
      let label = isNamed ? "," + quoted(name) : ""
      for future in 0..<futures.count {
        out += "\(future)" + label
        for (outcome, column) in zip(outcomes, columns) {
          out += ","
          if let value = column[future] { out += text(value, outcome) }
        }
        for goal in reached { out += goal.map { ",\($0[future])" } ?? "," }
        out += "\n"
      }
    }
    return out
  }

  private static func text(_ value: Double, _ outcome: Outcome) -> String {
    switch outcome.measure {
    case .money: Money(dollars: value).plain
    case .share: "\(value)"
    case .people, .count, .months, .flag, .month: "\(Int(value))"
    }
  }

  /// A text cell that no spreadsheet takes for a formula.
  private static func quoted(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t".contains($0) } ?? false ? " " + text : text
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

extension Money {
  /// The amount with two decimals and nothing else: `-1234.50`.
  package var plain: String {
    let fraction = cents.magnitude % 100
    return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
