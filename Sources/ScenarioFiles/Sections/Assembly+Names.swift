extension Assembly {
  /// The place in a list of the thing that a key names; nil where it is left out or unknown.
  mutating func reference(
    _ section: Section, _ key: String, to table: NameTable, isRequired: Bool = false
  ) -> Int? {
    guard let name = text(section, key, isRequired: isRequired) else { return nil }
    return resolve(TextItem(text: name, place: section.place(of: key)), section, key, table)
  }

  /// The places of the things that a key lists; nil where the key is left out.
  mutating func references(_ section: Section, _ key: String, to table: NameTable) -> [Int]? {
    guard section.has(key) else { return nil }
    let items = texts(section, key)
    var found: [Int] = []
    var skipped = 0
    for (position, item) in items.enumerated() {
      if skipped > 0 {
        skipped -= 1
        continue
      }
      // A name with a comma in it comes in pieces unless it is quoted.
      if table.indices[item.text] == nil,
        let pieces = (2...4).first(where: { count in
          position + count <= items.count
            && table.indices[joined(items[position..<(position + count)])] != nil
        })
      {
        let name = joined(items[position..<(position + pieces)])
        report(
          .unquotedComma, item.place,
          "'\(name)' contains a comma, and inside [ ] YAML ends the name there",
          help: "put it in quotes: \"\(name)\"")
        skipped = pieces - 1
        continue
      }
      guard let index = resolve(item, section, key, table) else { continue }
      if found.contains(index) {
        report(
          .duplicateName, item.place,
          "'\(section.path(of: key))' lists '\(item.text)' twice")
      } else {
        found.append(index)
      }
    }
    if items.isEmpty, let entry = section[key], case .list = entry.value.content {
      report(
        .missingValue, entry.value.place, "'\(section.path(of: key))' lists nothing",
        help: "name at least one \(table.thing), or leave the key out")
    }
    return found
  }

  private func joined(_ items: ArraySlice<TextItem>) -> String {
    items.map(\.text).joined(separator: ", ")
  }

  private mutating func resolve(
    _ item: TextItem, _ section: Section, _ key: String, _ table: NameTable
  ) -> Int? {
    if let index = table.indices[item.text] { return index }
    guard table.isComplete else { return nil }
    report(
      .unknownName, item.place,
      "'\(section.path(of: key))': there is no \(table.thing) called '\(item.text)'",
      help: suggest(item.text, table.names)
        ?? (table.names.count <= 8 ? "there is \(listed(table.names, "and"))" : nil))
    return nil
  }
}
