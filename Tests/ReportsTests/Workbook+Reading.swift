import Foundation
import Spreadsheet
import TestSupport
import Testing

extension Workbook {
  /// A sheet by its name.
  func sheet(_ name: String) throws -> Sheet {
    try #require(sheets.first { $0.name.text == name })
  }

  /// The file's bytes as they are written.
  func bytes() throws -> Data {
    let directory = try TemporaryDirectory()
    let path = directory.file("workbook.xlsx")
    try write(to: path)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Everything that a reader sees or hears: cells, titles, alternative texts, headers.
  var words: [String] {
    var words = [properties.title, properties.comments]
    words += properties.custom.map(\.name)
    for sheet in sheets {
      words += sheet.references.compactMap { sheet.text($0.row, $0.column) }
      for chart in sheet.charts {
        words.append(chart.alternativeText)
        words += chart.series.compactMap(\.name.literal)
      }
      words += [sheet.name.text, sheet.page.header.code, sheet.page.footer.code]
    }
    return words
  }
}

extension Sheet {
  /// The text in a cell, if it holds one.
  func text(_ row: Int, _ column: Int) -> String? {
    if case .text(let text)? = self[row, column]?.value { text } else { nil }
  }

  /// The number in a cell, if it holds one.
  func number(_ row: Int, _ column: Int) -> Double? {
    if case .number(let number)? = self[row, column]?.value { number } else { nil }
  }

  /// The rows whose first cell says so.
  func rows(_ label: String) -> [Int] {
    references.filter { $0.column == 0 && text($0.row, 0) == label }.map(\.row)
  }

  /// The first row whose first cell says so.
  func row(_ label: String) throws -> Int { try #require(rows(label).first, "\(label)") }

  /// The formulas of the sheet.
  var formulas: [String] {
    references.compactMap { reference in
      if case .formula(let formula, _)? = self[reference]?.content { formula } else { nil }
    }
  }
}

extension ChartText {
  /// The words of a name that is written in the chart.
  fileprivate var literal: String? {
    if case .literal(let words) = self { words } else { nil }
  }
}
