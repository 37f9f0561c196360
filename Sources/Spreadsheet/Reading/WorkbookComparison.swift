/// What a file says against what the workbook should be.
package struct WorkbookComparison: Sendable {
  /// Something in the file that is not so.
  package struct Difference: Hashable, Sendable {
    package let cell: CellAddress
    package let kind: Kind

    package init(cell: CellAddress, kind: Kind) {
      self.cell = cell
      self.kind = kind
    }

    package enum Kind: Hashable, Sendable {
      /// Another value than the right one; nil for an empty cell.
      case value(says: CellValue?, gives: CellValue?)
      /// A constant in place of a formula.
      case typedOver(formula: String)
      /// Another formula, though it may come to the same.
      case formula(says: String, gives: String)
    }
  }

  /// An input that a reader changed.
  package struct ChangedInput: Hashable, Sendable {
    package let cell: CellAddress
    package let from: CellValue?
    package let to: CellValue?
  }

  /// How many values were compared.
  package private(set) var compared = 0
  package private(set) var differences: [Difference] = []
  package private(set) var changedInputs: [ChangedInput] = []
  package private(set) var missingSheets: [String] = []
  package private(set) var addedSheets: [String] = []
  /// Cells of known sheets in which the workbook has nothing.
  package private(set) var addedCells = 0

  package var isTrue: Bool { differences.isEmpty && missingSheets.isEmpty }

  /// Compares every cell.
  ///
  /// What readers may change, the unlocked cells, is told apart: the workbook is calculated with it,
  /// so that formulas which follow a changed input are right.
  ///
  /// - Parameters:
  ///   - stored: what the file says
  ///   - workbook: the workbook with its live formulas, not calculated yet
  /// - Throws: `SpreadsheetError` if the workbook cannot be calculated with what readers typed.
  package init(_ stored: StoredWorkbook, with workbook: Workbook) throws(SpreadsheetError) {
    var workbook = workbook
    for sheet in workbook.sheets {
      guard let found = stored[sheet.name.text] else { continue }
      for reference in sheet.references {
        guard let cell = sheet[reference], !cell.style.isLocked else { continue }
        let value = found.cells[reference]?.value
        guard !Self.isSame(value, cell.value) else { continue }
        let address = CellAddress(sheet.name, reference)
        changedInputs.append(ChangedInput(cell: address, from: cell.value, to: value))
        workbook.put(Self.content(value), at: address)
      }
    }
    let calculated = try workbook.calculated()
    for sheet in calculated.sheets {
      guard let found = stored[sheet.name.text] else {
        missingSheets.append(sheet.name.text)
        continue
      }
      compare(sheet, found)
    }
    let names = Set(calculated.sheets.map { $0.name.text.lowercased() })
    addedSheets = stored.sheets.map(\.name).filter { !names.contains($0.lowercased()) }
  }

  private mutating func compare(_ sheet: Sheet, _ stored: StoredWorkbook.Sheet) {
    var known = 0
    func check(_ reference: CellReference, _ content: CellContent, _ value: CellValue?) {
      let found = stored.cells[reference]
      let address = CellAddress(sheet.name, reference)
      if found?.value != nil { known += 1 }
      if value != nil { compared += 1 }
      if !Self.isSame(found?.value, value) {
        differences.append(
          Difference(cell: address, kind: .value(says: found?.value, gives: value)))
        return
      }
      guard case .formula(let formula, _) = content else { return }
      let right = FormulaText(formula).text
      if let text = found?.formula {
        if !text.isEmpty, Self.plain(text) != Self.plain(right) {
          differences.append(
            Difference(cell: address, kind: .formula(says: text, gives: right)))
        }
      } else {
        differences.append(Difference(cell: address, kind: .typedOver(formula: right)))
      }
    }
    for reference in sheet.references {
      guard let cell = sheet[reference] else { continue }
      check(reference, cell.content, cell.value)
    }
    for block in sheet.numberBlocks {
      for (reference, number) in zip(block.range.cells, block.numbers) {
        check(reference, .number(number), .number(number))
      }
    }
    addedCells += stored.cells.values.count { $0.value != nil } - known
  }

  /// A formula without what programs write in more than one way.
  private static func plain(_ formula: String) -> String {
    String(formula.filter { !" '".contains($0) }).lowercased()
  }

  private static func content(_ value: CellValue?) -> CellContent {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case nil: .blank
    }
  }

  /// Whether two values are the same to the digits that every program keeps.
  private static func isSame(_ first: CellValue?, _ second: CellValue?) -> Bool {
    switch (first, second) {
    case (nil, nil), (.text("")?, nil), (nil, .text("")?): return true
    case (.number(let one)?, .number(let other)?):
      return abs(one - other) <= max(1e-9, 1e-12 * max(abs(one), abs(other)))
    case (.text(let one)?, .text(let other)?):
      return one == other || one.withEscapesDecoded == other
        || one.trimmingBlanks() == other.trimmingBlanks()
    default: return false
    }
  }
}
