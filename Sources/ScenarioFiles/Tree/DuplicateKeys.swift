/// Finds the second of two equal keys, of which YAML tells only where the first stands.
enum DuplicateKeys {
  struct Second {
    let place: SourcePlace
    /// The text with the key replaced by as many private characters.
    let text: String
    let standIn: String
  }

  static func second(
    _ key: String, after first: SourcePlace, in text: String, standIn code: UInt32
  ) -> Second? {
    var scalars = Array(text.unicodeScalars)
    guard let start = index(of: first, in: scalars), let filler = Unicode.Scalar(code) else {
      return nil
    }
    let wanted = Array(key.unicodeScalars)
    let isFlow = isInBrackets(scalars, start)
    let found =
      isFlow
      ? nextInFlow(wanted, in: scalars, after: start)
      : nextInBlock(wanted, in: scalars, after: start, column: first.column)
    guard !wanted.isEmpty, let found else { return nil }
    for index in found..<(found + wanted.count) { scalars[index] = filler }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Second(
      place: place(of: found, in: scalars), text: String(view),
      standIn: String(repeating: Character(filler), count: wanted.count))
  }

  /// The text with a dash in the two blanks before a place; nil where there are none.
  static func withDash(before place: SourcePlace, in text: String) -> String? {
    var scalars = Array(text.unicodeScalars)
    guard let index = index(of: place, in: scalars), index >= 2,
      scalars[index - 2] == " ", scalars[index - 1] == " "
    else { return nil }
    scalars[index - 2] = "-"
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func index(of place: SourcePlace, in scalars: [Unicode.Scalar]) -> Int? {
    var line = 1
    var index = 0
    while line < place.line, index < scalars.count {
      if scalars[index] == "\n" { line += 1 }
      index += 1
    }
    let found = index + place.column - 1
    return found < scalars.count ? found : nil
  }

  private static func place(of index: Int, in scalars: [Unicode.Scalar]) -> SourcePlace {
    let before = scalars[..<index]
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return SourcePlace(
      line: before.count { $0 == "\n" } + 1, column: index - lineStart + 1)
  }

  /// Whether the map that a key belongs to is written in braces.
  private static func isInBrackets(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\r" }
    var index = start - 1
    if index >= 0, scalars[index] == "\"" || scalars[index] == "'" { index -= 1 }
    while index >= 0, isBlank(scalars[index]) { index -= 1 }
    return index >= 0 && (scalars[index] == "{" || scalars[index] == ",")
  }

  /// Whether a key stands at an index, with its colon after it.
  private static func stands(_ key: [Unicode.Scalar], _ scalars: [Unicode.Scalar], at index: Int)
    -> Bool
  {
    guard scalars[index...].starts(with: key) else { return false }
    var next = index + key.count
    if next < scalars.count, scalars[next] == "\"" || scalars[next] == "'" { next += 1 }
    while next < scalars.count, scalars[next] == " " { next += 1 }
    return next < scalars.count && ":,}".unicodeScalars.contains(scalars[next])
  }

  /// The next such key in the same column, before any line that is indented less.
  private static func nextInBlock(
    _ key: [Unicode.Scalar], in scalars: [Unicode.Scalar], after start: Int, column: Int
  ) -> Int? {
    var index = start
    while let lineEnd = scalars[index...].firstIndex(of: "\n") {
      index = lineEnd + 1
      var content = index
      while content < scalars.count, scalars[content] == " " { content += 1 }
      guard content < scalars.count else { return nil }
      if scalars[content] == "\n" || scalars[content] == "\r" || scalars[content] == "#" {
        continue
      }
      let indentation = content - index + 1
      if indentation < column { return nil }
      if indentation > column { continue }
      if scalars[content] == "\"" || scalars[content] == "'" { content += 1 }
      if stands(key, scalars, at: content) { return content }
    }
    return nil
  }

  /// The next such key between the same braces.
  private static func nextInFlow(
    _ key: [Unicode.Scalar], in scalars: [Unicode.Scalar], after start: Int
  ) -> Int? {
    var depth = 0
    var quote: Unicode.Scalar?
    var expectsKey = false
    for index in start..<scalars.count {
      let scalar = scalars[index]
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      let isBlank = scalar == " " || scalar == "\n" || scalar == "\r"
      if expectsKey, depth == 0, !isBlank {
        let isQuoted = scalar == "\"" || scalar == "'"
        let position = isQuoted ? index + 1 : index
        if position < scalars.count, stands(key, scalars, at: position) { return position }
      }
      if !isBlank { expectsKey = scalar == "," }
      switch scalar {
      case "\"", "'": quote = expectsQuote(before: index, in: scalars) ? scalar : nil
      case "{", "[": depth += 1
      case "}", "]":
        depth -= 1
        if depth < 0 { return nil }
      default: break
      }
    }
    return nil
  }

  /// Whether a quote opens here rather than being an apostrophe inside a word.
  private static func expectsQuote(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return true }
    return " ,[{:".unicodeScalars.contains(scalars[index - 1])
  }
}
