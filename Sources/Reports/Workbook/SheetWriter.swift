import Spreadsheet

/// Fills a sheet from top to bottom, and keeps tables, notes and charts within its columns.
struct SheetWriter {
  private(set) var sheet: Sheet
  /// The row that is written next, counted from 0.
  private(set) var row = 0
  /// In characters of the normal font, by column.
  let widths: [Double]
  /// How many columns, from the first on, are printed, and are as wide as notes and charts.
  private let paperColumns: Int
  /// Where notes and paragraphs stand, and how wide charts are; nil for all printed columns.
  ///
  /// Columns that each page repeats would cut them off on all pages but the first.
  var textColumns: ClosedRange<Int>?
  /// The row from which on nothing is printed, counted from 0; nil where everything is.
  private var firstUnprinted: Int?
  /// Whether the sheet wants to be printed on one page.
  private var isOnePage = false
  /// Rows with which a printed page may well begin: those of subheadings and findings.
  private var starts: [Int] = []

  /// Begins a sheet.
  ///
  /// - Parameters:
  ///   - name: its name
  ///   - widths: in characters of the normal font, by column
  ///   - elastic: columns of text that are narrowed until the sheet goes on one page
  ///   - orientation: of its pages
  ///   - paperColumns: how many columns are printed; nil for all. Those beyond may be filled only below
  ///     `screenSection`
  init(
    _ name: SheetName, widths: [Double], elastic: [Int] = [],
    _ orientation: PageSetup.Orientation, paperColumns: Int? = nil
  ) {
    sheet = Sheet(name: name)
    let widths = PageFitting.narrowed(widths, elastic: elastic, orientation)
    self.widths = widths
    self.paperColumns = paperColumns ?? widths.count
    sheet.page.orientation = orientation
    sheet.protection = .withoutPassword
    for (column, width) in widths.enumerated() {
      sheet.setWidth(width, ofColumns: column...column)
    }
  }

  /// Leaves a little room.
  mutating func gap() {
    sheet.setHeight(6, ofRow: row)
    row += 1
  }

  /// Leaves rows empty.
  mutating func skip(_ rows: Int = 1) { row += rows }

  /// Writes a row of cells from the first column on, nil for none.
  ///
  /// - Parameters:
  ///   - cells: by column
  ///   - least: how many lines high it is at least
  /// - Returns: the row's number, counted from 0.
  @discardableResult
  mutating func add(_ cells: [Cell?], lines least: Int = 1) -> Int {
    for (column, cell) in cells.enumerated() { sheet[row, column] = cell }
    let lines = zip(cells, widths).map { cell, width in cell.map { $0.lines(in: width) } ?? 1 }
    // LibreOffice does not make room for wrapped text by itself, and Excel not always.
    if case let most = max(lines.max() ?? 1, least), most > 1 {
      sheet.setHeight(Double(min(most, 25)) * 15, ofRow: row)
    }
    row += 1
    return row - 1
  }

  /// Writes a table of numbers, row by row, from the next row on, and answers its place.
  ///
  /// The next row stays where it is, so that tables may stand side by side.
  mutating func place(
    _ numbers: [Double], rows: Int, columns: ClosedRange<Int>, style: CellStyle
  ) -> RangeAddress {
    let range = CellRange(rows: row...(row + rows - 1), columns: columns)
    if let block = NumberBlock(range, numbers, style: style) { sheet.append(block) }
    return RangeAddress(sheet.name, range)
  }

  /// Replaces a cell of an earlier row.
  mutating func put(_ cell: Cell, row: Int, column: Int) { sheet[row, column] = cell }

  /// Writes the sheet's title, in as many rows as it takes.
  mutating func title(_ text: String) {
    for line in lines(text, size: 16).prefix(2) {
      sheet.setHeight(22, ofRow: row)
      add([.text(line, style: .title)])
    }
  }

  /// Writes a note that runs over the sheet's whole width, in as many rows as it takes.
  mutating func note(_ text: String) { paragraph(text, style: .note) }

  /// How many rows a note takes.
  func lineCount(ofNote text: String) -> Int { lines(text, size: 11).count }

  /// Writes text that runs over the sheet's whole width, in as many rows as it takes.
  mutating func paragraph(_ text: String, style: CellStyle = .plain) {
    let before = [Cell?](repeating: nil, count: textColumns?.lowerBound ?? 0)
    for line in lines(text, size: 11) { add(before + [.text(line, style: style)]) }
  }

  /// Writes a sentence that a chart takes for its title, and answers the cell.
  mutating func finding(_ text: String) -> CellAddress {
    let cell = sheet.address(row: row, column: 0)
    starts.append(row)
    add([.text(text.clipped(250), style: .bold)])
    return cell
  }

  /// Writes a subheading over the sheet's whole width.
  mutating func section(_ text: String) {
    let style = CellStyle.bold.with { $0.fill = .band }
    starts.append(row)
    add(widths.indices.map { $0 == 0 ? .text(text, style: style) : .blank(style: style) })
  }

  /// Writes the heads of a table, those over numbers to the right.
  @discardableResult
  mutating func heading(_ heads: [String], numbers: Range<Int>) -> Int {
    // Below a subheading the page begins with that.
    if starts.last != row - 1 { starts.append(row) }
    return add(
      heads.enumerated().map { column, head in
        let style =
          numbers.contains(column)
          ? CellStyle.numberHeading
          : .heading.with { $0.indent = standsBehind(head, column, numbers) ? 1 : 0 }
        return head.isEmpty ? .blank(style: style) : .text(head, style: style)
      })
  }

