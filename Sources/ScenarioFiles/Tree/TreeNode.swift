/// A part of a scenario file: text, a list or a map, with its place.
///
/// Scalars are kept as their text; nothing is guessed of what they mean.
struct TreeNode: Sendable {
  indirect enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case list([TreeNode])
    case map([TreeEntry])
  }

  var content: Content
  var place: SourcePlace
  /// Its place among all parts of the file; an override takes that of what it replaces.
  var order: Int
  /// Whether a list or map is written in brackets.
  var isFlow = false
  /// Whether it was refused as YAML, so that nothing more need be said of it.
  var isRefused = false
  /// The text of the single value that it overrules, from a file that is extended or from the file
  /// that an override changes.
  var replaced: String?

  /// Whether nothing is written.
  var isEmpty: Bool {
    if case .scalar("", isPlain: true) = content { return true }
    return false
  }

  /// The order of the last part inside.
  var lastOrder: Int {
    switch content {
    case .scalar: order
    case .list(let items): items.last?.lastOrder ?? order
    case .map(let entries): entries.last?.value.lastOrder ?? order
    }
  }

  /// What it is, in words.
  var shape: String {
    switch content {
    case .scalar(let text, _): isEmpty ? "nothing" : "'\(text.prefix(60))'"
    case .list: "a list"
    case .map: "a map"
    }
  }

  /// Whether two parts say the same, wherever they stand.
  func saysTheSame(as other: TreeNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, _), .scalar(let right, _)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    case (.map(let left), .map(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.saysTheSame(as: $1.value) }
    default: false
    }
  }
}

/// A key of a map and what stands after it.
struct TreeEntry: Sendable {
  let key: String
  let keyPlace: SourcePlace
  /// Where it is said that nothing stands after the key: there, or in the change that left nothing.
  var placeOfNothing: SourcePlace { value.place.override == nil ? keyPlace : value.place }
  var value: TreeNode
  /// Whether a variant adds it to a map of the file that it extends.
  var isAddition = false
}
