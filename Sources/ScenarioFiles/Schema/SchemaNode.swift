/// A part of a JSON document whose members keep their order.
package indirect enum SchemaNode: Sendable, Hashable {
  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: SchemaNode
  }

  case bool(Bool)
  case number(Double)
  case text(String)
  case list([SchemaNode])
  case map([Member])

  static func map(_ members: KeyValuePairs<String, SchemaNode>) -> SchemaNode {
    .map(members.map { Member(key: $0.key, value: $0.value) })
  }

  static func words(_ words: [String]) -> SchemaNode { .list(words.map { .text($0) }) }

  static func type(_ name: String) -> SchemaNode { map(["type": .text(name)]) }

  static func reference(_ name: String) -> SchemaNode { map(["$ref": .text("#/$defs/\(name)")]) }

  /// The same map with more members.
  func with(_ members: KeyValuePairs<String, SchemaNode>) -> SchemaNode {
    guard case .map(let own) = self else { return self }
    return .map(own + members.map { Member(key: $0.key, value: $0.value) })
  }
}
