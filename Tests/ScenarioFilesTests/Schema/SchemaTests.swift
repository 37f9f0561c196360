import ScenarioFiles
import TestSupport
import Testing

/// The schema of the format against the reader itself.
struct SchemaTests {
  private let validator = SchemaValidator(ScenarioSchema.document)

  /// Findings that a schema can make as well as the reader.
  private static let structural: Set<Diagnostic.Code> = [
    .emptyFile, .unknownKey, .missingValue, .unquotedComma, .unknownChoice, .formatVersion,
    .wrongUnit, .malformedDate, .malformedValue, .unknownFunction, .removesNothing,
  ]

  /// Gallery files whose one structural slip a schema cannot see, and why.
  private static let beyond: [String: String] = [
    "distributions": "units among the arguments of a function",
    "quantile-points": "what stands among the points of a curve",
    "extends-remove": "which names the other file has",
  ]

  @Test func `knows every place that the reader reads`() {
    #expect(ScenarioSchema.unknownPlaces == [])
  }

  @Test func `accepts the scenarios that the project ships`() throws {
    for name in ["first", "metropolitan", "riverbend", "rural", "statewide"] {
      let path = "\(Place.folder)/../../scenarios/\(name).yaml"
      let value = try #require(PlainValue(yaml: try ScenarioDocument.load(path: path).text))
      #expect(validator.findings(value) == [], "\(name)")
    }
  }

  @Test func `accepts what the reader accepts, and rejects what it can`() throws {
    for name in DiagnosticsTests.names { try compare(name) }
  }

  private func compare(_ name: String) throws {
    let path = "\(DiagnosticsTests.folder)/\(name).yaml"
    // Aliases multiply without end for a reader that follows them, as this test's does.
    guard !name.hasPrefix("alias") else { return }
    guard let value = PlainValue(yaml: try ScenarioDocument.load(path: path).text) else { return }
    let findings = validator.findings(value)
    let errors = try DiagnosticsTests.read(name).diagnostics.filter { $0.severity == .error }
    if errors.isEmpty {
      #expect(findings == [])
    } else if errors.contains(where: { SchemaTests.structural.contains($0.code) }),
      SchemaTests.beyond[name] == nil
    {
      #expect(!findings.isEmpty, "\(errors.map(\.code))")
    }
  }

  @Test func `accepts what init writes`() throws {
    let starter = Starter()
    let value = try #require(PlainValue(yaml: starter.text))
    #expect(validator.findings(value) == [])
  }

  @Test func `accepts a scenario with every kind of part`() throws {
    for number in 0..<8 {
      let text = RandomScenario(number: number).yaml
      let value = try #require(PlainValue(yaml: text))
      #expect(validator.findings(value) == [], "number \(number)")
    }
  }

  @Test func `accepts the right example of each explanation`() throws {
    for text in Explanation.all.compactMap(\.right?.document) {
      let value = try #require(PlainValue(yaml: text))
      #expect(validator.findings(value) == [], "\(text)")
    }
  }

  /// One value of the smallest scenario replaced by something that cannot stand there.
  private static let slips: [(String, String)] = [
    ("name: Gift", "nmae: Gift"), ("$90k", "90000"), ("philanthropy", "charity"),
    ("start: 2027-01", "start: 2027-13"), ("format: 1", "format: 3"), ("$7,200", "[1]"),
    ("amount: $90k", "annual: $90k"), ("kind: philanthropy", "goup: A"), ("- name: Web", "- Web"),
    ("in-order", "random"), ("name: The least\n", ""), ("- name: Everyone", "{}"),
    ("$90k", "$90k per month"), ("$90k", "normaal($90k, $5k)"), ("amount: $7,200", "amount:"),
  ]

  @Test func `rejects what cannot stand there`() throws {
    let fine = try #require(PlainValue(yaml: Smallest.text))
    #expect(validator.findings(fine) == [])
    for (old, new) in SchemaTests.slips {
      #expect(Smallest.text.contains(old))
      let broken = try #require(PlainValue(yaml: Smallest.text.replacing(old, with: new)))
      #expect(!validator.findings(broken).isEmpty, "\(new)")
    }
  }
}
