extension Workbook {
  /// The workbook with the value of each live formula beside its text.
  ///
  /// Formulas are evaluated over the whole workbook, in whatever order they need one another, so a
  /// sheet may refer to one that comes later. Older formulas keep the value that they were given.
  ///
  /// - Throws: `SpreadsheetError` at a formula that needs itself, holds a constant that should be a
  ///   cell, uses an unknown name or sheet, or has no number or text as its value.
  package func calculated() throws(SpreadsheetError) -> Workbook {
    var calculation = Calculation(self)
    guard !calculation.isEmpty else { return self }
    try calculation.run()
    var workbook = self
    for sheet in sheets {
      for (cell, formula) in sheet.liveFormulas.sorted(by: { $0.key < $1.key }) {
        let address = CellAddress(sheet.name, cell)
        let text = formula.text(on: sheet.name)
        switch calculation.results[address] {
        case .number(let number):
          workbook.put(.formula(text, value: .number(number)), at: address)
        case .text(let words): workbook.put(.formula(text, value: .text(words)), at: address)
        case .empty, .truth, nil: break
        }
      }
    }
    return workbook
  }
}
