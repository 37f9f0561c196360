/// What COUNTIF, SUMIF and their like ask of a cell, such as `>=10` or `Personnel`.
struct Criterion: Hashable, Sendable {
  private let sign: Formula.Operator
  private let wanted: Wanted

  private enum Wanted: Hashable, Sendable {
    case number(Double)
    /// With `*` for any characters, `?` for one and `~` before a sign that stands for itself.
    case pattern([Character])
    /// A cell with nothing in it; `includesEmptyText` where nothing was asked for at all.
    case nothing(includesEmptyText: Bool)
  }

  /// Reads a criterion from the value of an argument; an empty cell asks for 0.
  init(_ value: FormulaValue) throws(FormulaFailure) {
    switch value {
    case .empty: self.init(.equal, .number(0))
    case .number(let number): self.init(.equal, .number(number))
    case .text(let text): self.init(text)
    case .truth: throw .truth
    }
  }

  private init(_ sign: Formula.Operator, _ wanted: Wanted) {
    self.sign = sign
    self.wanted = wanted
  }

  private init(_ text: String) {
    let signs: [Formula.Operator] = [.atMost, .atLeast, .unequal, .below, .above, .equal]
    let sign = signs.first { text.hasPrefix($0.rawValue) }
    let rest = String(text.dropFirst(sign?.rawValue.count ?? 0))
    if rest.isEmpty {
      self.init(sign ?? .equal, .nothing(includesEmptyText: sign == nil))
    } else if let number = Self.number(rest) {
      self.init(sign ?? .equal, .number(number))
    } else {
      self.init(sign ?? .equal, .pattern(Array(rest.lowercased())))
    }
  }

  /// Whether a cell's value is what is asked for.
  func holds(for value: FormulaValue) -> Bool {
    if sign == .unequal { return !Criterion(.equal, wanted).holds(for: value) }
    switch (wanted, value) {
    case (.number(let wanted), .number(let number)):
      return FormulaValue.meets(sign, number.isNearly(wanted) ? 0 : number < wanted ? -1 : 1)
    case (.number(let wanted), .text(let text)):
      // Excel counts a text of digits too; LibreOffice only if it reads exactly as the criterion.
      return sign == .equal && Self.number(text).map { $0.isNearly(wanted) } ?? false
    case (.pattern(let pattern), .text(let text)):
      let characters = Array(text.lowercased())
      if sign == .equal { return Self.matches(characters[...], pattern[...]) }
      let one = String(characters)
      let other = String(pattern)
      return FormulaValue.meets(sign, one == other ? 0 : one < other ? -1 : 1)
    case (.nothing, .empty): return sign == .equal
    case (.nothing(let includesEmptyText), .text(let text)):
      return sign == .equal && includesEmptyText && text.isEmpty
    default: return false
    }
  }

  /// Whether a text equals a pattern with wildcards, as exact MATCH compares too.
  static func isMatch(_ text: String, pattern: String) -> Bool {
    matches(Array(text.lowercased())[...], Array(pattern.lowercased())[...])
  }

  private static func matches(
    _ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>
  ) -> Bool {
    var text = text
    var pattern = pattern
    // Where to go on after the last star if what follows does not fit.
    var retry: (text: ArraySlice<Character>, pattern: ArraySlice<Character>)?
    while true {
      if pattern.isEmpty, text.isEmpty { return true }
      if pattern.first == "*" {
        pattern = pattern.dropFirst()
        retry = (text, pattern)
        continue
      }
      let isEscaped = pattern.first == "~" && pattern.count > 1
      let sign = isEscaped ? pattern.dropFirst().first : pattern.first
      if let sign, let letter = text.first, sign == letter || !isEscaped && sign == "?" {
        pattern = pattern.dropFirst(isEscaped ? 2 : 1)
        text = text.dropFirst()
        continue
      }
      guard let last = retry, !last.text.isEmpty else { return false }
      retry = (last.text.dropFirst(), last.pattern)
      text = last.text.dropFirst()
      pattern = last.pattern
    }
  }

  /// A number as people write it, and nothing else that a programming language would accept.
  private static func number(_ text: String) -> Double? {
    let signs = "0123456789.+-eE"
    guard text.allSatisfy({ signs.contains($0) }), text.contains(where: \.isNumber),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }
}
