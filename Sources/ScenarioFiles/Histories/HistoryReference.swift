/// What `history(file, column)` names.
struct HistoryReference: Sendable, Hashable {
  let file: String
  let column: String
  /// Where the file and the column stand in the value's text.
  let fileOffset: Int
  let columnOffset: Int
  /// What follows the bracket: the unit of cells that have none.
  let suffix: Quantity.Suffix?
}

extension ValueScanner {
  /// What stands between the brackets of `history(` and after them.
  mutating func history() throws(ValueProblem) -> WrittenValue {
    let open = position - 1
    skipBlanks()
    let fileOffset = position
    let file = historyArgument(until: ",")
    guard take(",") else { throw wrongCount(open, file.isEmpty ? 0 : 1) }
    skipBlanks()
    let columnOffset = position
    let column = historyArgument(until: ")")
    guard peek != "," else { throw wrongCount(open, 3) }
    guard take(")") else {
      throw ValueProblem(
        code: .malformedValue, offset: open, message: "the bracket of 'history(' is not closed")
    }
    guard !file.isEmpty, !column.isEmpty else {
      throw ValueProblem(
        code: .malformedValue, offset: file.isEmpty ? fileOffset : columnOffset,
        message: "history wants \(file.isEmpty ? "a file" : "a column")",
        help: "write \(WrittenValue.Function.history.signature)")
    }
    skipBlanks()
    return .history(
      HistoryReference(
        file: file, column: column, fileOffset: fileOffset, columnOffset: columnOffset,
        suffix: try takeSuffix()))
  }

  private func wrongCount(_ offset: Int, _ count: Int) -> ValueProblem {
    ValueProblem(
      code: .argumentCount, offset: offset, message: "'history' wants 2 arguments, not \(count)",
      help: count > 2
        ? "put a name with a comma in it in quotation marks"
        : "write \(WrittenValue.Function.history.signature)")
  }

  /// A name in quotation marks, or all until a sign outside brackets of its own.
  private mutating func historyArgument(until end: Unicode.Scalar) -> String {
    if let quote = peek, quote == "\"" || quote == "'" {
      let start = position + 1
      var index = start
      while index < scalars.count, scalars[index] != quote { index += 1 }
      if index < scalars.count {
        position = index + 1
        skipBlanks()
        return text(start, index)
      }
    }
    let start = position
    var depth = 0
    while let next = peek {
      if depth == 0, next == end || next == "," { break }
      if next == "(" { depth += 1 }
      if next == ")" { depth -= 1 }
      position += 1
    }
    return text(start, position).trimmed
  }
}
