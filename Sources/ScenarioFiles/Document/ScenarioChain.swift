/// A scenario file together with the files that it extends, composed into one tree.
struct ScenarioChain {
  /// The most files that one scenario is made of.
  static let longest = 10

  private(set) var texts: ScenarioTexts
  /// The tree of the whole; nil when a file cannot be read or is no YAML.
  private(set) var tree: TreeNode?
  private(set) var diagnostics: [Diagnostic] = []
  /// The paths of all files that were to be extended, whether or not they could be read.
  private(set) var lookedFor: [String] = []
  /// Paths of what variants drop.
  private(set) var removedPaths: [String] = []
  /// Names that variants may have meant, by the path of what they add.
  private(set) var nearNames: [String: String] = [:]

  /// Reads a file's text and all that it extends.
  ///
  /// - Parameters:
  ///   - document: The file that was named.
  ///   - overrides: Changes from the command line, for messages only.
  ///   - load: Gives the text of a file that is extended.
  init(
    _ document: ScenarioDocument, overrides: [ScenarioOverride],
    load: (String) throws(Diagnostic) -> ScenarioDocument
  ) {
    texts = ScenarioTexts(overrides: overrides)
    var trees: [TreeNode] = []
    var next: ScenarioDocument? = document
    while let current = next {
      guard let tree = compose(current) else { return }
      let extending = tree.entry("extends")
      trees.append(tree.dropping("extends"))
      next = nil
      if let extending {
        guard let base = base(extending, load) else { return }
        next = base
      }
    }
    tree = merged(trees)
  }

  private mutating func compose(_ document: ScenarioDocument) -> TreeNode? {
    let number = texts.documents.count
    let lines = SourceLines(document.text)
    texts.add(document, lines)
    var composer = TreeComposer(file: document.name, lines: lines)
    let tree = composer.compose(document.text)
    guard number > 0 else {
      diagnostics += composer.diagnostics
      return composer.isCutShort ? nil : tree
    }
    let move: (SourcePlace) -> SourcePlace = {
      SourcePlace(file: number, line: $0.line, column: $0.column)
    }
    diagnostics += composer.diagnostics.map { $0.moved(to: move($0.place)) }
    return composer.isCutShort ? nil : tree?.placed(move)
  }

  // MARK: The file that is extended

  private mutating func base(
    _ entry: TreeEntry, _ load: (String) throws(Diagnostic) -> ScenarioDocument
  ) -> ScenarioDocument? {
    let place = entry.value.place
    guard !entry.value.isRefused else { return nil }
    guard case .scalar(let written, _) = entry.value.content else {
      report(
        .wrongShape, place, "'extends' must name one file, not \(entry.value.shape)",
        help: "write 'extends: other.yaml'; that file may extend another one itself")
      return nil
    }
    let path = written.trimmed
    guard !path.isEmpty else {
      report(
        .missingValue, entry.keyPlace, "nothing stands after 'extends'",
        help: "name the file that this one changes, or leave the key out")
      return nil
    }
    guard !path.hasPrefix("/"), !path.hasPrefix("~"), !path.contains("://"),
      !path.unicodeScalars.contains("\0")
    else {
      report(
        .extendsPath, place, "'extends' must be a relative path, not '\(path.prefix(200))'",
        help: "write the path from this file's own folder, so that both can move together")
      return nil
    }
    guard let current = texts.documents.last else { return nil }
    let full = current.folder + path
    let identity = ScenarioDocument.identity(of: full)
    let names = texts.documents.map(\.name)
    if let first = texts.documents.firstIndex(where: {
      ScenarioDocument.identity(of: $0.name) == identity
    }) {
      let circle = (names[first...] + [names[first]]).map { "'\($0)'" }
      report(
        .extendsCircle, place, "files extend each other in a circle: \(joined(circle))",
        help: "let one of them stand alone")
      return nil
    }
    guard names.count < ScenarioChain.longest else {
      report(
        .limit, place,
        "a scenario is made of at most \(ScenarioChain.longest) files that extend each other")
      return nil
    }
    lookedFor.append(full)
    do {
      return try load(full)
    } catch {
      guard error.code == .unreadableFile else {
        let moved = SourcePlace(file: names.count, line: error.line, column: error.column)
        diagnostics.append(error.moved(to: moved))
        return nil
      }
      report(
        .extendsUnreadable, place, "'\(path)' cannot be extended: \(error.message)",
        help: "paths count from the folder of this file; looked for \(full)")
      return nil
    }
  }

  private func joined(_ names: [String]) -> String { names.joined(separator: " extends ") }

  private mutating func report(
    _ code: Diagnostic.Code, _ place: SourcePlace, _ message: String, help: String? = nil
  ) {
    diagnostics.append(texts.diagnostic(code, place, message, help: help))
  }

  // MARK: The whole

  /// The last file's tree with those of the others laid over it, the named file's on top.
  private mutating func merged(_ trees: [TreeNode]) -> TreeNode? {
    guard trees.count > 1, var whole = trees.last else { return trees.first }
    for variant in trees.dropLast().reversed() {
      var merge = TreeMerge(texts: texts)
      whole = merge.merged(whole, with: variant)
      diagnostics += merge.diagnostics
      removedPaths += merge.removedPaths
      nearNames.merge(merge.nearNames) { _, newer in newer }
    }
    whole.renumber()
    guard whole.lastOrder <= TreeComposer.greatestNodeCount else {
      report(
        .limit, SourcePlace(line: 1, column: 1),
        "the file and those that it extends have more than \(TreeComposer.greatestNodeCount) parts "
          + "together, the most that is read")
      return nil
    }
    return whole
  }
}

extension TreeNode {
  fileprivate func entry(_ key: String) -> TreeEntry? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  fileprivate func dropping(_ key: String) -> TreeNode {
    guard case .map(let entries) = content, entries.contains(where: { $0.key == key }) else {
      return self
    }
    var node = self
    node.content = .map(entries.filter { $0.key != key })
    return node
  }
}

extension Diagnostic {
  /// The same finding at another place.
  fileprivate func moved(to place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: code, file: file, place: place, message: message, help: help, sourceLine: sourceLine)
  }
}
