extension Calculation {
  /// A cell of a block, or a whole row or column of it where the other place is 0.
  func index(_ arguments: [Formula]) throws(FormulaFailure) -> FormulaOperand {
    let block = try block(of: arguments[0])
    var row = try whole(of: arguments[1])
    var column = arguments.count == 3 ? try whole(of: arguments[2]) : 0
    if arguments.count == 2 {
      // With one place the block must be one line, in which the place counts.
      guard block.range.isOneLine else { throw .needsOneValue }
      if block.range.rows.count == 1 { (row, column) = (1, row) } else { column = 1 }
    }
    guard (0...block.range.rows.count).contains(row),
      (0...block.range.columns.count).contains(column)
    else { throw .outsideRange }
    let rows = Self.part(row, of: block.range.rows)
    let columns = Self.part(column, of: block.range.columns)
    return .block(RangeAddress(block.sheet, CellRange(rows: rows, columns: columns)))
  }

  private static func part(_ place: Int, of whole: ClosedRange<Int>) -> ClosedRange<Int> {
    if place == 0 { return whole }
    let line = whole.lowerBound + place - 1
    return line...line
  }

  /// The place of a value in a line of cells, counted from 1.
  func match(_ arguments: [Formula]) throws(FormulaFailure) -> Int {
    let wanted = try value(of: arguments[0])
    let block = try block(of: arguments[1])
    guard block.range.isOneLine else { throw .needsOneValue }
    let cells = values(in: block)
    switch arguments[2] {
    case .number(0):
      let place = cells.firstIndex { cell in
        switch (wanted, cell) {
        case (.number(let wanted), .number(let number)): number.isNearly(wanted)
        case (.empty, .number(let number)): number == 0
        case (.text(let wanted), .text(let text)): Criterion.isMatch(text, pattern: wanted)
        default: false
        }
      }
      guard let place else { throw .notFound }
      return place + 1
    case .number(1): return try lastPlace(atMost: try wanted.asNumber, in: cells)
    default: throw .arguments(.match)
    }
  }

  private func lastPlace(
    atMost wanted: Double, in cells: [FormulaValue]
  ) throws(FormulaFailure) -> Int {
    var last: Int?
    var previous = -Double.infinity
    for (place, cell) in cells.enumerated() {
      guard case .number(let number) = cell else { continue }
      guard number >= previous else { throw .notAscending }
      previous = number
      if number < wanted || number.isNearly(wanted) { last = place + 1 }
    }
    guard let last else { throw .notFound }
    return last
  }
}
