/// A workbook in memory: sheets in their order, names for cells, and properties.
///
/// Nothing is checked before it is written; see `validate()`.
package struct Workbook: Hashable, Sendable {
  package var properties: WorkbookProperties
  package private(set) var sheets: [Sheet] = []
  package private(set) var definedNames: [NamedRange] = []
  /// The sheet that is shown first, counted from 0.
  package var activeSheet = 0
  private var indices: [SheetName: Int] = [:]

  /// A name and the cells that it stands for.
  package struct NamedRange: Hashable, Sendable {
    package let name: DefinedName
    package let range: RangeAddress
  }

  package init(properties: WorkbookProperties) {
    self.properties = properties
  }

  /// Adds a sheet after the others; changes to the sheet must be made before.
  package mutating func append(_ sheet: Sheet) {
    if indices[sheet.name] == nil { indices[sheet.name] = sheets.count }
    sheets.append(sheet)
  }

  /// Gives cells a name that formulas may use.
  package mutating func define(_ name: DefinedName, as range: RangeAddress) {
    definedNames.append(NamedRange(name: name, range: range))
  }

  /// Gives a cell a name that formulas may use.
  package mutating func define(_ name: DefinedName, as cell: CellAddress) {
    define(name, as: RangeAddress(cell))
  }

  /// The sheet with a name, if there is one.
  package subscript(name: SheetName) -> Sheet? { indices[name].map { sheets[$0] } }

  /// The value that a cell shows; nil if it is empty or there is no such sheet.
  package func value(at address: CellAddress) -> CellValue? {
    guard let index = indices[address.sheet] else { return nil }
    return sheets[index][address.cell]?.value
  }

  /// Puts other content in a cell that is there, in its look.
  mutating func put(_ content: CellContent, at address: CellAddress) {
    guard let index = indices[address.sheet] else { return }
    sheets[index][address.cell]?.content = content
  }

  func requireKnown(
    _ name: SheetName, at place: SpreadsheetError.Place
  ) throws(SpreadsheetError) {
    guard indices[name] != nil else { throw SpreadsheetError(.unknownSheet(name.text), at: place) }
  }
}
