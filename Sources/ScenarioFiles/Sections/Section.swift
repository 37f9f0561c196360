import Planning

/// A map of a scenario, with what is needed to name its parts in messages and defaults.
struct Section: Sendable {
  /// Path of keys and entry names, `funding.County WIOA`.
  let path: String
  /// The same with each entry named for its kind, best first: `funding.wioa`, `funding`.
  var patterns: [String]
  /// Where messages about the map as a whole point.
  let place: SourcePlace
  let entries: [TreeEntry]
  /// Where its defaults stand among all assumptions.
  let lastOrder: Int
  /// The factors of its `in-recession`, by key.
  var factors: [String: Assumption.ID] = [:]

  subscript(key: String) -> TreeEntry? { entries.first { $0.key == key } }

  func has(_ key: String) -> Bool { self[key] != nil }

  /// The path of one of its keys.
  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The default of one of its keys.
  func standard(_ key: String) -> Default? {
    Default.find(patterns.map { $0.isEmpty ? key : "\($0).\(key)" })
  }

  /// Where messages about a key point: at its value, or at the map if the key is missing.
  func place(of key: String) -> SourcePlace { self[key]?.value.place ?? place }
}
