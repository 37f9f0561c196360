import Planning

extension FormatSurvey {
  /// The keys of a map, each with what may stand there.
  func properties(of path: String) -> [SchemaNode.Member] {
    properties(of: [path])
  }

  /// The keys of several maps of one kind, taken together.
  private func properties(of paths: [String]) -> [SchemaNode.Member] {
    var members: [SchemaNode.Member] = []
    var seen: Set<String> = []
    for path in paths {
      for key in keys[path] ?? [] where seen.insert(key).inserted {
        let places = paths.map { $0.isEmpty ? key : "\($0).\(key)" }
        // What recessions cannot change is known to the reader only in order to say so.
        if path.hasSuffix("in-recession"), !places.contains(where: { shapes[$0] != nil }) {
          continue
        }
        members.append(SchemaNode.Member(key: key, value: property(places)))
      }
    }
    return members
  }

  /// Whether something is known of a place, or of the same key of an entry of the same list.
  func isKnown(_ place: String, siblingsOf path: String) -> Bool {
    let key = path.isEmpty ? place : String(place.dropFirst(path.count + 1))
    let siblings = entries(of: String(path.prefix { $0 != "." })).contains(path)
    let paths = siblings ? family(of: path) : [path]
    return paths.map { $0.isEmpty ? key : "\($0).\(key)" }.contains { place in
      shapes[place] != nil || keys[place] != nil || lists.contains(place) || place == "sources"
    }
  }

  /// The entries that are of the same kind as one.
  private func family(of entry: String) -> [String] {
    let list = String(entry.prefix { $0 != "." })
    guard list == "funding" else { return entries(of: list) }
    let kind = entry.dropFirst(8).prefix { $0 != " " }
    return entries(of: list).filter { $0.dropFirst(8).prefix { $0 != " " } == kind }
  }

  /// The paths of a list's entries.
  private func entries(of list: String) -> [String] {
    keys.keys.filter { $0.hasPrefix("\(list).") && !$0.dropFirst(list.count + 1).contains(".") }
      .sorted()
  }

  /// A map that the entries of a list may be.
  func object(entriesOf list: String, where isMeant: (String) -> Bool) -> SchemaNode {
    object(properties(of: entries(of: list).filter(isMeant)), required: ["name"])
  }

  private func object(
    _ properties: [SchemaNode.Member], required: [String] = []
  ) -> SchemaNode {
    let node = SchemaNode.map([
      "type": .text("object"), "properties": .map(properties),
      "additionalProperties": .bool(false),
    ])
    return !required.isEmpty ? node.with(["required": .words(required)]) : node
  }

  private func property(_ places: [String]) -> SchemaNode {
    guard let place = places.first(where: { isWritten($0) }) else { return .bool(true) }
    if lists.contains(place) { return list(place) }
    if place == "sources" {
      return .map([
        "type": .text("object"), "additionalProperties": .reference("text"),
        "description": .text("Where figures come from, by their path, as in outreach.apply."),
      ])
    }
    let node: SchemaNode
    if keys[place] != nil {
      node = object(properties(of: places.filter { keys[$0] != nil }))
    } else if let shape = shapes[place] {
      node = described(shape.schema(alternative: alternatives[place]), shape, places)
    } else {
      node = .bool(true)
    }
    return ScenarioSchema.orRemoval(node)
  }

  private func isWritten(_ place: String) -> Bool {
    lists.contains(place) || keys[place] != nil || shapes[place] != nil || place == "sources"
  }

  private func described(_ node: SchemaNode, _ shape: Shape, _ places: [String]) -> SchemaNode {
    var words: [String] = []
    if let wanted = shape.words { words.append(wanted) }
    if let standard = places.compactMap({ defaults[$0] }).first {
      words.append("Default: \(standard.written) (\(standard.source.dropFirst(9))).")
    }
    return words.isEmpty ? node : node.with(["description": .text(words.joined(separator: " "))])
  }

  private func list(_ place: String) -> SchemaNode {
    let item: SchemaNode
    switch place {
    case "funding":
      let kinds = FundingStream.Kind.declared.map { kind in
        SchemaNode.map([
          "if": .map([
            "required": .words(["kind"]),
            "properties": .map(["kind": .map(["const": .text(kind.rawValue)])]),
          ]),
          "then": .reference("stream-\(kind.rawValue)"),
        ])
      }
      item = .map([
        "allOf": .list(
          kinds + [
            .map(["if": .map(["required": .words(["kind"])]), "else": .reference("stream")]),
            .map([
              "type": .text("object"),
              "properties": .map([
                "kind": .map(["enum": .words(FundingStream.Kind.declared.map(\.rawValue))])
              ]),
            ]),
          ])
      ])
    default:
      let entries = entries(of: place)
      // A variant may say part of what it names; what has no name is always written whole.
      let hasNames = entries.contains { keys[$0]?.contains("name") ?? false }
      let required = (entries.first.flatMap { keys[$0] } ?? []).filter { key in
        hasNames ? key == "name" : entries.allSatisfy { self.required.contains("\($0).\(key)") }
      }
      item = object(properties(of: entries), required: required)
    }
    return .map(["type": .text("array"), "items": ScenarioSchema.orRemoval(item)])
  }
}
