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
    get { storage[reference] }
    set { storage[reference] = newValue }
  }

  /// Writes a cell.
  package mutating func write(
    _ content: CellContent, row: Int, column: Int, style: CellStyle = .plain
  ) {
    self[row, column] = Cell(content, style: style)
  }

  /// The references of the cells that hold something, row by row.
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
    let references = references
    guard let first = references.first, let last = references.last else { return nil }
    let columns = references.reduce(first.column...first.column) { columns, cell in
      min(columns.lowerBound, cell.column)...max(columns.upperBound, cell.column)
    }
    return CellRange(rows: first.row...last.row, columns: columns)
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

  /// Sets the height of a row in points, up to 409.
  package mutating func setHeight(_ height: Double, ofRow row: Int) {
    rowHeights.append(RowHeight(row: row, height: height))
  }
}
