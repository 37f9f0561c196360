import Planning
import Uncertainty

extension Assembly {
  /// The text after a key; nil where it is left out or no text.
  mutating func text(_ section: Section, _ key: String, isRequired: Bool = false) -> String? {
    survey?.note(section.path(of: key), .text)
    if isRequired { survey?.note(required: section.path(of: key)) }
    if let standard = section.standard(key) { survey?.note(section.path(of: key), standard) }
    guard let entry = section[key] else {
      if isRequired { reportMissing(section, key) }
      if let standard = section.standard(key)?.written {
        settle(section, key, standard, meaning: standard)
      }
      return nil
    }
    let text = text(entry, of: section)
    if let text { settle(section, key, text, meaning: text) }
    return text
  }

  mutating func text(_ entry: TreeEntry, of section: Section) -> String? {
    if entry.value.isRefused { return nil }
    guard case .scalar(let text, _) = entry.value.content else {
      report(
        .wrongShape, entry.value.place,
        "'\(section.path(of: entry.key))' must be a single value, not \(entry.value.shape)")
      return nil
    }
    guard !text.trimmed.isEmpty else {
      report(
        .missingValue, entry.placeOfNothing,
        "nothing stands after '\(section.path(of: entry.key))'",
        help: "write a value, or leave the key out")
      return nil
    }
    return text
  }

  mutating func reportMissing(_ section: Section, _ key: String, help: String? = nil) {
    report(
      .missingKey, section.place,
      section.path.isEmpty
        ? "'\(key)' is missing" : "'\(section.path)' has no '\(key)'",
      help: nearNames[section.path].map {
        "did you mean '\($0)', which \(texts.name(of: section.place.inBase)) has?"
      } ?? help)
  }

