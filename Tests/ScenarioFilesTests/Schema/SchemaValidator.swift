import ScenarioFiles

/// The part of JSON Schema (draft 2020-12) that the scenario's schema uses; any other keyword is a
/// finding, so that nothing is ever skipped.
final class SchemaValidator {
  private let definitions: [String: SchemaNode]
  private let root: SchemaNode
  /// Patterns are slow to make and few.
  private var patterns: [String: Regex<AnyRegexOutput>] = [:]

  init(_ root: SchemaNode) {
    self.root = root
    definitions = root["$defs"]?.members ?? [:]
  }

  /// The findings about a value, each with its place.
  func findings(_ value: PlainValue) -> [String] { findings(value, root, at: "") }

  private func regex(_ pattern: String) -> Regex<AnyRegexOutput>? {
    if let known = patterns[pattern] { return known }
    patterns[pattern] = try? Regex(pattern)
    return patterns[pattern]
  }

  private func findings(_ value: PlainValue, _ schema: SchemaNode, at place: String) -> [String] {
    if case .bool(let isAllowed) = schema {
      return isAllowed ? [] : ["\(place): nothing may stand here"]
    }
    guard case .map(let keywords) = schema else { return ["\(place): the schema is no map"] }
    return keywords.flatMap { findings(value, $0.key, $0.value, schema, at: place) }
  }

  private func findings(
    _ value: PlainValue, _ keyword: String, _ content: SchemaNode, _ schema: SchemaNode,
    at place: String
  ) -> [String] {
    func require(_ holds: Bool, _ message: String) -> [String] {
      holds ? [] : ["\(place): \(message)"]
    }
    switch keyword {
    case "$schema", "title", "description", "$defs", "then", "else": return []
    case "$ref":
      guard case .text(let name) = content,
        let definition = definitions[String(name.dropFirst("#/$defs/".count))]
      else { return ["\(place): no definition"] }
      return findings(value, definition, at: place)
    case "type": return require(content.words.contains { value.isOf($0) }, "not \(content.words)")
    case "enum", "const":
      let allowed: [SchemaNode] = if case .list(let all) = content { all } else { [content] }
      return require(allowed.contains { value.equals($0) }, "none of the choices")
    case "pattern":
      guard case .text(let text) = value, case .text(let pattern) = content else { return [] }
      guard let regex = regex(pattern) else { return ["\(place): no pattern: \(pattern)"] }
      return require(text.firstMatch(of: regex) != nil, "'\(text)' does not match")
    case "minimum", "maximum", "exclusiveMinimum":
      guard case .number(let number) = value, case .number(let limit) = content else { return [] }
      let holds =
        keyword == "minimum"
        ? number >= limit : keyword == "maximum" ? number <= limit : number > limit
      return require(holds, "\(number) is beyond \(limit)")
    case "minItems":
      guard case .list(let items) = value, case .number(let least) = content else { return [] }
      return require(Double(items.count) >= least, "too few entries")
    case "required":
      guard case .map(let members) = value else { return [] }
      return content.words.filter { members[$0] == nil }.map { "\(place): '\($0)' is missing" }
    case "properties":
      guard case .map(let members) = value, let properties = content.members else { return [] }
      return members.sorted { $0.key < $1.key }.flatMap { key, member in
        properties[key].map { findings(member, $0, at: "\(place)/\(key)") } ?? []
      }
    case "additionalProperties":
      guard case .map(let members) = value else { return [] }
      let known = schema["properties"]?.members ?? [:]
      return members.sorted { $0.key < $1.key }.filter { known[$0.key] == nil }.flatMap {
        findings($0.value, content, at: "\(place)/\($0.key)")
      }
    case "items":
      guard case .list(let items) = value else { return [] }
      return items.enumerated().flatMap { findings($1, content, at: "\(place)/\($0)") }
    case "anyOf":
      guard case .list(let choices) = content else { return ["\(place): no list"] }
      return require(choices.contains { findings(value, $0, at: place).isEmpty }, "fits nothing")
    case "allOf":
      guard case .list(let parts) = content else { return ["\(place): no list"] }
      return parts.flatMap { findings(value, $0, at: place) }
    case "if":
      let holds = findings(value, content, at: place).isEmpty
      return schema[holds ? "then" : "else"].map { findings(value, $0, at: place) } ?? []
    default: return ["\(place): the keyword '\(keyword)' is not known"]
    }
  }
}

extension SchemaNode {
  fileprivate var members: [String: SchemaNode]? {
    guard case .map(let members) = self else { return nil }
    return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  fileprivate subscript(key: String) -> SchemaNode? {
    guard case .map(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var words: [String] {
    switch self {
    case .text(let word): [word]
    case .list(let items): items.flatMap(\.words)
    default: []
    }
  }
}

extension PlainValue {
  fileprivate func isOf(_ type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.text, "string"), (.list, "array"),
      (.map, "object"), (.number, "number"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }

  fileprivate func equals(_ node: SchemaNode) -> Bool {
    switch (self, node) {
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.text(let left), .text(let right)): left == right
    default: false
    }
  }
}
