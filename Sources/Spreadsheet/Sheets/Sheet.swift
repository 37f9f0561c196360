/// A sheet: its cells, its look on the screen and on paper, and its charts.
///
/// Nothing is checked before the workbook is written, so that a sheet can be put together in any
/// order. Writing a cell again replaces it.
package struct Sheet: Hashable, Sendable {
  /// Whether readers may change cells other than the unlocked ones.
  package enum Protection: Hashable, Sendable {
    case none
    /// Against slips, not against intent: anyone can take the protection off.
    case withoutPassword
  }

  package let name: SheetName
  /// Rows above and columns left of this cell stay on the screen.
  package var freeze: CellReference?
  package var tabColor: Color?
  package var hidesGridlines = true
  /// In percent, from 10 to 400.
  package var zoom = 100
  package var protection: Protection = .none
  package var page = PageSetup()
  package var conditionalFormats: [ConditionalFormat] = []
  package var charts: [Chart] = []
  /// What readers may type into unlocked cells, where not everything is taken.
  package var inputBounds: [InputBounds] = []
  /// Lists that programs know as tables, none of which touches another.
  package var tables: [SheetTable] = []
  /// Large tables of numbers, none of whose cells is written singly too.
  package private(set) var numberBlocks: [NumberBlock] = []
  package private(set) var columnWidths: [ColumnWidth] = []
  package private(set) var rowHeights: [RowHeight] = []
  private var storage: [CellReference: Cell] = [:]

  package init(name: SheetName) {
    self.name = name
  }

  /// The cell at a row and a column, both counted from 0; nil if nothing is there.
  package subscript(row: Int, column: Int) -> Cell? {
    get { self[CellReference(row: row, column: column)] }
    set { self[CellReference(row: row, column: column)] = newValue }
  }

  package subscript(reference: CellReference) -> Cell? {
    get {
      if let cell = storage[reference] { return cell }
      for block in numberBlocks {
        if let number = block[reference] { return .number(number, style: block.style) }
      }
      return nil
    }
    set { storage[reference] = newValue }
  }

  /// Writes a cell.
  package mutating func write(
    _ content: CellContent, row: Int, column: Int, style: CellStyle = .plain
  ) {
    self[row, column] = Cell(content, style: style)
  }

  /// Adds a table of numbers, none of whose cells may be written singly or stand in another.
  package mutating func append(_ block: NumberBlock) { numberBlocks.append(block) }

  /// The numbers of cells that all belong to one block, row by row.
  func blockNumbers(in range: CellRange) -> [Double]? {
    for block in numberBlocks {
      if let numbers = block.numbers(in: range) { return numbers }
    }
    return nil
  }

  /// The references of the cells that were written singly, row by row; blocks are left out.
  ///
  /// Sorted, because the storage has no order of its own.
  package var references: [CellReference] { storage.keys.sorted() }

  /// The formulas that are not calculated yet.
  var liveFormulas: [CellReference: Formula] {
    storage.compactMapValues { cell in
      if case .live(let formula) = cell.content { formula } else { nil }
    }
  }

  /// The smallest block that holds all cells; nil for an empty sheet.
  package var usedRange: CellRange? {
    let corners = storage.keys + numberBlocks.flatMap { [$0.range.first, $0.range.last] }
    guard let first = corners.first else { return nil }
    return corners.reduce(CellRange(first)) { block, cell in
      CellRange(
        rows: min(block.rows.lowerBound, cell.row)...max(block.rows.upperBound, cell.row),
        columns: min(
          block.columns.lowerBound, cell.column)...max(
            block.columns.upperBound, cell.column))
    }
  }

  /// The address of a cell of this sheet.
  package func address(row: Int, column: Int) -> CellAddress {
    CellAddress(name, row: row, column: column)
  }
}

extension Sheet {
  /// Columns of one width.
  package struct ColumnWidth: Hashable, Sendable {
    package let columns: ClosedRange<Int>
    /// In characters of the normal font, up to 255.
    package let width: Double
  }

  /// A row with a height of its own.
  package struct RowHeight: Hashable, Sendable {
    package let row: Int
    /// In points, up to 409; a normal row has 15.
    package let height: Double
  }

  /// Sets the width of columns in characters of the normal font, up to 255.
  package mutating func setWidth(_ width: Double, ofColumns columns: ClosedRange<Int>) {
    columnWidths.append(ColumnWidth(columns: columns, width: width))
  }

  /// The width of a column in characters of the normal font; nil if it has none of its own.
  package func width(ofColumn column: Int) -> Double? {
    columnWidths.last { $0.columns.contains(column) }?.width
  }

  /// Sets the height of a row in points, up to 409.
  package mutating func setHeight(_ height: Double, ofRow row: Int) {
    rowHeights.append(RowHeight(row: row, height: height))
  }
}