  /// One of some words, or the word's default.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ section: Section, _ key: String, isRequired: Bool = false
  ) -> Choice? where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    guard let word = word(section, key, from: words, isRequired: isRequired) else {
      return section.has(key) ? nil : section.standard(key).flatMap { Choice(rawValue: $0.written) }
    }
    return Choice(rawValue: word)
  }

  /// One of some words; nil where it is left out or none of them.
  mutating func word(
    _ section: Section, _ key: String, from words: [String], isRequired: Bool = false
  ) -> String? {
    survey?.note(section.path(of: key), .choice(words))
    guard let text = text(section, key, isRequired: isRequired) else { return nil }
    return checked(text, section.path(of: key), at: section.place(of: key), from: words)
  }

  mutating func checked(
    _ text: String, _ path: String, at place: SourcePlace, from words: [String]
  ) -> String? {
    survey?.note(path, .choice(words))
    if words.contains(text) { return text }
    let choices = listed(words)
    let near = suggest(text, words)
    report(
      .unknownChoice, place, "'\(path)' cannot be '\(text)'",
      help: near ?? "write \(choices)")
    return nil
  }

  /// `yes` or `no`; the given value where it is left out.
  mutating func flag(_ section: Section, _ key: String, orElse value: Bool) -> Bool {
    survey?.note(section.path(of: key), .flag)
    guard let text = text(section, key) else {
      settle(section, key, value ? "yes" : "no", meaning: "\(value)")
      return value
    }
    switch text {
    case "yes", "true":
      settle(section, key, text, meaning: "true")
      return true
    case "no", "false":
      settle(section, key, text, meaning: "false")
      return false
    default:
      report(
        .unknownChoice, section.place(of: key), "'\(section.path(of: key))' cannot be '\(text)'",
        help: "write yes or no")
      return value
    }
  }

  /// A month written `YYYY-MM`; nil where it is left out or no date.
  mutating func date(_ section: Section, _ key: String, isRequired: Bool = false) -> Month? {
    survey?.note(section.path(of: key), .date)
    guard let text = text(section, key, isRequired: isRequired) else { return nil }
    do {
      return try Month.read(text)
    } catch {
      report(error, section, key)
      return nil
    }
  }

  /// A known whole number.
  mutating func wholeNumber(
    _ section: Section, _ key: String, from lower: UInt64, to upper: UInt64
  ) -> UInt64? {
    survey?.note(section.path(of: key), .whole(lower, upper))
    guard let text = text(section, key) ?? (section.has(key) ? nil : section.standard(key)?.written)
    else { return nil }
    let digits = text.filter { $0 != "," }
    guard digits.unicodeScalars.allSatisfy(\.isDigit), let number = UInt64(digits),
      (lower...upper).contains(number)
    else {
      report(
        .outOfDomain, section.place(of: key),
        "'\(section.path(of: key))' must be a whole number from \(grouped(UInt(lower))) to "
          + "\(grouped(UInt(upper))), not '\(text.prefix(60))'")
      return nil
    }
    settle(section, key, text, meaning: "\(number)")
    return number
  }

  /// A known number of a kind that is never uncertain; nil where it is left out or wrong.
  mutating func known(_ section: Section, _ key: String, _ kind: ValueKind) -> Double? {
    survey?.note(section.path(of: key), .known(kind))
    guard
      let text = text(section, key) ?? (section.has(key) ? nil : section.standard(key)?.written)
    else { return nil }
    do {
      let value = try kind.read(text)
      guard value.distribution.isFixed else {
        report(
          .contradiction, section.place(of: key),
          "'\(section.path(of: key))' must be one known number, not '\(text)'")
        return nil
      }
      settle(section, key, text, meaning: "\(value.distribution.median)")
      return value.distribution.median
    } catch {
      report(error, section, key)
      return nil
    }
  }

  /// A plain number above 0, such as hours of instruction.
  mutating func positiveNumber(_ section: Section, _ key: String) -> Double? {
    survey?.note(section.path(of: key), .positiveNumber)
    guard let text = text(section, key) else { return nil }
    let digits = text.filter { $0 != "," }
    guard digits.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "." }),
      let number = Double(digits),
      number > 0, number <= 10_000
    else {
      report(
        .malformedValue, section.place(of: key),
        "'\(section.path(of: key))' must be a number above 0 without a unit, "
          + "not '\(text.prefix(60))'",
        help: "write it like 560")
      return nil
    }
    settle(section, key, text, meaning: "\(number)")
    return number
  }

  /// A list of texts; empty where it is left out.
  mutating func texts(_ section: Section, _ key: String) -> [TextItem] {
    survey?.note(section.path(of: key), .names)
    guard let entry = section[key], !entry.value.isRefused else { return [] }
    guard case .list(let nodes) = entry.value.content else {
      guard !entry.value.isEmpty else {
        _ = text(entry, of: section)
        return []
      }
      report(
        .wrongShape, entry.value.place,
        "'\(section.path(of: key))' must be a list, not \(entry.value.shape)",
        help: entry.value.shape.hasPrefix("'") && entry.value.shape.count < 40
          ? "write [\(entry.value.shape.dropFirst().dropLast())]" : nil)
      return []
    }
    var items: [TextItem] = []
    for node in nodes where !node.isRefused {
      guard case .scalar(let text, _) = node.content, !text.trimmed.isEmpty else {
        report(
          .wrongShape, node.place,
          "'\(section.path(of: key))' must list names, not \(node.shape)")
        continue
      }
      items.append(TextItem(text: text, place: node.place))
    }
    let words = items.map(\.text)
    settle(
      section, key, "[\(words.joined(separator: ", "))]",
      meaning: words.sorted().joined(separator: "\n"))
    return items
  }

  /// Reports what is wrong with a value, at its place in the file.
  mutating func report(_ problem: ValueProblem, _ section: Section, _ key: String) {
    guard let node = section[key]?.value else { return }
    report(problem, path: section.path(of: key), at: node)
  }

  mutating func report(_ problem: ValueProblem, path: String, at node: TreeNode) {
    let isPredicate = problem.message.hasPrefix("wants ") || problem.message.hasPrefix("must ")
    report(
      problem.code, place(in: node, offset: problem.offset),
      "'\(path)'\(isPredicate ? "" : ":") \(problem.message)", help: problem.help)
  }

  /// The place of a character of a text, where the text stands as it is on one line.
  func place(in node: TreeNode, offset: Int) -> SourcePlace {
    guard case .scalar(let text, let isPlain) = node.content, offset > 0 else { return node.place }
    if node.place.override != nil { return node.place.advanced(byColumns: offset) }
    if isPlain {
      return texts.has(text, at: node.place) ? node.place.advanced(byColumns: offset) : node.place
    }
    let inside = node.place.advanced(byColumns: 1)
    return texts.has(text, at: inside) ? inside.advanced(byColumns: offset) : node.place
  }
}

/// A text of a list with its place.
struct TextItem: Sendable, Hashable {
  let text: String
  let place: SourcePlace
}
