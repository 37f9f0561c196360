/// Reads the text of one value.
///
/// The grammar, in which blanks may stand between any two parts:
///
///     value    = quantity | quantity "to" quantity | number "of" number | call, then a suffix
///     call     = name "(" quantity { "," quantity } ")", each quantity followed by ":" weight in
///                `discrete` and led by probability ":" in `quantiles`
///     quantity = ["-"] ["$"] digits ["." digits] ["k" | "M"] ["%"] [suffix]
///     suffix   = "month" | "months" | "year" | "years" | "per" ("month" | "year" | "hour")
struct ValueScanner {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Reads a whole text.
  ///
  /// - Throws: the first thing that does not fit the grammar.
  static func read(_ text: String) throws(ValueProblem) -> WrittenValue {
    var scanner = ValueScanner(text)
    scanner.skipBlanks()
    let value = try scanner.value(text)
    scanner.skipBlanks()
    guard scanner.isAtEnd else {
      let rest = scanner.rest
      if let dash = scanner.peek, dash == "-" || dash == "–", case .known = value {
        let end = String(rest.dropFirst()).trimmed
        throw ValueProblem(
          code: .malformedValue, message: "'\(text.trimmed)' is not a value",
          help: "write a range with 'to': \(scanner.text(0, scanner.position).trimmed) to \(end)")
      }
      throw ValueProblem(
        code: .malformedValue, offset: scanner.position,
        message: "'\(rest)' cannot stand after '\(scanner.text(0, scanner.position).trimmed)'")
    }
    return value
  }

  private mutating func value(_ text: String) throws(ValueProblem) -> WrittenValue {
    if let first = peek, first.isLetter { return try call(text) }
    var first = try quantity(inCall: false)
    skipBlanks()
    if take(word: "to") {
      skipBlanks()
      var second = try quantity(inCall: false)
      share(&first, &second)
      return .range(first, second)
    }
    if take(word: "of") {
      skipBlanks()
      var second = try quantity(inCall: false)
      first.suffix = first.suffix ?? second.suffix
      second.suffix = nil
      return .tally(first, second)
    }
    return .known(first)
  }

  /// Lets each end of a range take the unit that only the other one has.
  private func share(_ first: inout Quantity, _ second: inout Quantity) {
    first = first.adopting(second.sign)
    second = second.adopting(first.sign)
    first.suffix = first.suffix ?? second.suffix
    second.suffix = second.suffix ?? first.suffix
  }

  private mutating func call(_ text: String) throws(ValueProblem) -> WrittenValue {
    let start = position
    let name = takeWord()
    skipBlanks()
    let names = WrittenValue.Function.allCases.map(\.rawValue)
    guard take("(") else {
      throw ValueProblem(
        code: .malformedValue, offset: start, message: "'\(text)' is not a value",
        help: nearest(to: name, in: names).map { "did you mean '\($0)(…)'?" })
    }
    guard let function = WrittenValue.Function(rawValue: name) else {
      throw ValueProblem(
        code: .unknownFunction, offset: start, message: "there is no function '\(name)'",
        help: suggestion(for: name, among: names) ?? "there are \(listed(names, "and"))")
    }
    return function == .history ? try history() : try arguments(of: function)
  }

  private mutating func arguments(of function: WrittenValue.Function) throws(ValueProblem)
    -> WrittenValue
  {
    let open = position - 1
    var quantities: [Quantity] = []
    var weights: [Quantity] = []
    skipBlanks()
    while peek != nil, peek != ")" {
      let first = try quantity(inCall: true)
      skipBlanks()
      if function.takesPairs {
        let second = try pairedQuantity(of: function)
        let isWeight = function == .discrete
        quantities.append(isWeight ? first : second)
        weights.append(isWeight ? second : first)
        skipBlanks()
      } else {
        quantities.append(first)
      }
      if !take(",") { break }
      skipBlanks()
    }
    guard take(")") else {
      throw ValueProblem(
        code: .malformedValue, offset: isAtEnd ? open : position,
        message: isAtEnd
          ? "the bracket of '\(function.rawValue)(' is not closed"
          : "'\(rest)' cannot stand among the arguments of '\(function.rawValue)'")
    }
    guard function.counts.contains(quantities.count) else {
      throw ValueProblem(
        code: .argumentCount, offset: 0,
        message: "'\(function.rawValue)' wants \(function.countInWords), not \(quantities.count)",
        help: "write \(function.signature)")
    }
    skipBlanks()
    let suffix = try takeSuffix()
    return .call(function, completed(quantities, suffix: suffix), weights: weights)
  }

  /// What stands after the colon of one argument.
  private mutating func pairedQuantity(of function: WrittenValue.Function) throws(ValueProblem)
    -> Quantity
  {
    guard take(":") else {
      let isWeight = function == .discrete
      throw ValueProblem(
        code: .malformedValue, offset: position,
        message: isWeight
          ? "discrete wants a weight after each value"
          : "quantiles wants a value after each probability",
        help: "write \(function.pairs), in quotes because of the colons")
    }
    skipBlanks()
    return try quantity(inCall: true)
  }

  /// The arguments with the signs and suffixes that only some of them have.
  private func completed(_ quantities: [Quantity], suffix: Quantity.Suffix?) -> [Quantity] {
    let sign = quantities.map(\.sign).first { $0 != .none } ?? .none
    let common = suffix ?? quantities.compactMap(\.suffix).last
    return quantities.map { quantity in
      var quantity = quantity.adopting(sign)
      quantity.suffix = quantity.suffix ?? common
      return quantity
    }
  }
}
