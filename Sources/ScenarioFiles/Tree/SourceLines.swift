/// The lines of a text, for excerpts and for looking at what stands at a place.
struct SourceLines: Sendable {
  private let lines: [[Unicode.Scalar]]
  /// The same as texts, which findings about one line share.
  private let texts: [String]

  init(_ text: String) {
    let scalars = text.unicodeScalars
    var lines: [[Unicode.Scalar]] = []
    var texts: [String] = []
    var line: [Unicode.Scalar] = []
    var previous: Unicode.Scalar?
    var index = scalars.startIndex
    while index < scalars.endIndex, scalars[index] == "\u{FEFF}" {
      index = scalars.index(after: index)
    }
    var start = index
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      // YAML breaks lines at these; a carriage return and a line feed are one break.
      if scalar == "\n", previous == "\r" {
        start = next
      } else if scalar == "\n" || scalar == "\r" || scalar == "\u{85}" || scalar == "\u{2028}"
        || scalar == "\u{2029}"
      {
        lines.append(line)
        texts.append(String(scalars[start..<index]))
        line.removeAll(keepingCapacity: true)
        start = next
      } else {
        line.append(scalar)
      }
      previous = scalar
      index = next
    }
    lines.append(line)
    texts.append(String(scalars[start...]))
    self.lines = lines
    self.texts = texts
  }

  var count: Int { lines.count }

  /// A line as written, counted from 1; nil when there is none.
  subscript(number: Int) -> String? {
    texts.indices.contains(number - 1) ? texts[number - 1] : nil
  }

  func character(at place: SourcePlace) -> Unicode.Scalar? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1]
    return line.indices.contains(place.column - 1) ? line[place.column - 1] : nil
  }

  /// Whether a text stands at a place, on one line.
  func has(_ text: String, at place: SourcePlace) -> Bool {
    guard lines.indices.contains(place.line - 1) else { return false }
    return lines[place.line - 1].dropFirst(place.column - 1).starts(with: text.unicodeScalars)
  }

  /// Where the entry of a list begins, after its dash, one of whose keys stands at a place; nil where
  /// the key is in no such entry.
  func startOfEntry(around key: SourcePlace) -> SourcePlace? {
    guard key.column > 2 else { return nil }
    for number in (1...key.line).reversed() where lines.indices.contains(number - 1) {
      let indentation = lines[number - 1].prefix { $0 == " " }.count
      if indentation == lines[number - 1].count || indentation >= key.column - 1 { continue }
      let isEntry =
        indentation == key.column - 3
        && has("- ", at: SourcePlace(line: number, column: indentation + 1))
      return isEntry ? SourcePlace(line: number, column: key.column) : nil
    }
    return nil
  }

  /// The plain key that begins at a place and ends in a colon; nil where none does.
  func key(at place: SourcePlace) -> String? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    let rest = lines[place.line - 1].dropFirst(place.column - 1)
    let key = rest.prefix { $0 != ":" }
    guard key.count < rest.count, !key.isEmpty, key.first != "#", key.first != " " else {
      return nil
    }
    return SourceLines.string(key)
  }

  /// The first value above a place that opens a quotation mark and does not close it on its line.
  func openQuote(before place: SourcePlace) -> SourcePlace? {
    for (number, line) in lines.prefix(place.line).enumerated() {
      var open: (quote: Unicode.Scalar, column: Int)?
      var previous: Unicode.Scalar = " "
      var last: Unicode.Scalar = ":"
      for (column, scalar) in line.enumerated() {
        if let quote = open?.quote {
          if scalar == quote, previous != "\\" { open = nil }
        } else if scalar == "#", previous == " " {
          break
        } else if scalar == "\"" || scalar == "'", ":-[{,".unicodeScalars.contains(last) {
          open = (scalar, column + 1)
        }
        previous = scalar
        if scalar != " " { last = scalar }
      }
      if let open { return SourcePlace(line: number + 1, column: open.column) }
    }
    return nil
  }

  /// The tag (`!…`) that stands at a place, if one does.
  func tag(at place: SourcePlace) -> String? {
    guard character(at: place) == "!", lines.indices.contains(place.line - 1) else { return nil }
    let rest = lines[place.line - 1].dropFirst(place.column - 1)
    return SourceLines.string(rest.prefix { $0 != " " && $0 != "," && $0 != "]" && $0 != "}" })
  }

  /// The first of more aliases than a few, in a text that has anchors; nil otherwise.
  ///
  /// A rough look at the words: what begins with `&` or `*` outside comments.
  var aliasFlood: SourcePlace? {
    var anchors = 0
    var aliases = 0
    var first: SourcePlace?
    for (number, line) in lines.enumerated() {
      var previous: Unicode.Scalar = " "
      for (column, scalar) in line.enumerated() {
        let begins = " \t[{,:-?".unicodeScalars.contains(previous)
        if scalar == "#", previous == " " || column == 0 { break }
        if begins, scalar == "&" {
          anchors += 1
          first = first ?? SourcePlace(line: number + 1, column: column + 1)
        }
        if begins, scalar == "*" { aliases += 1 }
        previous = scalar
      }
    }
    return anchors > 0 && aliases > 24 ? first : nil
  }

  /// The first of more signs for a key of several parts (`? `) than a few; nil otherwise.
  ///
  /// Keys within keys take YAML a time that grows without end.
  var complexKeyFlood: SourcePlace? {
    var count = 0
    var first: SourcePlace?
    for (number, line) in lines.enumerated() {
      for (column, scalar) in line.enumerated() {
        guard " ?-[{,:".unicodeScalars.contains(scalar) else { break }
        let next = column + 1 < line.count ? line[column + 1] : " "
        guard scalar == "?", next == " " else { continue }
        count += 1
        first = first ?? SourcePlace(line: number + 1, column: column + 1)
      }
    }
    return count > 24 ? first : nil
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.reserveCapacity(scalars.count)
    // One by one: appending them together takes ten times as long.
    for scalar in scalars { text.unicodeScalars.append(scalar) }
    return text
  }
}
