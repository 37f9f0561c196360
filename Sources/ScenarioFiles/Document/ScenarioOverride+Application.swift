extension ScenarioOverride {
  /// Changes a tree.
  ///
  /// - Parameters:
  ///   - tree: The tree of the scenario file.
  ///   - number: Which override it is, 0 for the first.
  /// - Returns: That the path leads nowhere, that the value is not YAML, or that nothing changes.
  func apply(to tree: inout TreeNode, number: Int) -> [Diagnostic] {
    let parsed = parsedValue(number: number)
    guard let value = parsed.value else { return parsed.diagnostics }
    do {
      let isChanged = try replace(in: &tree, at: path[...], with: value, number: number, above: "")
      if isChanged { return [] }
      return [
        diagnostic(
          .overrideChangesNothing, number: number,
          "'--set \(written)' changes nothing: the file says so already")
      ]
    } catch {
      return [error]
    }
  }

  /// Warns of each change whose place a later one sets again, so that it has no effect.
  static func superseded(in overrides: [ScenarioOverride]) -> [Diagnostic] {
    let last = Dictionary(
      overrides.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { _, later in later })
    return overrides.enumerated().compactMap { number, override in
      guard let later = last[override.path], later > number else { return nil }
      return override.diagnostic(
        .overrideSuperseded, number: number,
        "'--set \(override.written)' is superseded by '--set \(overrides[later].written)'",
        help: "leave one of them out")
    }
  }

  private func diagnostic(
    _ code: Diagnostic.Code, number: Int, column: Int = 1, _ message: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, file: "--set",
      place: SourcePlace(override: number, line: 1, column: column), message: message, help: help,
      sourceLine: written)
  }

  /// The value as a tree: YAML where it begins with a bracket or a quotation mark, else its text.
  private func parsedValue(number: Int) -> (value: TreeNode?, diagnostics: [Diagnostic]) {
    let place = SourcePlace(override: number, line: 1, column: valueOffset + 1)
    guard let first = value.first, "[{\"'".contains(first) else {
      return (TreeNode(content: .scalar(value, isPlain: true), place: place, order: 0), [])
    }
    var composer = TreeComposer(file: "--set", lines: SourceLines(value), isFile: false)
    let tree = composer.compose(value)
    let diagnostics = composer.diagnostics.map {
      diagnostic(
        $0.code, number: number, column: $0.column + valueOffset, $0.message, help: $0.help)
    }
    let isUsable = !composer.isCutShort && diagnostics.isEmpty
    return (isUsable ? tree?.placed { $0.moved(to: number, by: valueOffset) } : nil, diagnostics)
  }

  /// Replaces what a path leads to.
  ///
  /// - Returns: Whether that changes anything.
  private func replace(
    in node: inout TreeNode, at rest: Substring, with value: TreeNode, number: Int, above: String
  ) throws(Diagnostic) -> Bool {
    switch node.content {
    case .map(var entries):
      let order = node.lastOrder
      if let index = longestMatch(rest, entries.map(\.key)) {
        let below = remainder(rest, after: entries[index].key)
        let isChanged = try descend(
          into: &entries[index].value, below, value, number,
          above: join(above, entries[index].key))
        node.content = .map(entries)
        return isChanged
      }
      entries.append(added(rest, value, order: order, number: number, above: above))
      node.content = .map(entries)
      return true
    case .list(var items):
      let index = try find(rest, in: items, number: number, above: above)
      let isChanged = try descend(
        into: &items[index.item], index.below, value, number, above: join(above, index.name))
      node.content = .list(items)
      return isChanged
    case .scalar:
      throw diagnostic(
        .overrideNamesNothing, number: number, column: column(of: rest),
        "'\(path)' leads nowhere: '\(above)' is a single value")
    }
  }

  private func descend(
    into node: inout TreeNode, _ below: Substring?, _ value: TreeNode, _ number: Int,
    above: String
  ) throws(Diagnostic) -> Bool {
    if let below {
      return try replace(in: &node, at: below, with: value, number: number, above: above)
    }
    guard !node.saysTheSame(as: value) else { return false }
    node = value.ordered(node.order).replacing(node)
    return true
  }

  /// A new key, with the maps that its path leads through.
  private func added(
    _ rest: Substring, _ value: TreeNode, order: Int, number: Int, above: String
  ) -> TreeEntry {
    let place = SourcePlace(override: number, line: 1, column: column(of: rest))
    // The keys of `sources` are paths themselves.
    let dot = above == "sources" ? nil : rest.firstIndex(of: ".")
    guard let dot else {
      return TreeEntry(key: String(rest), keyPlace: place, value: value.ordered(order))
    }
    let below = added(
      rest[rest.index(after: dot)...], value, order: order, number: number,
      above: join(above, String(rest[..<dot])))
    return TreeEntry(
      key: String(rest[..<dot]), keyPlace: place,
      value: TreeNode(content: .map([below]), place: below.keyPlace, order: order))
  }

  private func find(
    _ rest: Substring, in items: [TreeNode], number: Int, above: String
  ) throws(Diagnostic) -> (item: Int, name: String, below: Substring?) {
    let names = items.map(\.name)
    if let match = longestMatch(rest, names.map { $0 ?? "" }), let name = names[match] {
      return (match, name, remainder(rest, after: name))
    }
    let part = rest.prefix { $0 != "." }
    if let index = Int(part), items.indices.contains(index - 1) {
      return (index - 1, String(part), remainder(rest, after: String(part)))
    }
    let known = names.compactMap { $0 }
    let name = rest.lastIndex(of: ".").map { String(rest[..<$0]) } ?? String(rest)
    let word = Int(part) == nil ? name : String(part)
    throw diagnostic(
      .overrideNamesNothing, number: number, column: column(of: rest),
      "'\(path)' leads nowhere: '\(above)' has no entry '\(word)'",
      help: suggestion(for: word, among: known)
        ?? (known.isEmpty
          ? "its entries are numbered from 1 to \(items.count)"
          : known.count <= 8 ? "its entries are \(listed(known, "and"))" : nil))
  }

  /// The longest of some keys that a path begins with.
  private func longestMatch(_ rest: Substring, _ keys: [String]) -> Int? {
    keys.indices.filter { index in
      !keys[index].isEmpty && (rest == keys[index] || rest.hasPrefix(keys[index] + "."))
    }.max { (keys[$0].count, $1) < (keys[$1].count, $0) }
  }

  private func remainder(_ rest: Substring, after key: String) -> Substring? {
    rest.count > key.count + 1 ? rest.dropFirst(key.count + 1) : nil
  }

  private func join(_ above: String, _ key: String) -> String {
    above.isEmpty ? key : "\(above).\(key)"
  }

  private func column(of rest: Substring) -> Int {
    path.unicodeScalars.count - rest.unicodeScalars.count + 1
  }
}

extension SourcePlace {
  fileprivate func moved(to number: Int, by offset: Int) -> SourcePlace {
    SourcePlace(override: number, line: 1, column: line == 1 ? column + offset : offset + 1)
  }
}
