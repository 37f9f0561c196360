extension Calculation {
  /// What a formula comes to, a single value.
  func value(of formula: Formula) throws(FormulaFailure) -> FormulaValue {
    try value(of: try operand(of: formula))
  }

  func number(of formula: Formula) throws(FormulaFailure) -> Double {
    try value(of: formula).asNumber
  }

  /// The whole number that a formula comes to; decimals are cut off, as functions do it.
  func whole(of formula: Formula) throws(FormulaFailure) -> Int {
    let number = try number(of: formula)
    guard Swift.abs(number) < 0x1p53 else { throw .notFinite }
    return Int(DecimalRounding.round(number, digits: 0, .towardZero))
  }

  func value(of operand: FormulaOperand) throws(FormulaFailure) -> FormulaValue {
    switch operand {
    case .value(let value): return value
    case .block(let range) where range.range.count == 1:
      return value(at: CellAddress(range.sheet, range.range.first))
    case .block, .array: throw .needsOneValue
    }
  }

  /// What a formula comes to; as an array, blocks are calculated with cell by cell, as in
  /// SUMPRODUCT.
  func operand(
    of formula: Formula, isArray: Bool = false
  ) throws(FormulaFailure) -> FormulaOperand {
    switch formula {
    case .number(let number): return .value(.number(number))
    case .text(let text): return .value(.text(text))
    case .cell(let address, _): return .block(try known(RangeAddress(address)))
    case .range(let address, _): return .block(try known(address))
    case .name(let name): return .block(try known(try range(named: name)))
    case .operation(let sign, let first, let second):
      let one = try operand(of: first, isArray: isArray)
      let other = try operand(of: second, isArray: isArray)
      if isArray { return try calculate(sign, values(of: one), values(of: other)) }
      return .value(try calculate(sign, try value(of: one), try value(of: other)))
    case .call(let function, let arguments): return try call(function, arguments)
    }
  }

  private func known(_ address: RangeAddress) throws(FormulaFailure) -> RangeAddress {
    guard workbook[address.sheet] != nil else { throw .unknownSheet(address.sheet.text) }
    guard address.range.isInsideSheet else { throw .outsideRange }
    return address
  }

  private func calculate(
    _ sign: Formula.Operator, _ first: FormulaValue, _ second: FormulaValue
  ) throws(FormulaFailure) -> FormulaValue {
    switch sign {
    case .plus: return .number(Self.sum(try first.asNumber, try second.asNumber))
    case .minus: return .number(Self.sum(try first.asNumber, -(try second.asNumber)))
    case .times: return .number(try first.asNumber * (try second.asNumber))
    case .divided:
      let divisor = try second.asNumber
      let dividend = try first.asNumber
      guard divisor != 0 else { throw .divisionByZero }
      return .number(dividend / divisor)
    case .joined: return .text(try first.asText + (try second.asText))
    default: return .truth(try FormulaValue.compare(sign, first, second))
    }
  }

  /// A sum; what is left of two numbers that are the same to 15 digits counts as nothing, as in
  /// Excel and LibreOffice.
  private static func sum(_ first: Double, _ second: Double) -> Double {
    first.isNearly(-second) ? 0 : first + second
  }

  // MARK: Arrays

  /// Values row by row with their size; one value fits every size.
  struct Values {
    let rows: Int
    let columns: Int
    let values: [FormulaValue]

    var isSingle: Bool { rows == 1 && columns == 1 }
  }

  func values(of operand: FormulaOperand) -> Values {
    switch operand {
    case .value(let value): return Values(rows: 1, columns: 1, values: [value])
    case .array(let rows, let columns, let values):
      return Values(rows: rows, columns: columns, values: values)
    case .block(let address):
      return Values(
        rows: address.range.rows.count, columns: address.range.columns.count,
        values: values(in: address))
    }
  }

  private func calculate(
    _ sign: Formula.Operator, _ first: Values, _ second: Values
  ) throws(FormulaFailure) -> FormulaOperand {
    let size = first.isSingle ? second : first
    guard second.isSingle || second.rows == size.rows && second.columns == size.columns else {
      throw .differentSizes
    }
    var results: [FormulaValue] = []
    for place in size.values.indices {
      results.append(
        try calculate(
          sign, first.values[first.isSingle ? 0 : place],
          second.values[second.isSingle ? 0 : place]))
    }
    return .array(rows: size.rows, columns: size.columns, results)
  }
}
