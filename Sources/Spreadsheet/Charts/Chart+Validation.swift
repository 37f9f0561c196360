extension Chart {
  /// Bytes of alternative text that the C library keeps.
  package static let alternativeTextLimit = 2_000
  /// Characters of a title that Excel accepts.
  package static let titleLimit = 255

  func validate(
    at place: SpreadsheetError.Place, in workbook: Workbook
  ) throws(SpreadsheetError) {
    guard !series.isEmpty else { throw SpreadsheetError(.noSeries, at: place) }
    guard !alternativeText.withoutControlCharacters().trimmingBlanks().isEmpty else {
      throw SpreadsheetError(.noAlternativeText, at: place)
    }
    let length = alternativeText.utf8.count
    guard length <= Self.alternativeTextLimit else {
      let problem = SpreadsheetError.Problem.textTooLong(
        length: length, limit: Self.alternativeTextLimit)
      throw SpreadsheetError(problem, at: place)
    }
    guard placement.cell.isInsideSheet else { throw SpreadsheetError(.outsideSheet, at: place) }
    try requireBounds("chart width", placement.width, 50...4_000, at: place)
    try requireBounds("chart height", placement.height, 50...4_000, at: place)
    try requireBounds("gap", gap, 0...500, at: place)
    try requireLength(try workbook.words(of: title, for: place), Self.titleLimit, at: place)
    for index in legend.hiddenSeries {
      try requireBounds("hidden series", index, 0...(series.count - 1), at: place)
    }
    for axis in [categoryAxis, valueAxis] {
      try axis.validate(at: place)
    }
    for one in series {
      try one.validate(at: place, in: workbook)
    }
  }
}

extension ChartAxis {
  fileprivate func validate(at place: SpreadsheetError.Place) throws(SpreadsheetError) {
    try requireLength(title, Chart.titleLimit, at: place)
    guard numberFormat.isAcceptable else {
      throw SpreadsheetError(.numberFormatRefused(numberFormat.code), at: place)
    }
    for bound in [minimum, maximum] {
      if let bound { try requireFinite(bound, at: place) }
    }
    if let minimum, let maximum, minimum >= maximum {
      throw SpreadsheetError(.outOfBounds("axis minimum", maximum...maximum), at: place)
    }
    if let labelInterval { try requireBounds("interval", labelInterval, 1...1_000, at: place) }
  }
}

extension ChartSeries {
  fileprivate func validate(
    at place: SpreadsheetError.Place, in workbook: Workbook
  ) throws(SpreadsheetError) {
    try requireLength(try workbook.words(of: name, for: place), Chart.titleLimit, at: place)
    let count = try workbook.numbers(in: values, for: place).count
    if let categories {
      guard try workbook.categories(in: categories, for: place).count == count else {
        throw SpreadsheetError(.differentLengths(values, categories), at: place)
      }
    }
    if let line { try requireBounds("line width", line.width, 0.25...20, at: place) }
    if let labels, !labels.isAcceptable {
      throw SpreadsheetError(.numberFormatRefused(labels.code), at: place)
    }
  }
}
