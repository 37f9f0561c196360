import Planning

extension Assembly {
  /// The most entries of a list of things, far beyond any plan.
  static let longestList = 1000

  /// Opens a map and reports the keys that it should not have.
  ///
  /// - Parameters:
  ///   - node: The part of the file.
  ///   - path: Its path of keys and entry names.
  ///   - patterns: The path as defaults are listed; the path itself where nil.
  ///   - place: Where messages about it as a whole point.
  ///   - keys: Every key that it may have.
  ///   - elsewhere: For a key that it may not have, why.
  /// - Returns: nil when it is no map.
  mutating func open(
    _ node: TreeNode, path: String, patterns: [String]? = nil, place: SourcePlace? = nil,
    keys: [String], elsewhere: (String) -> String? = { _ in nil }
  ) -> Section? {
    survey?.note(path, keys: keys)
    guard case .map(let written) = node.content else {
      if !node.isRefused { reportNoMap(node, path: path, place: place, keys: keys) }
      markBroken(path)
      return nil
    }
    let allowed = Set(keys)
    let entries = node.isFlow ? joined(written, allowed: allowed) : written
    for entry in entries where !allowed.contains(entry.key) {
      report(
        .unknownKey, entry.keyPlace,
        path.isEmpty
          ? "unknown key '\(entry.key)'" : "unknown key '\(entry.key)' in '\(path)'",
        help: variantHelp(entry.key, path: path) ?? elsewhere(entry.key)
          ?? suggest(entry.key, keys)
          ?? (keys.count <= 12 ? "its keys are \(listed(keys.sorted(), "and"))" : nil))
    }
    return Section(
      path: path, patterns: patterns ?? [path], place: place ?? node.place, entries: entries,
      lastOrder: node.lastOrder)
  }

  /// What the keys of variants need to mean something.
  private func variantHelp(_ key: String, path: String) -> String? {
    switch key {
    case "remove": "'remove: true' drops an entry of the file that 'extends' names"
    case "extends" where path.isEmpty: "the file itself says what it extends, not '--set'"
    default: nil
    }
  }

  private mutating func reportNoMap(
    _ node: TreeNode, path: String, place: SourcePlace?, keys: [String]
  ) {
    if path.isEmpty {
      report(
        .wrongShape, node.place, "a scenario must be a map, not \(node.shape)",
        help: "begin with lines such as 'format: 1' and 'name: Riverbend TechHire'")
    } else if node.isEmpty {
      report(
        .missingValue, node.place.override == nil ? place ?? node.place : node.place,
        "nothing stands after '\(path)'",
        help: "write its keys below it, or leave it out")
    } else {
      let named = keys.contains("name") ? "write '- name: …' with the other keys below it" : nil
      let stages = keys.contains("sustain") && keys.count == Stage.allCases.count
      report(
        .wrongShape, node.place, "'\(path)' must be a map, not \(node.shape)",
        help: stages
          ? "give a value for each stage, as in { \(keys[2]): …, \(keys[3]): … }"
          : named ?? (keys.count <= 12 ? "its keys are \(listed(keys.sorted(), "and"))" : nil))
    }
  }

  /// A section of the top level, or an empty one where it is left out.
  mutating func openTop(_ top: Section, _ key: String, keys: [String]) -> Section {
    let empty = Section(
      path: key, patterns: [key], place: top.place, entries: [], lastOrder: Int.max)
    guard let entry = top[key] else { return empty }
    return open(entry.value, path: key, place: entry.keyPlace, keys: keys) ?? empty
  }

  /// A map inside a section; nil where it is left out or no map.
  mutating func openPart(_ section: Section, _ key: String, keys: [String]) -> Section? {
    guard let entry = section[key] else { return nil }
    return open(
      entry.value, path: section.path(of: key), patterns: section.patterns.map { "\($0).\(key)" },
      place: entry.keyPlace, keys: keys)
  }

