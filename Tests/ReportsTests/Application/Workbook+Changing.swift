import Spreadsheet
import Testing

extension Workbook {
  /// The workbook with other numbers in some cells of a sheet.
  func with(_ changes: [(cell: CellReference, value: Double)], on name: String) throws -> Workbook {
    var workbook = Workbook(properties: properties)
    for sheet in sheets {
      var sheet = sheet
      if sheet.name.text == name {
        for (cell, value) in changes {
          let style = try #require(sheet[cell]?.style, "\(cell.a1)")
          sheet[cell] = .number(value, style: style)
        }
      }
      workbook.append(sheet)
    }
    for named in definedNames { workbook.define(named.name, as: named.range) }
    return workbook
  }
}
