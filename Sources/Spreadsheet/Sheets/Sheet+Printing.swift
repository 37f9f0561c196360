/// How large a sheet comes out on paper.
extension Sheet {
  /// The width of columns on paper at full size, in inches.
  package func printedWidth(of columns: ClosedRange<Int>) -> Double {
    var widths: [Int: Double] = [:]
    for entry in columnWidths where entry.columns.overlaps(columns) {
      for column in entry.columns.clamped(to: columns) { widths[column] = entry.width }
    }
    return columns.reduce(0) { $0 + Self.printedWidth(ofCharacters: widths[$1] ?? 8.43) }
  }

  /// The width on paper of a column that holds so many digits, in inches at full size.
  ///
  /// On the screen a digit of the normal font takes 7 pixels of 96 an inch, the column's edges 5 more,
  /// and files hold whole pixels; paper gives each pixel 7.4 parts in 7 (measured in LibreOffice 7.4).
  package static func printedWidth(ofCharacters characters: Double) -> Double {
    ((characters * 7).rounded() + 5) / 7 * 7.4 / 96
  }

  /// The height of each row at full size, in inches, from the first row on.
  package func printedHeights(of rows: ClosedRange<Int>) -> [Double] {
    var heights = Array(repeating: 15.0, count: rows.count)
    for entry in rowHeights where rows.contains(entry.row) {
      heights[entry.row - rows.lowerBound] = entry.height
    }
    return heights.map { $0 / 72 }
  }

  /// How large the sheet is printed, as a share of its full size; nil if nothing is printed.
  package var printScale: Double? {
    guard let area = page.area ?? usedRange else { return nil }
    switch page.scale {
    case .percent(let percent): return Double(percent) / 100
    case .pagesWide(let wide): return min(1, widthScale(of: area, pages: wide))
    case .pages(let wide, let long):
      let height = printedHeights(of: area.rows).reduce(0, +)
      return min(
        1, widthScale(of: area, pages: wide), page.printableSize.height * Double(long) / height)
    }
  }

  private func widthScale(of area: CellRange, pages: Int) -> Double {
    let repeated = page.repeatedColumns.map(printedWidth) ?? 0
    let width = printedWidth(of: area.columns) + Double(pages - 1) * repeated
    return page.printableSize.width * Double(pages) / width
  }

  /// Where pages would break though no break stands there, because a page holds more than fits.
  ///
  /// Only a sheet that is printed in percent and has breaks says where its pages end.
  ///
  /// - Returns: the row or column with which the overfull page begins, in words, for each.
  package var overfullPages: [String] {
    guard case .percent(let percent) = page.scale, let area = page.area ?? usedRange else {
      return []
    }
    let scale = Double(percent) / 100
    let size = page.printableSize
    var found: [String] = []
    for columns in Self.parts(of: area.columns, at: page.columnBreaks) {
      var width = printedWidth(of: columns)
      if let repeated = page.repeatedColumns, !columns.overlaps(repeated) {
        width += printedWidth(of: repeated)
      }
      if width * scale > size.width + 0.001 { found.append("column \(columns.lowerBound)") }
    }
    guard !page.rowBreaks.isEmpty else { return found }
    for rows in Self.parts(of: area.rows, at: page.rowBreaks) {
      var height = printedHeights(of: rows).reduce(0, +)
      if let repeated = page.repeatedRows, !rows.overlaps(repeated) {
        height += printedHeights(of: repeated).reduce(0, +)
      }
      if height * scale > size.height + 0.001 { found.append("row \(rows.lowerBound)") }
    }
    return found
  }

  /// Rows or columns, page by page.
  private static func parts(of whole: ClosedRange<Int>, at breaks: [Int]) -> [ClosedRange<Int>] {
    let inner = breaks.filter { $0 > whole.lowerBound && $0 <= whole.upperBound }.sorted()
    let starts = [whole.lowerBound] + inner
    let ends = inner.map { $0 - 1 } + [whole.upperBound]
    return zip(starts, ends).map { $0...$1 }
  }
}
