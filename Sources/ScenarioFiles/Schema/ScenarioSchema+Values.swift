import Planning

extension ScenarioSchema {
  /// What may stand at a place, or `{ remove: true }` in a variant.
  static func orRemoval(_ node: SchemaNode) -> SchemaNode {
    .map([
      "if": .map(["type": .text("object"), "required": .words(["remove"])]),
      "then": .reference("removal"), "else": node,
    ])
  }
}

extension FormatSurvey.Shape {
  /// The schema of a place, where one more word may be allowed.
  func schema(alternative: String?) -> SchemaNode {
    guard let alternative else { return schema }
    return .map(["anyOf": .list([.map(["const": .text(alternative)]), schema])])
  }

  private var schema: SchemaNode {
    switch self {
    case .text: .reference("text")
    case .names: .map(["type": .text("array"), "items": .reference("text")])
    case .choice(let words): .map(["enum": .words(words)])
    case .choices(let words):
      .map(["type": .text("array"), "items": .map(["enum": .words(words)])])
    case .flag: .map(["enum": .list([.bool(true), .bool(false), .text("yes"), .text("no")])])
    case .date: .map(["type": .text("string"), "pattern": .text(Self.month)])
    case .whole(let lower, let upper):
      .map([
        "anyOf": .list([
          .map([
            "type": .text("integer"), "minimum": .number(Double(lower)),
            "maximum": .number(Double(upper)),
          ]), .map(["type": .text("string"), "pattern": .text("^[0-9,]+$")]),
        ])
      ])
    case .positiveNumber:
      .map([
        "anyOf": .list([
          .map(["type": .text("number"), "exclusiveMinimum": .number(0)]),
          .map(["type": .text("string"), "pattern": .text("^[0-9.,]+$")]),
        ])
      ])
    case .value(let kind), .known(let kind): kind.schema
    case .providerListing:
      .map([
        "anyOf": .list([
          Self.flag.schema,
          .map([
            "type": .text("string"), "pattern": .text("^from [0-9]{4}-(0[1-9]|1[0-2])$"),
          ]),
        ])
      ])
    case .monthNumber:
      .map([
        "anyOf": .list([
          .map(["type": .text("integer"), "minimum": .number(0)]), Self.date.schema,
        ])
      ])
    }
  }

  private static let month = "^(199[0-9]|20[0-9]{2}|21[0-5][0-9])-(0[1-9]|1[0-2])$"

  /// What is wanted, in words for an editor; nil where the schema says it all.
  var words: String? {
    switch self {
    case .value(let kind):
      "\(kind.description), or a range such as 'A to B'".prefix(1).uppercased()
        + "\(kind.description), or a range such as 'A to B'".dropFirst() + "."
    case .known(let kind): "A known value: \(kind.description)."
    case .date: "A month such as 2027-07."
    case .providerListing: "yes, no, or 'from' and a month."
    case .monthNumber: "A month's number, 0 for the first, or a date such as 2029-01."
    case .text, .names, .choice, .choices, .flag, .whole, .positiveNumber: nil
    }
  }
}

extension ValueKind {
  /// The schema of the kind's texts; numbers without a unit are bounded where they are allowed.
  fileprivate var schema: SchemaNode { .reference(dimension.definition) }
}

extension ValueKind.Dimension {
  /// What the schema calls values of this unit.
  var definition: String {
    switch self {
    case .share: "share"
    case .money: "money"
    case .count: "count"
    case .people: "people"
    case .perYear: "times"
    case .chance: "chance"
    case .months: "months"
    case .duration: "duration"
    case .wage: "wage"
    }
  }

  /// Numbers where a unit may be left out, and texts that may be a value of this unit.
  var schema: SchemaNode {
    let text = SchemaNode.map(["type": .text("string"), "pattern": .text(pattern)])
    switch self {
    case .share, .count, .people:
      return .map(["anyOf": .list([.map(["type": .text("number"), "minimum": .number(0)]), text])])
    case .money, .perYear, .chance, .months, .duration, .wage: return text
    }
  }

  /// Matches every text that the reader takes for this unit, and as few others as a pattern can.
  private var pattern: String {
    let number = "-?[0-9][0-9,]*([.][0-9]+)?"
    let calls = WrittenValue.Function.allCases.map(\.rawValue).joined(separator: "|")
    let call = "(\(calls)) *[(].*[)][a-z ]*"
    let quantity: String
    let needed: String
    switch self {
    case .share: (quantity, needed) = ("\(number) *%?( *per year)?", "")
    case .money: (quantity, needed) = ("-?[$]? *\(number) *[kKM]?", "(?=.*[$])")
    case .wage:
      (quantity, needed) = ("-?[$]? *\(number) *[kKM]?( *per hour)?", "(?=.*[$])(?=.*per hour)")
    case .count: (quantity, needed) = ("\(number)( *people)?( *per (month|year))?", "")
    case .people: (quantity, needed) = ("\(number)( *people)?", "")
    case .perYear:
      (quantity, needed) = (
        "\(number)( *per (month|year|quarter))?", "(?=.*per (month|year|quarter))"
      )
    case .chance:
      (quantity, needed) = ("\(number) *%?( *per (month|year))?", "(?=.*per (month|year))")
    case .months, .duration:
      (quantity, needed) = ("\(number)( *(months?|years?))?", "(?=.*(month|year))")
    }
    let tally =
      self == .share || self == .chance ? "|[0-9,]+ *of *[0-9,]+( *per (month|year))?" : ""
    return "^ *(\(needed)\(quantity)( *to *\(quantity))?\(tally)|\(call)) *$"
  }
}
