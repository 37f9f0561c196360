import ArgumentParser

/// One place of a scenario with the values that a sweep gives it: `PATH=a,b,c`.
///
/// Values are parted by commas. Commas inside quotation marks, or inside the brackets of
/// `pert(1, 2, 3)`, part nothing; two quotation marks inside of a quoted value stand for one.
struct Variation: ExpressibleByArgument, Sendable, Hashable {
  let path: String
  /// As a scenario writes them; never empty.
  let values: [String]

  init?(argument: String) { try? self.init(parsing: argument) }

  /// Reads `PATH=a,b,c`.
  ///
  /// - Throws: a validation error that says what is wrong with it.
  init(parsing text: String) throws {
    guard let sign = text.firstIndex(of: "=") else {
      throw ValidationError("--vary '\(text)' has no '='; write PATH=a,b,c.")
    }
    path = Variation.trimmed(text[..<sign])
    guard !path.isEmpty else {
      throw ValidationError("--vary '\(text)' has no path before the '='.")
    }
    var scanner = Scanner(rest: text[text.index(after: sign)...], path: path)
    values = try scanner.values()
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    var end = start
    while end.last == " " || end.last == "\t" { end.removeLast() }
    return String(end)
  }

  private struct Scanner {
    var rest: Substring
    let path: String

    mutating func values() throws -> [String] {
      var found: [String] = []
      while true {
        found.append(try value())
        guard rest.first == "," else { return found }
        rest.removeFirst()
      }
    }

    private mutating func value() throws -> String {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      if let quote = rest.first, quote == "\"" || quote == "'" { return try quoted(quote) }
      var value = ""
      var depth = 0
      while let next = rest.first, depth > 0 || next != "," {
        if "([{".contains(next) { depth += 1 }
        if ")]}".contains(next) { depth -= 1 }
        value.append(next)
        rest.removeFirst()
      }
      guard depth <= 0 else { throw problem("a bracket of '\(value)' is not closed") }
      let trimmed = Variation.trimmed(value[...])
      guard !trimmed.isEmpty else { throw problem("one of the values is empty") }
      return trimmed
    }

    private mutating func quoted(_ quote: Character) throws -> String {
      rest.removeFirst()
      var value = ""
      while let next = rest.first {
        rest.removeFirst()
        if next != quote {
          value.append(next)
        } else if rest.first == quote {
          rest.removeFirst()
          value.append(quote)
        } else {
          rest = rest.drop { $0 == " " || $0 == "\t" }
          guard rest.isEmpty || rest.first == "," else {
            throw problem("'\(rest)' follows the closing quotation mark")
          }
          guard !Variation.trimmed(value[...]).isEmpty else {
            throw problem("one of the values is empty")
          }
          return value
        }
      }
      throw problem("a quotation mark is not closed")
    }

    private func problem(_ reason: String) -> ValidationError {
      ValidationError("--vary '\(path)=…': \(reason).")
    }
  }
}