  /// Makes a table of a list: of the heads in a row and of all rows that were written since.
  ///
  /// Nothing happens where there are no such rows. Heads must be texts, each of its own.
  ///
  /// - Parameters:
  ///   - head: the heads' row
  ///   - columns: how many columns from the first one on
  mutating func table(head: Int, columns: Int) {
    guard row > head + 1 else { return }
    sheet.tables.append(
      SheetTable(
        CellRange(rows: head...(row - 1), columns: 0...(columns - 1)), on: sheet.name,
        number: sheet.tables.count + 1))
  }

  /// Lets readers type only some numbers into unlocked cells.
  ///
  /// - Parameters:
  ///   - range: the cells
  ///   - numbers: the least and the greatest
  ///   - isWhole: whether only whole ones
  mutating func bound(_ range: CellRange, to numbers: ClosedRange<Double>, isWhole: Bool = false) {
    sheet.inputBounds.append(InputBounds(range, numbers, isWhole: isWhole))
  }

  /// Whether the texts below a head stand off from the numbers at their left.
  private func standsBehind(_ head: String, _ column: Int, _ numbers: Range<Int>) -> Bool {
    head == "Unit" || !numbers.isEmpty && column >= numbers.upperBound
  }

  /// Makes room for a chart as wide as texts are, and answers where it stands.
  mutating func room(height: Int) -> Chart.Placement {
    let place = Chart.Placement(
      at: CellReference(row: row, column: textColumns?.lowerBound ?? 0), width: min(pixels, 1_400),
      height: height)
    row += (height + 19) / 20 + 1
    return place
  }

  /// Keeps rows above the one that is written next, and columns at the left, on the screen.
  mutating func freeze(columns: Int = 0) {
    sheet.freeze = CellReference(row: row, column: columns)
  }

  /// Writes a subheading below which the sheet is for the screen alone: nothing from here on is
  /// printed.
  mutating func screenSection(_ text: String) {
    firstUnprinted = firstUnprinted ?? row
    section(text + Self.screenOnly)
  }

  /// How a subheading says that nothing below it is printed.
  static let screenOnly = " (on the screen only: not printed)"

  /// Prints the sheet on one page, if it is easy to read there.
  mutating func fitOnePage() { isOnePage = true }

  /// Repeats rows at the top of each printed page.
  mutating func repeatRows(_ rows: ClosedRange<Int>) { sheet.page.repeatedRows = rows }

  /// Prints the sheet on several pages side by side, each with the first columns, as small as is still
  /// easy to read.
  ///
  /// - Parameters:
  ///   - breaks: the columns before which a page ends
  ///   - columns: the columns that each page begins with
  mutating func spread(breaking breaks: [Int], repeating columns: ClosedRange<Int>) {
    sheet.page.scale = .percent(PageFitting.leastPercent)
    sheet.page.columnBreaks = breaks
    sheet.page.repeatedColumns = columns
  }

  /// Prints the sheet as small as is still easy to read, with pages that end before some rows.
  mutating func breakPages(before rows: [Int]) {
    sheet.page.scale = .percent(PageFitting.leastPercent)
    sheet.page.rowBreaks = rows
  }

  mutating func add(_ chart: Chart) { sheet.charts.append(chart) }

  /// Sets the height of a row, in points, for texts whose lines are not known when it is written.
  mutating func setHeight(_ height: Double, ofRow row: Int) {
    sheet.setHeight(height, ofRow: row)
  }

  mutating func format(_ range: CellRange, _ rule: ConditionalFormat.Rule) {
    sheet.conditionalFormats.append(ConditionalFormat(range, rule))
  }

  /// The sheet with its page dressed: one page wide, with all that is for paper and nothing else.
  func dressed(header: PageText, footer: PageText) -> Sheet {
    var sheet = sheet
    sheet.page.header = header
    sheet.page.footer = footer
    let last = (firstUnprinted ?? row) - 1
    sheet.page.area = CellRange(rows: 0...max(last, 0), columns: 0...(paperColumns - 1))
    if isOnePage { PageFitting.fit(&sheet, starts: starts) }
    return sheet
  }

  private var paperWidths: ArraySlice<Double> { widths.prefix(paperColumns) }

  /// The width that texts and charts take, in pixels as the library counts them.
  private var pixels: Int { textWidths.reduce(0) { $0 + PageFitting.pixels(of: $1) } - 4 }

  private var textWidths: ArraySlice<Double> { textColumns.map { widths[$0] } ?? paperWidths }

  /// What a landscape page holds at the smallest size that is easy to read, in characters.
  private static let pageWidth = 175.0

  private func lines(_ text: String, size: Double) -> [String] {
    let width = (min(textWidths.reduce(0, +), Self.pageWidth) - 1) * 11 / size
    return TextWidth.lines(text.clipped(4_000), width: width, isBold: size > 11)
  }
}

extension Cell {
  /// How many lines the cell takes in a column, 1 for what is not wrapped.
  fileprivate func lines(in width: Double) -> Int {
    guard style.wrapsText, case .text(let text)? = value else { return 1 }
    // An indent takes a little more than a digit, the cell's edges less than one.
    let room = max(2, width - Double(style.indent) * 1.3 - 0.5)
    return TextWidth.lines(text, width: room, isBold: style.isBold).count
  }
}
