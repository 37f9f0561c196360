/// What a part of a formula comes to.
enum FormulaValue: Hashable, Sendable {
  case empty
  case number(Double)
  case text(String)
  case truth(Bool)

  init(_ value: CellValue?) {
    switch value {
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case nil: self = .empty
    }
  }

  /// The number for arithmetic; an empty cell counts as 0, a truth value as 1 or 0.
  ///
  /// A text is refused, also one of digits: programs differ in what they take for a number.
  var asNumber: Double {
    get throws(FormulaFailure) {
      switch self {
      case .empty: 0
      case .number(let number): number
      case .truth(let truth): truth ? 1 : 0
      case .text: throw .needsNumber
      }
    }
  }

  /// The text for joining.
  var asText: String {
    get throws(FormulaFailure) {
      switch self {
      case .empty: ""
      case .number(let number): number.asGeneralText
      case .text(let text): text
      case .truth: throw .truth
      }
    }
  }

  /// The truth for a condition; a number is true unless it is 0.
  var asTruth: Bool {
    get throws(FormulaFailure) {
      switch self {
      case .empty: false
      case .number(let number): number != 0
      case .truth(let truth): truth
      case .text: throw .needsNumber
      }
    }
  }
}

extension FormulaValue {
  /// Compares as spreadsheets do.
  ///
  /// Texts are compared without regard to capitals, numbers to 15 digits, and an empty cell as 0 or
  /// as an empty text. A number is never equal to a text, and below each.
  static func compare(
    _ sign: Formula.Operator, _ first: FormulaValue, _ second: FormulaValue
  ) throws(FormulaFailure) -> Bool {
    switch (first.filled(for: second), second.filled(for: first)) {
    case (.number(let one), .number(let other)):
      let isSame = one.isNearly(other)
      return meets(sign, isSame ? 0 : one < other ? -1 : 1)
    case (.text(let one), .text(let other)):
      let isSame = one.lowercased() == other.lowercased()
      if sign == .equal { return isSame }
      if sign == .unequal { return !isSame }
      guard isSame else { throw .orderOfTexts }
      return meets(sign, 0)
    case (.number, .text): return meets(sign, -1)
    case (.text, .number): return meets(sign, 1)
    default: throw .truth
    }
  }

  /// An empty cell as what it is compared with.
  private func filled(for other: FormulaValue) -> FormulaValue {
    guard self == .empty else { return self }
    if case .text = other { return .text("") }
    return .number(0)
  }

  /// Whether an order, below 0 for the first before the second, is as a sign says.
  static func meets(_ sign: Formula.Operator, _ order: Int) -> Bool {
    switch sign {
    case .equal: order == 0
    case .unequal: order != 0
    case .below: order < 0
    case .atMost: order <= 0
    case .above: order > 0
    case .atLeast: order >= 0
    default: false
    }
  }
}

extension Double {
  /// Whether two numbers are the same to the digits that spreadsheets compare.
  ///
  /// LibreOffice takes a difference of 2⁻⁴⁸ of either for none, save between whole numbers; Excel
  /// compares 15 digits, which is about the same.
  func isNearly(_ other: Double) -> Bool {
    if self == other { return true }
    if self == 0 || other == 0 { return false }
    if rounded() == self, other.rounded() == other, abs(self) < 0x1p53 { return false }
    return abs(self - other) < Swift.min(abs(self), abs(other)) * 0x1p-48
  }
}
