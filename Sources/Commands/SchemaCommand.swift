import ArgumentParser
import Reports
import ScenarioFiles

/// `techhire schema`: prints the format as a JSON Schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the scenario format as a JSON Schema, for editors that complete and check.",
    discussion: """
      Save it beside the scenarios, and begin each of them with the line \
      '# yaml-language-server: $schema=techhire.schema.json'.
      """)

  func run() throws { try StandardOutput.write(JSONValue(ScenarioSchema.document).text) }
}

extension JSONValue {
  fileprivate init(_ node: SchemaNode) {
    switch node {
    case .bool(let value): self = .bool(value)
    case .number(let value): self = .number(value)
    case .text(let text): self = .string(text)
    case .list(let items): self = .array(items.map(JSONValue.init))
    case .map(let members): self = .object(members.map { ($0.key, JSONValue($0.value)) })
    }
  }
}
