/// Finds the entry of a list that does not begin with '- ', which YAML takes for something else and
/// trips over later.
struct MissingDash {
  /// Where the entry begins, or where its dash stands without a blank after it.
  let place: SourcePlace
  /// Whether there is a dash, but no blank after it.
  let wantsBlank: Bool

  /// Looks among the lines around the place at which YAML gave up; nil where no dash is missing.
  ///
  /// - Parameters:
  ///   - place: where YAML gave up
  ///   - lines: the text
  init?(near place: SourcePlace, in lines: SourceLines) {
    let rows = (1...max(1, lines.count)).compactMap { Row(number: $0, of: lines) }
    guard var position = rows.lastIndex(where: { $0.number <= place.line }) else { return nil }
    if let tight = rows[max(0, position - 1)...position].last(where: \.hasTightDash) {
      self.place = SourcePlace(line: tight.number, column: tight.indentation + 1)
      wantsBlank = true
      return
    }
    // From the place outwards, through the keys that it lies under.
    while true {
      let inner = rows[position]
      if inner.isKeyOfList, let found = MissingDash.entry(under: position, in: rows) {
        self.place = SourcePlace(line: found.number, column: found.indentation + 1)
        wantsBlank = false
        return
      }
      guard
        let outer = rows[..<position].lastIndex(where: {
          $0.indentation < inner.indentation
            || $0.indentation == inner.indentation && $0.isKeyOfList && inner.isEntry
        })
      else { return nil }
      position = outer
    }
  }

  /// The first line under a key that stands where entries do, or before them all, without a dash.
  private static func entry(under key: Int, in rows: [Row]) -> Row? {
    let outer = rows[key].indentation
    let below = rows[(key + 1)...].prefix {
      $0.indentation > outer || $0.indentation == outer && $0.isEntry
    }
    guard let first = below.first else { return nil }
    let entries = below.filter(\.isEntry)
    guard let column = entries.map(\.indentation).min() else { return nil }
    if !first.isEntry, first.indentation >= column { return first }
    return below.first { $0.indentation == column && !$0.isEntry }
  }

  /// A line that says something.
  private struct Row {
    let number: Int
    let indentation: Int
    let isEntry: Bool
    /// Whether its dash runs into what follows.
    let hasTightDash: Bool
    /// Whether it is a key with nothing after its colon, under which a list may stand.
    let isKeyOfList: Bool

    init?(number: Int, of lines: SourceLines) {
      guard let line = lines[number] else { return nil }
      let content = line.drop { $0 == " " }
      guard let sign = content.first, sign != "#" else { return nil }
      self.number = number
      indentation = line.count - content.count
      let second = content.dropFirst().first
      isEntry = sign == "-" && (second == " " || second == nil)
      hasTightDash = sign == "-" && second.map { $0 == "{" || $0.isLetter } ?? false
      isKeyOfList = !isEntry && Row.withoutComment(content).last == ":"
    }

    private static func withoutComment(_ content: Substring) -> Substring {
      var text = content
      for index in text.indices where text[index] == "#" && index > text.startIndex {
        guard text[text.index(before: index)] == " " else { continue }
        text = text[..<index]
        break
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
