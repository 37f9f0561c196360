extension ValueScanner {
  /// A number with its signs and its suffix; inside a call, where commas part the arguments, only
  /// money may have commas.
  mutating func quantity(inCall: Bool) throws(ValueProblem) -> Quantity {
    let start = position
    var isNegative = take("-")
    let isMoney = take("$")
    if isMoney {
      if !isNegative { isNegative = take("-") }
      skipBlanks()
    }
    var magnitude = try number(allowsCommas: isMoney || !inCall, from: start)
    if let last = peek, last == "k" || last == "K" || last == "M" || last == "m",
      !(peek(1)?.isLetter ?? false)
    {
      guard isMoney, last != "m" else {
        throw ValueProblem(
          code: .malformedValue, offset: start,
          message: "'\(text(start, position + 1))' is not a number",
          help: isMoney
            ? "write \(text(start, position))M for millions"
            : "only money is written with k and M, as in $450k")
      }
      position += 1
      magnitude *= last == "M" ? 1e6 : 1e3
    }
    let isPercent = takePercent()
    if isPercent, isMoney {
      throw ValueProblem(
        code: .malformedValue, offset: start,
        message: "'\(text(start, position))' is both money and a percentage")
    }
    if isPercent { magnitude /= 100 }
    let end = position
    skipBlanks()
    let suffix = try takeSuffix()
    let written = text(start, suffix == nil ? end : position)
    if suffix == nil { position = end }
    return Quantity(
      magnitude: isNegative ? -magnitude : magnitude,
      sign: isMoney ? .dollars : isPercent ? .percent : .none, suffix: suffix, offset: start,
      text: written)
  }

  /// A percent sign, which blanks may part from its number.
  private mutating func takePercent() -> Bool {
    let start = position
    skipBlanks()
    if take("%") { return true }
    position = start
    return false
  }

  /// Digits with an optional fraction; commas only between groups of three.
  private mutating func number(allowsCommas: Bool, from start: Int) throws(ValueProblem) -> Double {
    let first = position
    var digits = ""
    while let next = peek {
      if next.isDigit {
        digits.unicodeScalars.append(next)
      } else if next == ",", allowsCommas, isThousandsComma(from: first) {
        // Left out of the digits.
      } else if next == ".", !digits.contains("."), peek(1)?.isDigit ?? false, !digits.isEmpty {
        digits.append(".")
      } else {
        break
      }
      position += 1
    }
    guard !digits.isEmpty, digits.count <= 18, let value = Double(digits) else {
      let wrong = text(start, scalars.count).prefix(60)
      throw ValueProblem(
        code: .malformedValue, offset: start,
        message: digits.isEmpty
          ? (wrong.isEmpty ? "a number is missing at the end" : "'\(wrong)' is not a value")
          : "'\(wrong)' has too many digits")
    }
    let isBrokenGroup = allowsCommas && peek == "," && peek(1)?.isDigit ?? false
    if isBrokenGroup || peek == "." {
      throw ValueProblem(
        code: .malformedValue, offset: start,
        message: "'\(text(start, scalars.count).prefix(60))' is not a number",
        help: "thousands are parted by commas and fractions by a point, as in $1,234.50")
    }
    return value
  }

  /// Whether the comma here has one to three digits before it and exactly three after it.
  private func isThousandsComma(from first: Int) -> Bool {
    var before = 0
    var index = position - 1
    while index >= first, scalars[index].isDigit {
      before += 1
      index -= 1
    }
    let isFirstGroup = index < first
    guard isFirstGroup ? (1...3).contains(before) : before == 3 else { return false }
    if !isFirstGroup, scalars[index] != "," { return false }
    guard let one = peek(1), let two = peek(2), let three = peek(3) else { return false }
    return one.isDigit && two.isDigit && three.isDigit && !(peek(4)?.isDigit ?? false)
  }

  /// `months`, `per year` and the like, if one follows.
  mutating func takeSuffix() throws(ValueProblem) -> Quantity.Suffix? {
    let start = position
    let word = takeWord()
    if word.isEmpty || word == "to" || word == "of" {
      position = start
      return nil
    }
    let names: [String: Quantity.Suffix] = [
      "month": .months, "months": .months, "year": .years, "years": .years, "week": .weeks,
      "weeks": .weeks, "day": .days, "days": .days, "hour": .hours, "hours": .hours,
      "person": .people, "people": .people,
    ]
    if let suffix = names[word] { return suffix }
    let end = position
    let allowed = "months, years, 'per month', 'per year' or 'per hour'"
    guard word == "per" || word == "a" || word == "an" || word == "each" else {
      let magnitudes = ["k", "m", "mm", "b", "bn", "t", "thousand", "million", "billion"]
      if scalars[..<start].contains("$"), magnitudes.contains(word.lowercased()) {
        throw ValueProblem(
          code: .malformedValue, offset: start, message: "'\(text(start, end))' is not a unit",
          help: "money is written like $1,500, $1.5k or $1.2M, without a blank")
      }
      throw ValueProblem(
        code: .malformedValue, offset: start, message: "'\(text(start, end))' is not a unit",
        help: nearest(to: word, in: ["of", "to"] + names.keys.sorted()).map {
          "did you mean '\($0)'?"
        }
          ?? "units are \(allowed)")
    }
    skipBlanks()
    let period = takeWord()
    guard word == "per", let suffix = Quantity.Suffix(rawValue: "per \(period)") else {
      let written = text(start, position)
      let near = nearest(to: period, in: ["month", "year", "hour"])
      throw ValueProblem(
        code: .malformedValue, offset: start, message: "'\(written)' is not a unit",
        help: near.map { "did you mean 'per \($0)'?" } ?? "units are \(allowed)")
    }
    return suffix
  }
}

extension ValueScanner {
  var peek: Unicode.Scalar? { peek(0) }
  var isAtEnd: Bool { position >= scalars.count }
  var rest: String { String(text(position, scalars.count).prefix(60)) }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  func text(_ start: Int, _ end: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<min(end, scalars.count)])
    return String(view)
  }

  mutating func skipBlanks() {
    while let next = peek, next == " " || next == "\t" || next == "\n" { position += 1 }
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  mutating func take(word: String) -> Bool {
    let start = position
    if takeWord() == word { return true }
    position = start
    return false
  }

  mutating func takeWord() -> String {
    let start = position
    while let next = peek, next.isLetter { position += 1 }
    return text(start, position)
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isLetter: Bool { properties.isAlphabetic }
}

extension String {
  /// The text without blanks and line breaks at its ends.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
    let start = drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(start[...last])
  }
}
