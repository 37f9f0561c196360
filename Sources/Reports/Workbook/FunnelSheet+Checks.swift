import Simulation
import Spreadsheet

extension FunnelSheet {
  /// The checks of the funnel: it never rises, and programs add up.
  static func checks(
    _ sheet: Sheet, _ rows: [Outcome: Int], programs: Range<Int>
  ) -> [WorkbookCheck] {
    rises(sheet, rows) + additions(sheet, rows, programs: programs)
  }

  /// Steps that hold part of the people of another, each with the words for its check.
  private static let parts: [(part: Outcome, whole: Outcome, title: String)] = [
    (.applied, .reached, "No more people apply than are reached"),
    (.qualified, .applied, "No more people qualify than apply"),
    (.placed, .trained, "No more people are placed than are trained"),
    (.retainedSixMonths, .placed, "No more people are retained 6 months than are placed"),
    (
      .retainedTwelveMonths, .retainedSixMonths,
      "No more people are retained 12 months than 6 months"
    ),
  ]

  private static func rises(_ sheet: Sheet, _ rows: [Outcome: Int]) -> [WorkbookCheck] {
    parts.compactMap { part, whole, title in
      guard let lower = rows[part], let upper = rows[whole] else { return nil }
      let first = CellAddress(sheet.name, row: lower, column: Column.mean)
      let second = CellAddress(sheet.name, row: upper, column: Column.mean)
      let excess = sheet.number(lower, Column.mean) - sheet.number(upper, Column.mean)
      return WorkbookCheck(
        title: title, sheet: sheet.name,
        formula: "MAX(0,\(first.absolute)-\(second.absolute))", value: max(0, excess),
        allowed: 1e-6, unit: "people")
    }
  }

  private static func additions(
    _ sheet: Sheet, _ rows: [Outcome: Int], programs: Range<Int>
  ) -> [WorkbookCheck] {
    let columns: [(outcome: Outcome, column: Int, words: String)] = [
      (.enrolled, 3, "enrolled"), (.placed, 5, "placed"),
    ]
    guard !programs.isEmpty else { return [] }
    return columns.compactMap { outcome, column, words in
      guard let row = rows[outcome] else { return nil }
      let parts = CellRange(
        column: column, rows: programs.lowerBound...(programs.upperBound - 1))
      let whole = CellAddress(sheet.name, row: row, column: Column.mean)
      return WorkbookCheck(
        title: "People \(words) by program add up to all people \(words)", sheet: sheet.name,
        formula: "SUM(\(RangeAddress(sheet.name, parts).absolute))-\(whole.absolute)",
        value: sheet.sum(parts) - sheet.number(row, Column.mean), allowed: 1e-6, unit: "people")
    }
  }
}
