/// The points that a chart shows until somebody recalculates the workbook.
enum ChartCache: Hashable, Sendable {
  case numbers([Double])
  case texts([String])

  var count: Int {
    switch self {
    case .numbers(let numbers): numbers.count
    case .texts(let texts): texts.count
    }
  }

  /// Points that the C library can count.
  static let limit = 65_535
}

extension Workbook {
  /// The numbers of a series.
  ///
  /// - Throws: `SpreadsheetError` if a cell holds no number.
  func numbers(
    in range: RangeAddress, for place: SpreadsheetError.Place
  ) throws(SpreadsheetError) -> ChartCache {
    try requireLine(range, for: place)
    var numbers: [Double] = []
    for address in range.cells {
      guard case .number(let number) = value(at: address) else {
        throw SpreadsheetError(.needsNumber(address), at: place)
      }
      numbers.append(number)
    }
    return .numbers(numbers)
  }

  /// The categories of a series: all texts, or all numbers.
  ///
  /// - Throws: `SpreadsheetError` if a cell is empty, or the kinds are mixed.
  func categories(
    in range: RangeAddress, for place: SpreadsheetError.Place
  ) throws(SpreadsheetError) -> ChartCache {
    try requireLine(range, for: place)
    var numbers: [Double] = []
    var texts: [String] = []
    for address in range.cells {
      switch value(at: address) {
      case .number(let number): numbers.append(number)
      case .text(let text): texts.append(text)
      case nil: throw SpreadsheetError(.needsText(address), at: place)
      }
    }
    if !numbers.isEmpty, !texts.isEmpty {
      throw SpreadsheetError(.mixedCategories(range), at: place)
    }
    return texts.isEmpty ? .numbers(numbers) : .texts(texts)
  }

  /// The words of a title or a series' name.
  ///
  /// - Throws: `SpreadsheetError` if the cell holds no text.
  func words(
    of text: ChartText, for place: SpreadsheetError.Place
  ) throws(SpreadsheetError) -> String {
    switch text {
    case .literal(let words): return CellText(words).stored.withoutControlCharacters()
    case .cell(let address):
      try requireKnown(address.sheet, at: place)
      guard case .text(let words) = value(at: address), !words.isEmpty else {
        throw SpreadsheetError(.needsText(address), at: place)
      }
      return words
    }
  }

  private func requireLine(
    _ range: RangeAddress, for place: SpreadsheetError.Place
  ) throws(SpreadsheetError) {
    try requireKnown(range.sheet, at: place)
    guard range.range.isInsideSheet else { throw SpreadsheetError(.outsideSheet, at: place) }
    guard range.range.isOneLine else { throw SpreadsheetError(.notOneLine(range), at: place) }
    guard range.range.count <= ChartCache.limit else {
      throw SpreadsheetError(.tooMany("points", limit: ChartCache.limit), at: place)
    }
  }
}
