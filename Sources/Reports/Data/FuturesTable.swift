import Analysis
import Planning
package import Simulation

/// Every future's outcomes as comma-separated values: one row per future, its number first.
package enum FuturesTable {
  package static func csv(_ futures: Futures) -> String {
    let outcomes = Outcome.allCases
    let columns = outcomes.map { futures.all($0) }
    let goals = futures.scenario.goals.indices.map {
      Array(futures.column(futures.layout.column(goal: $0)))
    }
    var out = "future"
    for outcome in outcomes { out += "," + outcome.rawValue }
    for goal in futures.scenario.goals { out += "," + quoted("goal: \(goal)") }
    out += "\n"
    for future in 0..<futures.count {
      out += "\(future)"
      for (outcome, column) in zip(outcomes, columns) {
        out += ","
        if let value = column[future] { out += text(value, outcome) }
      }
      for goal in goals { out += ",\(goal[future])" }
      out += "\n"
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
