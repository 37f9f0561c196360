extension Cell {
  /// Integers beyond this are not kept exactly by a spreadsheet, which has 16 digits at most.
  private static let integerLimit = 1 << 53

  func validate(
    at place: SpreadsheetError.Place, _ reference: CellReference, in workbook: Workbook
  ) throws(SpreadsheetError) {
    guard reference.isInsideSheet else { throw SpreadsheetError(.outsideSheet, at: place) }
    try style.validate(at: place)
    switch content {
    case .blank, .date: break
    case .live: throw SpreadsheetError(.notCalculated, at: place)
    case .number(let number): try requireFinite(number, at: place)
    case .integer(let integer):
      guard integer.magnitude <= Self.integerLimit else {
        throw SpreadsheetError(.integerTooLarge, at: place)
      }
    case .text(let text): try requireText(text, at: place)
    case .link(let text, let target):
      try requireText(text, at: place)
      try workbook.requireKnown(target.sheet, at: place)
      guard target.cell.isInsideSheet else { throw SpreadsheetError(.outsideSheet, at: place) }
    case .formula(let formula, let value):
      if let flaw = FormulaText(formula).flaw {
        throw SpreadsheetError(.formulaRefused(flaw), at: place)
      }
      switch value {
      case .number(let number): try requireFinite(number, at: place)
      case .text(let text): try requireLength(text, CellText.lengthLimit, at: place)
      }
    }
  }

  private func requireText(
    _ text: String, at place: SpreadsheetError.Place
  ) throws(SpreadsheetError) {
    let stored = CellText(text).stored
    try requireLength(stored, CellText.lengthLimit, at: place)
    let breaks = stored.utf8.count { $0 == UInt8(ascii: "\n") }
    guard breaks <= CellText.lineBreakLimit else {
      throw SpreadsheetError(.tooManyLines(limit: CellText.lineBreakLimit), at: place)
    }
  }
}

extension CellStyle {
  func validate(at place: SpreadsheetError.Place) throws(SpreadsheetError) {
    guard numberFormat.isAcceptable else {
      throw SpreadsheetError(.numberFormatRefused(numberFormat.code), at: place)
    }
    try requireBounds("font size", fontSize, 1...409, at: place)
    try requireBounds("indent", indent, 0...15, at: place)
  }
}
