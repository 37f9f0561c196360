import Yams

/// Turns YAML text into a tree, collecting all that is wrong with it as YAML.
struct TreeComposer {
  static let greatestDepth = 64
  static let greatestNodeCount = 100_000

  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  private let lines: SourceLines
  private let isFile: Bool
  private var nodeCount = 0
  private var isFull = false
  private var aliasPlaces: Set<SourcePlace> = []
  /// Keys that were written twice, under the stand-in that replaced them in the text.
  private var standIns: Set<String> = []

  /// Whether the tree ends before the text does, because the text is beyond the limits.
  var isCutShort: Bool { isFull }

  /// Prepares for a text.
  ///
  /// - Parameters:
  ///   - file: the name that findings bear
  ///   - lines: the text's lines
  ///   - isFile: whether the text is a whole scenario, not the value of a change
  init(file: String, lines: SourceLines, isFile: Bool = true) {
    self.file = file
    self.lines = lines
    self.isFile = isFile
  }

  /// The tree of a text; nil when it is no YAML at all or empty.
  mutating func compose(_ text: String) -> TreeNode? {
    guard !hasAliasFlood(text), !hasKeyFlood() else { return nil }
    // YAML counts a byte order mark as a column of its line, and then takes the keys of the next line
    // for less indented ones.
    var text = String(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    // Each round finds one key that stands twice; its second is replaced by a stand-in of the same
    // length, so that all other places stay what they are. Long texts get fewer rounds.
    for _ in 0..<max(1, min(50, 1_000_000 / max(1, text.utf8.count))) {
      do {
        let parser = try Parser(yaml: text, resolver: .basic)
        let root = try parser.singleRoot()
        // The parser owns the anchors, which nodes only refer to.
        return withExtendedLifetime(parser) { convertRoot(root) }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let first = SourcePlace(line: context.mark.line, column: context.mark.column)
        if let repaired = withDash(after: first, in: text) {
          text = repaired
          continue
        }
        guard let repaired = replaceDuplicate(of: keys, after: first, in: text) else { return nil }
        text = repaired
      } catch {
        diagnostics.append(SyntaxProblem(error, lines: lines).diagnostic(file: file))
        return nil
      }
    }
    return nil
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ place: SourcePlace, _ message: String, help: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        code: code, file: file, place: place, message: message, help: help,
        sourceLine: lines[place.line]))
  }

  private mutating func convertRoot(_ root: Node?) -> TreeNode? {
    guard let root, root.scalar?.string != "" || !isFile else {
      report(
        .emptyFile, SourcePlace(line: 1, column: 1), "the file holds no scenario",
        help: "start from one of the scenarios that come with techhire")
      return nil
    }
    return convert(root, depth: 1)
  }

  private mutating func convert(_ node: Node, depth: Int) -> TreeNode {
    let place = SourcePlace(of: node)
    let order = nodeCount
    nodeCount += 1
    let nothing = TreeNode(
      content: .scalar("", isPlain: false), place: place, order: order, isRefused: true)
    guard admits(node, at: place, depth: depth) else { return nothing }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return TreeNode(
        content: .scalar(scalar.string, isPlain: isPlain), place: place, order: order)
    case .sequence(let items):
      var converted: [TreeNode] = []
      for item in items where !isFull { converted.append(convert(item, depth: depth + 1)) }
      return TreeNode(
        content: .list(converted), place: place, order: order,
        isFlow: lines.character(at: place) == "[")
    case .mapping(let mapping):
      let entries = convert(mapping, depth: depth)
      return TreeNode(
        content: .map(entries), place: place, order: order,
        isFlow: lines.character(at: place) == "{")
    case .alias: return nothing
    }
  }

  private mutating func convert(_ mapping: Node.Mapping, depth: Int) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    for (key, value) in mapping where !isFull {
      let place = SourcePlace(of: key)
      nodeCount += 1
      guard admits(key, at: place, depth: depth) else { continue }
      guard case .scalar(let scalar) = key else {
        report(.wrongShape, place, "a key must be a word, not a list or a map")
        continue
      }
      if standIns.contains(scalar.string) { continue }
      if scalar.string == "<<" {
        report(
          .alias, place, "merge keys ('<<') are not part of the format",
          help: "write the keys out where they are needed")
        continue
      }
      entries.append(
        TreeEntry(key: scalar.string, keyPlace: place, value: convert(value, depth: depth + 1)))
    }
    return entries
  }

  /// Whether a node is of the kinds that the format has and within its limits.
  private mutating func admits(_ node: Node, at place: SourcePlace, depth: Int) -> Bool {
    if isFull { return false }
    guard nodeCount <= TreeComposer.greatestNodeCount else {
      isFull = true
      report(
        .limit, place,
        "the file has more than \(TreeComposer.greatestNodeCount) parts, the most that is read")
      return false
    }
    guard depth <= TreeComposer.greatestDepth else {
      isFull = true
      report(
        .limit, place,
        "the file is nested more than \(TreeComposer.greatestDepth) levels deep, the most that is read"
      )
      return false
    }
    if node.anchor != nil {
      if aliasPlaces.insert(place).inserted {
        report(
          .alias, place, "anchors and aliases ('&' and '*') are not part of the format",
          help: "write the value out where it is needed, or put text that begins with & in quotes")
      }
      return false
    }
    if let tag = lines.tag(at: place) {
      report(
        .alias, place, "the tag '\(tag)' is not part of the format",
        help: "leave it out, or put text that begins with ! in quotes")
      return false
    }
    return true
  }

  /// Splits two entries of a list that a forgotten dash has made one, so that nothing else is said of
  /// them; nil where a key that stands twice does not look like that.
  ///
  /// The second entry begins with the key that the first one begins with, and says more.
  private mutating func withDash(after twice: SourcePlace, in text: String) -> String? {
    guard let first = lines.startOfEntry(around: twice), let key = lines.key(at: first),
      let second = DuplicateKeys.second(key, after: first, in: text, standIn: 0xE000)?.place,
      second.column == first.column, let next = lines[second.line + 1],
      next.prefix(while: { $0 == " " }).count == first.column - 1,
      lines.key(at: SourcePlace(line: second.line + 1, column: first.column)) != nil
    else { return nil }
    guard let repaired = DuplicateKeys.withDash(before: second, in: text) else { return nil }
    report(
      .missingDash, second, "this entry of a list does not begin with '- '",
      help: "write '- ' before '\(key)'; without it, this is still the entry of line \(first.line)")
    return repaired
  }

  private mutating func replaceDuplicate(
    of keys: [String], after first: SourcePlace, in text: String
  ) -> String? {
    let standIn = UInt32(0xE000 + standIns.count)
    guard let key = keys.first,
      let second = DuplicateKeys.second(key, after: first, in: text, standIn: standIn)
    else {
      report(.duplicateKey, first, "the key '\(keys.first ?? "")' stands twice in the same map")
      return nil
    }
    standIns.insert(second.standIn)
    report(
      .duplicateKey, second.place,
      "the key '\(key)' stands here for the second time; line \(first.line) has it already",
      help: "keep one of the two")
    return second.text
  }

  /// Refuses a text with many keys that are maps or lists, before YAML compares them all.
  private mutating func hasKeyFlood() -> Bool {
    guard let place = lines.complexKeyFlood else { return false }
    report(.wrongShape, place, "a key must be a word, not a list or a map")
    return true
  }

  /// Refuses a text with anchors and many aliases before YAML multiplies them out.
  private mutating func hasAliasFlood(_ text: String) -> Bool {
    guard let place = lines.aliasFlood else { return false }
    report(
      .alias, place, "anchors and aliases ('&' and '*') are not part of the format",
      help: "write the values out where they are needed")
    return true
  }
}

extension SourcePlace {
  /// Where a node of YAML begins.
  fileprivate init(of node: Node) {
    self.init(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
