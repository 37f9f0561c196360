/// A cell's place in a sheet; rows and columns are counted from 0.
package struct CellReference: Hashable, Sendable {
  /// Rows that a sheet has.
  package static let rowLimit = 1_048_576
  /// Columns that a sheet has.
  package static let columnLimit = 16_384

  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Whether a sheet has such a cell.
  package var isInsideSheet: Bool {
    (0..<Self.rowLimit).contains(row) && (0..<Self.columnLimit).contains(column)
  }

  /// The reference as a formula has it, such as `B3`.
  package var a1: String { text() }

  /// The reference with both parts fixed, such as `$B$3`.
  package var absolute: String { text(fixingRow: true, fixingColumn: true) }

  /// The reference as a formula has it, with a `$` before the fixed parts.
  package func text(fixingRow: Bool = false, fixingColumn: Bool = false) -> String {
    (fixingColumn ? "$" : "") + Self.letters(ofColumn: column) + (fixingRow ? "$" : "")
      + String(row + 1)
  }

  /// The letters of a column counted from 0: A to Z, then AA.
  package static func letters(ofColumn column: Int) -> String {
    var letters: [Character] = []
    var rest = column + 1
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(digit))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }
}

/// Cells follow one another row by row.
extension CellReference: Comparable {
  package static func < (first: CellReference, second: CellReference) -> Bool {
    (first.row, first.column) < (second.row, second.column)
  }
}
