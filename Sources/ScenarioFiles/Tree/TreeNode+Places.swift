extension TreeNode {
  /// What a named thing is called; nil for all else.
  var name: String? {
    guard case .map(let entries) = content,
      case .scalar(let text, _)? = entries.first(where: { $0.key == "name" })?.value.content
    else { return nil }
    return text
  }

  /// The same part with every place changed.
  func placed(_ move: (SourcePlace) -> SourcePlace) -> TreeNode {
    var node = self
    node.place = move(place)
    switch content {
    case .scalar: break
    case .list(let items): node.content = .list(items.map { $0.placed(move) })
    case .map(let entries):
      node.content = .map(
        entries.map {
          TreeEntry(key: $0.key, keyPlace: move($0.keyPlace), value: $0.value.placed(move))
        })
    }
    return node
  }

  /// The same part in the file's order of something that it replaces or follows.
  func ordered(_ order: Int) -> TreeNode {
    var node = self
    node.order = order
    switch content {
    case .scalar: break
    case .list(let items): node.content = .list(items.map { $0.ordered(order) })
    case .map(let entries):
      node.content = .map(
        entries.map {
          TreeEntry(key: $0.key, keyPlace: $0.keyPlace, value: $0.value.ordered(order))
        })
    }
    return node
  }

  /// The same part, aware of the single value that it overrules.
  func replacing(_ other: TreeNode) -> TreeNode {
    var node = self
    if case .scalar(let text, _) = other.content { node.replaced = text }
    return node
  }

  /// Numbers all parts in the order in which they now stand.
  mutating func renumber() {
    var next = 0
    renumber(from: &next)
  }

  private mutating func renumber(from next: inout Int) {
    order = next
    next += 1
    switch content {
    case .scalar: break
    case .list(var items):
      for index in items.indices { items[index].renumber(from: &next) }
      content = .list(items)
    case .map(var entries):
      for index in entries.indices { entries[index].value.renumber(from: &next) }
      content = .map(entries)
    }
  }
}
