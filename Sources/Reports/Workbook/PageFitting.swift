import Spreadsheet

/// How sheets come out on paper: never smaller than is easy to read, and with no chart torn apart.
enum PageFitting {
  /// The least size of print, in percent: eight points for the sheets' eleven.
  static let leastPercent = 75

  /// The pixels of a column that is so many characters wide.
  static func pixels(of width: Double) -> Int { Int(width * 7 + 5) }

  /// Narrows columns of text, each in proportion, until all columns go on one page.
  ///
  /// - Parameters:
  ///   - widths: in characters of the normal font, by column
  ///   - elastic: the columns that hold text and may be narrower
  ///   - orientation: of the page
  /// - Returns: the widths; those given where they fit or no column is elastic
  static func narrowed(
    _ widths: [Double], elastic: [Int], _ orientation: PageSetup.Orientation
  ) -> [Double] {
    var page = PageSetup()
    page.orientation = orientation
    let room = page.printableSize.width * 100 / Double(leastPercent)
    func inches(_ widths: [Double]) -> Double {
      widths.reduce(0) { $0 + Sheet.printedWidth(ofCharacters: $1) }
    }
    let excess = inches(widths) - room
    let text = inches(elastic.map { widths[$0] }) - inches(elastic.map { _ in 0 })
    guard excess > 0, text > 0 else { return widths }
    var narrowed = widths
    for column in elastic {
      // Whole pixels, which are seven to a character.
      let width = widths[column] * (1 - excess / text)
      narrowed[column] = max(4, (width * 7).rounded(.down) / 7)
    }
    return narrowed
  }

  /// Prints a sheet on one page if it is easy to read there, and on as many as it takes otherwise.
  ///
  /// - Parameters:
  ///   - sheet: with its area, as wide as one page at the least size holds
  ///   - starts: rows with which a page may well begin
  static func fit(_ sheet: inout Sheet, starts: [Int]) {
    sheet.page.scale = .pages(wide: 1, long: 1)
    guard let area = sheet.page.area, let whole = sheet.printScale,
      whole * 100 < Double(leastPercent)
    else { return }
    let room = sheet.page.printableSize
    let widest = Int(room.width / sheet.printedWidth(of: area.columns) * 100)
    guard widest >= leastPercent else {
      // Columns that a page cannot hold are better small than torn from the others.
      sheet.page.scale = .pagesWide(1)
      return
    }
    let heights = sheet.printedHeights(of: area.rows)
    let repeated = sheet.page.repeatedRows.map { sheet.printedHeights(of: $0).reduce(0, +) } ?? 0
    let torn = tornRows(sheet)
    func breaks(_ percent: Int) -> [Int] {
      breakRows(
        heights, firstRow: area.rows.lowerBound, room: room.height * 100 / Double(percent),
        repeated: repeated, starts: starts, torn: torn)
    }
    let fewest = breaks(leastPercent).count
    // As large as the same number of pages allows.
    let percent =
      stride(from: 100, to: leastPercent, by: -5).first {
        $0 <= widest && breaks($0).count == fewest
      } ?? leastPercent
    sheet.page.scale = .percent(percent)
    sheet.page.rowBreaks = breaks(percent)
  }

  /// The rows before which a page must not end, because a chart would be torn.
  private static func tornRows(_ sheet: Sheet) -> Set<Int> {
    var rows: Set<Int> = []
    for chart in sheet.charts {
      let first = chart.placement.cell.row
      rows.formUnion((first + 1)..<(first + 1 + (chart.placement.height + 19) / 20))
      // Its title stands above it.
      rows.insert(first)
    }
    return rows
  }

  /// The rows with which further pages begin.
  private static func breakRows(
    _ heights: [Double], firstRow: Int, room: Double, repeated: Double, starts: [Int],
    torn: Set<Int>
  ) -> [Int] {
    var breaks: [Int] = []
    var begin = 0
    while true {
      var used = breaks.isEmpty ? 0 : repeated
      var end = begin
      while end < heights.count, used + heights[end] <= room || end == begin {
        used += heights[end]
        end += 1
      }
      guard end < heights.count else { return breaks }
      // A page that is less than a third full looks like a slip.
      let least = begin + (end - begin) / 3
      let wanted = starts.map { $0 - firstRow }.filter { $0 > least && $0 <= end }.max()
      let next =
        wanted ?? ((begin + 1)...end).last { !torn.contains($0 + firstRow) } ?? end
      breaks.append(next + firstRow)
      begin = next
    }
  }
}
