import Planning
import Spreadsheet

extension ChartAxis {
  /// An axis of months with about a dozen labels.
  static func months(_ count: Int) -> ChartAxis {
    ChartAxis(
      numberFormat: .month, labelInterval: [1, 2, 3, 6, 12].first { count / $0 <= 14 } ?? 24)
  }
}

extension Cell {
  /// The first day of a month, shown as the month: as a date, which charts label sparsely.
  static func month(_ month: Month) throws(SpreadsheetError) -> Cell {
    .date(try .monthStart(year: month.year, month: month.number), style: .monthLabel)
  }
}

extension CellStyle {
  static let monthLabel = month.with { $0.horizontal = .left }
}
