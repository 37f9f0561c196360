/// A list with a row of heads, which programs and screen readers know as a table.
///
/// It changes no look: LibreOffice draws no styles of tables, so cells keep their own. Readers get no
/// filters, because a protected sheet refuses them.
package struct SheetTable: Hashable, Sendable {
  /// The heads' row and at least one row below it.
  package let range: CellRange
  /// By which formulas may call it.
  package let name: DefinedName

  /// - Parameters:
  ///   - range: the heads' row and the rows below it, of which there is at least one
  ///   - name: by which formulas may call it, unlike every other name of the workbook
  package init(_ range: CellRange, name: DefinedName) {
    self.range = range
    self.name = name
  }

  /// The first table of a sheet, or one further.
  ///
  /// - Parameters:
  ///   - range: the heads' row and the rows below it, of which there is at least one
  ///   - sheet: the sheet, from whose name the table takes its own
  ///   - number: 1 for the first
  package init(_ range: CellRange, on sheet: SheetName, number: Int = 1) {
    self.init(range, name: DefinedName(tableOn: sheet, number: number))
  }

  /// Characters of a head that Excel accepts.
  static let headLimit = 255

  /// The heads on a sheet; an empty one for a cell without a text.
  func heads(on sheet: Sheet) -> [String] {
    range.columns.map { column in
      if case .text(let text)? = sheet[range.rows.lowerBound, column]?.content { return text }
      return ""
    }
  }
}

extension SheetTable {
  /// Checks what Excel would repair and the C library would take.
  ///
  /// - Throws: `SpreadsheetError` where the table lies outside the sheet, has no rows, or has heads
  ///   that are empty or alike.
  func validate(on sheet: Sheet) throws(SpreadsheetError) {
    let place = SpreadsheetError.Place.sheet(sheet.name.text)
    guard range.isInsideSheet else { throw SpreadsheetError(.outsideSheet, at: place) }
    guard range.rows.count > 1 else {
      throw SpreadsheetError(.tableRefused(name.text, "has no rows below its heads"), at: place)
    }
    var known: Set<String> = []
    for head in heads(on: sheet) {
      guard !head.isEmpty, head.utf16.count <= Self.headLimit else {
        throw SpreadsheetError(
          .tableRefused(name.text, "has a column whose head is no text of its own"), at: place)
      }
      guard known.insert(head.lowercased()).inserted else {
        throw SpreadsheetError(
          .tableRefused(name.text, "has two columns called “\(head)”"), at: place)
      }
    }
  }
}
