import Planning

/// The format as a JSON Schema (draft 2020-12), by which editors complete and check as one types.
///
/// It is made from what the reader asks of each place. A schema cannot know names, sums or dates
/// that depend on others: what it accepts may still be wrong, and `check` has the last word.
package enum ScenarioSchema {
  package static let document: SchemaNode = {
    let survey = FormatSurvey.whole
    var properties = survey.properties(of: "")
    properties.append(
      SchemaNode.Member(
        key: "extends",
        value: .map([
          "type": .text("string"), "pattern": .text("^[^/~]"),
          "description": .text(
            "Start from another file, by its path from this one's folder: maps merge, named things "
              + "merge by name, 'remove: true' drops an entry."),
        ])))
    return .map([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text("A scenario of techhire, format 1"),
      "description": .text("What a schema cannot know is checked by 'techhire check'."),
      "type": .text("object"), "properties": .map(properties),
      "additionalProperties": .bool(false),
      "if": .map(["required": .words(["extends"])]), "then": .bool(true),
      "else": .map([
        "required": .words([
          "format", "name", "start", "participants", "programs", "costs", "funding",
        ]),
        "properties": .map([
          "participants": atLeastOne(.bool(true)), "programs": atLeastOne(.bool(true)),
          "costs": atLeastOne(.bool(true)),
          "funding": atLeastOne(.map(["required": .words(["kind"])])),
        ]),
      ]), "$defs": definitions(survey),
    ])
  }()

  /// The places of the format for which the survey found no shape; there should be none.
  package static var unknownPlaces: [String] {
    let survey = FormatSurvey.whole
    return survey.keys.keys.sorted().flatMap { path in
      // Recessions can change only some keys; the others are known in order to say so.
      path.hasSuffix("in-recession")
        ? []
        : (survey.keys[path] ?? []).map { path.isEmpty ? $0 : "\(path).\($0)" }.filter {
          !survey.isKnown($0, siblingsOf: path)
        }
    }
  }

  private static func atLeastOne(_ item: SchemaNode) -> SchemaNode {
    .map(["type": .text("array"), "minItems": .number(1), "items": item])
  }

  private static func definitions(_ survey: FormatSurvey) -> SchemaNode {
    let kinds = FundingStream.Kind.declared
    var members = [
      SchemaNode.Member(
        key: "removal",
        value: .map([
          "type": .text("object"),
          "properties": .map([
            "name": .bool(true), "remove": .map(["enum": .list([.bool(true), .text("yes")])]),
          ]),
          "required": .words(["remove"]), "additionalProperties": .bool(false),
          "description": .text("In a variant: drop this from the file that it extends."),
        ])),
      SchemaNode.Member(
        key: "text", value: .map(["type": .words(["string", "number", "boolean"])])),
    ]
    members += ValueKind.Dimension.allCases.map { dimension in
      SchemaNode.Member(key: dimension.definition, value: dimension.schema)
    }
    for kind in kinds {
      members.append(
        SchemaNode.Member(
          key: "stream-\(kind.rawValue)",
          value: survey.object(entriesOf: "funding") { $0.hasPrefix("funding.\(kind.rawValue)") }))
    }
    members.append(
      SchemaNode.Member(
        key: "stream", value: survey.object(entriesOf: "funding") { _ in true }))
    return .map(members)
  }
}
