extension Formula {
  /// The formula in the form in which a file holds it: US English, no equals sign.
  ///
  /// References leave out the name of the sheet on which the formula stands.
  package func text(on sheet: SheetName) -> String {
    switch self {
    case .number(let number): number.asGeneralText
    case .text(let text):
      "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    case .cell(let address, let fixing):
      Self.prefix(address.sheet, on: sheet)
        + address.cell.text(fixingRow: fixing.fixesRow, fixingColumn: fixing.fixesColumn)
    case .range(let address, let fixing):
      Self.prefix(address.sheet, on: sheet)
        + address.range.text(fixingRows: fixing.fixesRow, fixingColumns: fixing.fixesColumn)
    case .name(let name): name.text
    case .operation(let sign, let first, let second):
      first.text(on: sheet, inside: sign, isSecond: false) + sign.rawValue
        + second.text(on: sheet, inside: sign, isSecond: true)
    case .call(let function, let arguments):
      function.rawValue + "(" + arguments.map { $0.text(on: sheet) }.joined(separator: ",") + ")"
    }
  }

  private static func prefix(_ target: SheetName, on sheet: SheetName) -> String {
    target == sheet ? "" : target.quoted + "!"
  }

  /// The text as a part of an operation, in parentheses where it would be read differently.
  private func text(on sheet: SheetName, inside outer: Operator, isSecond: Bool) -> String {
    let text = text(on: sheet)
    let needsParentheses =
      switch self {
      case .operation(let sign, _, _):
        sign.precedence < outer.precedence || isSecond && sign.precedence == outer.precedence
      case .number(let number): number < 0
      default: false
      }
    return needsParentheses ? "(" + text + ")" : text
  }

  /// The blocks that the formula reads, names left out.
  var ranges: [RangeAddress] {
    switch self {
    case .number, .text, .name: []
    case .cell(let address, _): [RangeAddress(address)]
    case .range(let address, _): [address]
    case .operation(_, let first, let second): first.ranges + second.ranges
    case .call(_, let arguments): arguments.flatMap(\.ranges)
    }
  }

  /// The names that the formula reads.
  var names: [DefinedName] {
    switch self {
    case .name(let name): [name]
    case .number, .text, .cell, .range: []
    case .operation(_, let first, let second): first.names + second.names
    case .call(_, let arguments): arguments.flatMap(\.names)
    }
  }

  /// What keeps the formula from being written, whatever its value; nil if nothing does.
  var refusal: FormulaFailure? {
    switch self {
    case .number(let number):
      return Self.plainConstants.contains(number) ? nil : .constant(number)
    case .text(let text):
      return text.utf16.count > Self.textLimit ? .longText(text.utf16.count) : nil
    case .cell, .range, .name: return nil
    case .operation(_, let first, let second): return first.refusal ?? second.refusal
    case .call(let function, let arguments):
      guard function.arguments.contains(arguments.count) else { return .arguments(function) }
      for (place, argument) in arguments.enumerated() {
        if case .number = argument, function.isRounding, place == 1 { continue }
        if let refusal = argument.refusal { return refusal }
      }
      return nil
    }
  }
}
