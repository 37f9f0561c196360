/// A table of text whose columns are as wide as their widest cell.
package struct TextTable {
  package enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  package init(_ alignments: [Alignment]) { self.alignments = alignments }

  package mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The table's lines, indented by two blanks, without blanks at their ends.
  ///
  /// - Parameter paint: paints whole cells after they are padded, so that color does not change
  ///   widths
  /// - Returns: a line for each row
  package func lines(_ paint: (_ row: Int, _ column: Int, _ cell: String) -> String = { $2 })
    -> [String]
  {
    let widths = alignments.indices.map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.enumerated().map { number, row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let padded = alignments[column] == .left ? cell + padding : padding + cell
        return paint(number, column, padded)
      }
      var line = "  " + cells.joined(separator: "   ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
