package import Planning

/// A year of an award: twelve months from its first, the last perhaps fewer.
package struct ApplicationYear: Sendable, Hashable {
  /// 1 for the first.
  package let number: Int
  /// Counted from the scenario's start.
  package let months: Range<Int>
  package let first: Month
  package let last: Month

  init(number: Int, months: Range<Int>, start: Month) {
    self.number = number
    self.months = months
    first = start.advanced(by: months.lowerBound)
    last = start.advanced(by: months.upperBound - 1)
  }

  package var title: String { "Year \(number)" }

  /// The calendar months: `Aug 2027 to Jul 2028`.
  package var span: String { "\(first.title) to \(last.title)" }

  /// Most years that an application plans: those for which form SF-424A has columns, the first and
  /// four to come.
  package static let most = 5
}

/// Why an application cannot be planned.
package enum ApplicationProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The stream is no money that is applied for by itself.
  case notApplied(String)
  /// The award would come after the last month that is simulated.
  case neverAwarded(String)
  /// The months that are simulated hold no whole fiscal year of it.
  case noWholeYear(String)
  /// The award lasts longer than forms have columns for.
  case tooLong(String, years: Int)

  package var description: String {
    switch self {
    case .notApplied(let stream):
      "'\(stream)' is not applied for with a workbook: it follows from a program's approval or from "
        + "what employers pay"
    case .neverAwarded(let stream):
      "'\(stream)' would be awarded after the last simulated month: lengthen the horizon"
    case .noWholeYear(let stream):
      "the simulated months hold no whole fiscal year of '\(stream)': lengthen the horizon"
    case .tooLong(let stream, let years):
      "'\(stream)' runs for \(years) years, and application forms have columns for "
        + "\(ApplicationYear.most): shorten its period"
    }
  }
}