  /// The entries of a flow map with those put together again that YAML parted at a comma.
  ///
  /// `{ amount: $7,200 }` yields a key `200` with nothing after it.
  private mutating func joined(_ entries: [TreeEntry], allowed: Set<String>) -> [TreeEntry] {
    var result: [TreeEntry] = []
    var pieces = 0
    for entry in entries {
      guard pieces < 200, !allowed.contains(entry.key), entry.value.isEmpty,
        var last = result.popLast(),
        case .scalar(let text, isPlain: true) = last.value.content, !text.isEmpty
      else {
        if pieces > 0, let last = result.last { reportComma(last) }
        pieces = 0
        result.append(entry)
        continue
      }
      let comma = texts.has("\(text), \(entry.key)", at: last.value.place) ? ", " : ","
      last.value.content = .scalar(text + comma + entry.key, isPlain: true)
      result.append(last)
      pieces += 1
    }
    if pieces > 0, let last = result.last { reportComma(last) }
    return result
  }

  private mutating func reportComma(_ entry: TreeEntry) {
    guard case .scalar(let text, _) = entry.value.content else { return }
    report(
      .unquotedComma, entry.value.place,
      "'\(text)' contains a comma, and inside { } YAML ends the value there",
      help: typographicTrap(in: text) ?? "put it in quotes: \(entry.key): \"\(text)\"")
  }

  /// The entries of a list of named things, each a map.
  mutating func items(_ top: Section, _ key: String, thing: String, isRequired: Bool)
    -> [TreeNode]
  {
    survey?.note(list: key)
    if top[key]?.value.isRefused ?? false {
      markBroken(key)
      return []
    }
    guard let entry = top[key] else {
      if isRequired {
        report(
          .missingKey, top.place, "'\(key)' is missing: a scenario needs at least one \(thing)",
          help: "add '\(key):' with a list of them")
        markBroken(key)
      }
      return []
    }
    guard case .list(let items) = entry.value.content else {
      report(
        entry.value.isEmpty ? .missingValue : .wrongShape,
        entry.value.isEmpty ? entry.placeOfNothing : entry.value.place,
        entry.value.isEmpty
          ? "nothing stands after '\(key)'"
          : "'\(key)' must be a list, not \(entry.value.shape)",
        help: "begin each \(thing) with '- '")
      markBroken(key)
      return []
    }
    guard items.count <= Assembly.longestList else {
      report(
        .limit, entry.value.place,
        "'\(key)' has \(items.count) entries, more than the \(Assembly.longestList) that are read")
      markBroken(key)
      return []
    }
    if items.isEmpty, isRequired {
      report(
        .missingKey, entry.value.place,
        "'\(key)' is empty: a scenario needs at least one \(thing)")
      markBroken(key)
    }
    return items
  }

  /// The name of a list's entry, before its keys are known.
  func name(of node: TreeNode) -> String? {
    guard case .map(let entries) = node.content,
      case .scalar(let text, _)? = entries.first(where: { $0.key == "name" })?.value.content,
      !text.isEmpty
    else { return nil }
    return text
  }

  /// The names of a list's entries, with what is wrong with them reported.
  mutating func nameTable(_ key: String, _ nodes: [TreeNode], thing: String) -> NameTable {
    var table = NameTable(thing: thing, isComplete: !brokenPaths.contains(key))
    for (index, node) in nodes.enumerated() {
      guard let name = name(of: node) else {
        table.isComplete = false
        continue
      }
      guard table.indices[name] == nil else {
        let place: SourcePlace
        if case .map(let entries) = node.content,
          let entry = entries.first(where: { $0.key == "name" })
        {
          place = entry.value.place
        } else {
          place = node.place
        }
        report(
          .duplicateName, place, "a second \(thing) is called '\(name)'",
          help: "give each \(thing) a name of its own")
        continue
      }
      table.indices[name] = index
      table.names.append(name)
    }
    return table
  }
}

/// The names of a list's entries and where each stands.
struct NameTable: Sendable {
  let thing: String
  /// Whether every entry has a name that could be read.
  var isComplete: Bool
  var names: [String] = []
  var indices: [String: Int] = [:]

  init(thing: String, isComplete: Bool) {
    self.thing = thing
    self.isComplete = isComplete
  }
}
