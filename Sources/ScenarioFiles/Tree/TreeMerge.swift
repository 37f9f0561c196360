/// Lays a variant over the file that it extends.
///
/// Maps merge key by key, lists of named things merge name by name, `remove: true` drops an entry,
/// and everything else replaces what stood there.
struct TreeMerge {
  private let texts: ScenarioTexts
  private(set) var diagnostics: [Diagnostic] = []
  /// Paths of what the variant drops.
  private(set) var removedPaths: [String] = []
  /// For each named thing that the variant adds, by its path: a name that was there already and is
  /// spelled much the same.
  private(set) var nearNames: [String: String] = [:]

  init(texts: ScenarioTexts) { self.texts = texts }

  /// The base with the variant's changes.
  mutating func merged(_ base: TreeNode, with variant: TreeNode) -> TreeNode {
    merged(base, with: variant, path: "")
  }

  private mutating func merged(_ base: TreeNode, with variant: TreeNode, path: String) -> TreeNode {
    if variant.isRefused || base.isRefused { return variant }
    switch (base.content, variant.content) {
    case (.map(let old), .map(let new)) where path != "format":
      var node = base
      node.content = .map(merged(old, with: new, path: path))
      node.isFlow = base.isFlow || variant.isFlow
      return node
    case (.list(let old), .list(let new)) where base.isListOfNamed && variant.isListOfNamed:
      var node = base
      node.content = .list(merged(old, with: new, path: path))
      return node
    default:
      // Every file may say which format it is written for; one that is not readable stays.
      if path == "format" {
        return variant.saysTheSame(as: base) || base.isFormatOne ? variant : base
      }
      if base.saysTheSame(as: variant) { warnOfNothing(path, at: variant.place) }
      return variant.replacing(base)
    }
  }

  // MARK: Maps

  private mutating func merged(
    _ base: [TreeEntry], with variant: [TreeEntry], path: String
  ) -> [TreeEntry] {
    // Each key has a slot; YAML parts a value in brackets at its commas, and the pieces, keys with
    // nothing after them, stay in the slot of the value that they belong to.
    var slots = base.map { [$0] }
    let indices = Dictionary(
      base.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var last: Int?
    for entry in variant {
      let below = path.isEmpty ? entry.key : "\(path).\(entry.key)"
      if let index = indices[entry.key], let old = slots[index].first {
        if removal(in: entry.value) != nil {
          removedPaths.append(below)
          slots[index] = []
          last = nil
        } else {
          let isScalar = if case .scalar = entry.value.content { true } else { false }
          let value = merged(old.value, with: entry.value, path: below)
          slots[index] = [
            TreeEntry(
              key: entry.key, keyPlace: isScalar ? entry.keyPlace : old.keyPlace, value: value)
          ]
          last = index
        }
      } else if let removal = removal(in: entry.value) {
        reportNothingToRemove(removal, "'\(below)'", near: entry.key, among: base.map(\.key))
      } else {
        var added = entry
        added.isAddition = true
        if entry.value.isEmpty, let last {
          slots[last].append(added)
        } else {
          slots.append([added])
          last = slots.indices.last
        }
      }
    }
    return slots.flatMap(\.self)
  }

  // MARK: Lists of named things

  private mutating func merged(
    _ base: [TreeNode], with variant: [TreeNode], path: String
  ) -> [TreeNode] {
    var items: [TreeNode?] = base
    let known = base.compactMap(\.name)
    let indices = Dictionary(
      known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for item in variant {
      guard let name = item.name, case .map(let entries) = item.content else { continue }
      let below = "\(path).\(name)"
      // A name that the variant itself has twice stays twice, for the reader to report.
      let index = seen.insert(name).inserted ? indices[name] : nil
      guard let index, let old = items[index] else {
        if let removal = removal(in: item) {
          reportNothingToRemove(
            removal, "entry '\(name)' of '\(path)'", near: name, among: known)
        } else {
          if nearNames.count < 100 { nearNames[below] = nearest(to: name, in: known.prefix(1000)) }
          items.append(item)
        }
        continue
      }
      if removal(in: item) != nil {
        removedPaths.append(below)
        items[index] = nil
      } else if entries.count == 1 {
        warn(
          entries[0].value.place,
          "'\(below)' changes nothing: it names an entry of \(baseName(of: item)) and says no more")
      } else {
        items[index] = merged(old, with: item.without("name"), path: below)
      }
    }
    return items.compactMap(\.self)
  }

  // MARK: Removal

  /// Where `remove: true` stands in an entry; nil when it is none.
  ///
  /// Reports what cannot be meant by it; then too the entry is taken for a removal.
  private mutating func removal(in node: TreeNode) -> SourcePlace? {
    guard case .map(let entries) = node.content,
      let removal = entries.first(where: { $0.key == "remove" })
    else { return nil }
    if case .scalar(let word, _) = removal.value.content, word == "true" || word == "yes" {
      if let other = entries.first(where: { $0.key != "remove" && $0.key != "name" }) {
        report(
          .contradiction, other.keyPlace,
          "'\(other.key)' stands beside 'remove: true', which drops the whole entry",
          help: "leave out one of the two; '\(other.key): { remove: true }' drops that key alone")
      }
    } else {
      report(
        .unknownChoice, removal.value.place, "'remove' cannot be \(removal.value.shape)",
        help: "write 'remove: true', or leave it out")
    }
    return removal.keyPlace
  }

  private mutating func reportNothingToRemove(
    _ place: SourcePlace, _ thing: String, near name: String, among known: [String]
  ) {
    let near = diagnostics.count < 100 ? suggestion(for: name, among: known) : nil
    report(
      .removesNothing, place,
      "there is nothing to remove: \(texts.name(of: place.inBase)) has no \(thing)",
      help: near ?? (known.count <= 8 ? "there is \(listed(known, "and"))" : nil))
  }

  // MARK: Changes that change nothing

  private mutating func warnOfNothing(_ path: String, at place: SourcePlace) {
    warn(
      place,
      "'\(path)' changes nothing: \(texts.name(of: place.inBase)) says so already")
  }

  private mutating func warn(_ place: SourcePlace, _ message: String) {
    report(
      .variantChangesNothing, place, message, help: "leave it out, or give another value")
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ place: SourcePlace, _ message: String, help: String? = nil
  ) {
    guard diagnostics.count < Assembly.mostDiagnostics else { return }
    diagnostics.append(texts.diagnostic(code, place, message, help: help))
  }

  private func baseName(of node: TreeNode) -> String { texts.name(of: node.place.inBase) }
}

extension SourcePlace {
  /// The beginning of the file that the place's own file extends.
  var inBase: SourcePlace { SourcePlace(file: file + 1, line: 1, column: 1) }
}

extension TreeNode {
  /// Whether it lists things that have names.
  fileprivate var isListOfNamed: Bool {
    guard case .list(let items) = content, !items.isEmpty else { return false }
    return items.allSatisfy { $0.name != nil }
  }

  fileprivate var isFormatOne: Bool {
    if case .scalar("1", _) = content { true } else { false }
  }

  fileprivate func without(_ key: String) -> TreeNode {
    guard case .map(let entries) = content else { return self }
    var node = self
    node.content = .map(entries.filter { $0.key != key })
    return node
  }
}
