extension Calculation {
  /// What a function comes to.
  func call(
    _ function: Formula.Function, _ arguments: [Formula]
  ) throws(FormulaFailure) -> FormulaOperand {
    switch function {
    case .index: return try index(arguments)
    case .if: return try operand(of: arguments[try value(of: arguments[0]).asTruth ? 1 : 2])
    case .and, .or: return .value(.truth(try junction(function, arguments)))
    case .text:
      guard case .text(let code) = arguments[1] else { throw .unknownFormat("") }
      guard let format = FormulaNumberFormat(rawValue: code) else { throw .unknownFormat(code) }
      return .value(.text(try format.text(try number(of: arguments[0]))))
    default: return .value(.number(try numericCall(function, arguments)))
    }
  }

  private func numericCall(
    _ function: Formula.Function, _ arguments: [Formula]
  ) throws(FormulaFailure) -> Double {
    switch function {
    case .sum, .min, .max, .count, .average, .median, .small, .large:
      return try statistic(function, arguments)
    case .sumIf: return try sumIf(arguments)
    case .sumIfs: return try sumIfs(arguments)
    case .countIf, .countIfs: return Double(try matchingPlaces(arguments).count)
    case .sumProduct: return try sumProduct(arguments)
    case .match: return Double(try match(arguments))
    case .round, .roundUp, .roundDown: return try round(function, arguments)
    case .mod:
      let dividend = try number(of: arguments[0])
      let divisor = try number(of: arguments[1])
      guard divisor != 0 else { throw .divisionByZero }
      let quotient = DecimalRounding.floor(dividend / divisor)
      let product = quotient * divisor
      return dividend.isNearly(product) ? 0 : dividend - product
    case .abs: return Swift.abs(try number(of: arguments[0]))
    case .n:
      let value = try value(of: arguments[0])
      if case .text = value { return 0 }
      return try value.asNumber
    case .length: return Double(try value(of: arguments[0]).asText.utf16.count)
    case .rows: return Double(try block(of: arguments[0]).range.rows.count)
    case .columns: return Double(try block(of: arguments[0]).range.columns.count)
    default: return try dateCall(function, arguments)
    }
  }

  private func dateCall(
    _ function: Formula.Function, _ arguments: [Formula]
  ) throws(FormulaFailure) -> Double {
    if function == .date {
      let day = try SpreadsheetDate.counting(
        year: try whole(of: arguments[0]), month: try whole(of: arguments[1]),
        day: try whole(of: arguments[2]))
      return Double(day.serial)
    }
    let day = try SpreadsheetDate(serial: try whole(of: arguments[0]))
    switch function {
    case .year: return Double(day.year)
    case .month: return Double(day.month)
    case .monthsLater:
      return Double(try day.advanced(months: try whole(of: arguments[1])).serial)
    case .endOfMonth:
      return Double(try day.advanced(months: try whole(of: arguments[1])).monthEnd().serial)
    default: throw .arguments(function)
    }
  }

  private func junction(
    _ function: Formula.Function, _ conditions: [Formula]
  ) throws(FormulaFailure) -> Bool {
    // All are evaluated, so that an error anywhere is one of the whole.
    var truths: [Bool] = []
    for condition in conditions { truths.append(try value(of: condition).asTruth) }
    return function == .and ? truths.allSatisfy(\.self) : truths.contains(true)
  }

  private func round(
    _ function: Formula.Function, _ arguments: [Formula]
  ) throws(FormulaFailure) -> Double {
    let direction: DecimalRounding.Direction =
      switch function {
      case .roundUp: .awayFromZero
      case .roundDown: .towardZero
      default: .nearest
      }
    let digits = try whole(of: arguments[1])
    return DecimalRounding.round(try number(of: arguments[0]), digits: digits, direction)
  }

  /// The block of cells that a formula names.
  func block(of formula: Formula) throws(FormulaFailure) -> RangeAddress {
    guard case .block(let range) = try operand(of: formula) else { throw .needsRange }
    return range
  }
}
