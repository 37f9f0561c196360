extension Workbook {
  /// Checks everything that the C library would let pass, print about or crash on.
  ///
  /// - Throws: `SpreadsheetError` with the first problem, in the order of the sheets.
  package func validate() throws(SpreadsheetError) {
    guard !sheets.isEmpty else { throw SpreadsheetError(.noSheets, at: .workbook) }
    try requireBounds("active sheet", activeSheet, 0...(sheets.count - 1), at: .workbook)
    try validateProperties()
    var names: Set<SheetName> = []
    for sheet in sheets where !names.insert(sheet.name).inserted {
      throw SpreadsheetError(.duplicateName, at: .sheet(sheet.name.text))
    }
    for sheet in sheets {
      try sheet.validate(in: self)
    }
    try validateDefinedNames()
  }

  private func validateDefinedNames() throws(SpreadsheetError) {
    var names: Set<DefinedName> = []
    // Tables share their names with cells.
    for sheet in sheets {
      for table in sheet.tables where !names.insert(table.name).inserted {
        throw SpreadsheetError(.duplicateName, at: .definedName(table.name.text))
      }
    }
    for named in definedNames {
      let place = SpreadsheetError.Place.definedName(named.name.text)
      guard names.insert(named.name).inserted else {
        throw SpreadsheetError(.duplicateName, at: place)
      }
      try requireKnown(named.range.sheet, at: place)
      guard named.range.range.isInsideSheet else {
        throw SpreadsheetError(.outsideSheet, at: place)
      }
    }
  }

  private func validateProperties() throws(SpreadsheetError) {
    guard (1..<253_402_300_800).contains(properties.created) else {
      throw SpreadsheetError(.noCreationTime, at: .workbook)
    }
    for (name, text) in properties.texts {
      try requireLength(text, WorkbookProperties.lengthLimit, at: .property(name))
    }
    var names: Set<String> = []
    for property in properties.custom {
      let place = SpreadsheetError.Place.property(property.name)
      guard names.insert(property.name.lowercased()).inserted, !property.name.isEmpty else {
        throw SpreadsheetError(.duplicateName, at: place)
      }
      try requireLength(property.name, WorkbookProperties.lengthLimit, at: place)
      switch property.value {
      case .text(let text): try requireLength(text, WorkbookProperties.lengthLimit, at: place)
      case .number(let number): try requireFinite(number, at: place)
      case .integer, .truth: break
      }
    }
  }
}

func requireFinite(
  _ number: Double, at place: SpreadsheetError.Place
) throws(SpreadsheetError) {
  guard number.isFinite else { throw SpreadsheetError(.notFinite, at: place) }
}

func requireLength(
  _ text: String, _ limit: Int, at place: SpreadsheetError.Place
) throws(SpreadsheetError) {
  let length = text.utf16.count
  guard length <= limit else {
    throw SpreadsheetError(.textTooLong(length: length, limit: limit), at: place)
  }
}

func requireBounds(
  _ quantity: String, _ value: Double, _ bounds: ClosedRange<Double>,
  at place: SpreadsheetError.Place
) throws(SpreadsheetError) {
  guard bounds.contains(value) else {
    throw SpreadsheetError(.outOfBounds(quantity, bounds), at: place)
  }
}

func requireBounds(
  _ quantity: String, _ value: Int, _ bounds: ClosedRange<Int>,
  at place: SpreadsheetError.Place
) throws(SpreadsheetError) {
  let limits = Double(bounds.lowerBound)...Double(bounds.upperBound)
  try requireBounds(quantity, Double(value), limits, at: place)
}
