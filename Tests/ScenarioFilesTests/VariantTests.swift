import Planning
import ScenarioFiles
import Testing

/// Files that start from others.
struct VariantTests {
  /// Reads the first of some files, which may extend the others.
  private func read(
    _ files: [(name: String, text: String)], overrides: [ScenarioOverride] = []
  ) throws -> ScenarioReading {
    let first = try #require(files.first)
    return ScenarioReader.read(
      ScenarioDocument(name: first.name, text: first.text), overrides: overrides
    ) { (path) throws(Diagnostic) in
      guard let file = files.first(where: { $0.name == path }) else {
        return try ScenarioDocument.load(path: "/nonexistent/\(path)")
      }
      return ScenarioDocument(name: path, text: file.text)
    }
  }

  private let base = (
    name: "base.yaml",
    text: """
    format: 1
    name: The base
    start: 2027-01
    horizon: 24 months
    stages: { fixed: sustain }
    hub:
      reserve: $50k
      publish: [placed, trained]
      credit-line: { limit: $20k, interest: 8% }
    goals:
      - { metric: placed, at-least: 5, by: 2028-01 }
      - { metric: trained, at-least: 9, by: 2028-01 }
    participants:
      - { name: Adults, share: 60%, tags: [adult] }
      - { name: Others, share: 40% }
    outreach: { reach: { sustain: 60 }, apply: 12% to 22% }
    programs:
      - { name: Web, cohorts: { sustain: 2 per year }, completion: 62% }
    costs:
      - { name: Director, amount: "$7,200" }
      - { name: Rent, amount: $900 }
    funding:
      - { name: Gift, kind: philanthropy, amount: $90k, pledged: 2027-01 }
      - { name: City, kind: state-local, annual: $60k }
    sources:
      outreach.apply: two years of sign-up sheets
      funding.City.annual: the contract
      costs.Rent.amount: the lease
    """
  )

  private func variant(_ text: String) throws -> ScenarioReading {
    try read([("variant.yaml", "extends: base.yaml\n" + text), base])
  }

  private func written(_ path: String, in reading: ScenarioReading) -> String? {
    reading.scenario?.assumptions.first { $0.path == path }?.written
  }

  @Test func `a file that only extends another one is that one`() throws {
    let plain = try #require(try read([base]).scenario)
    let reading = try variant("")
    #expect(reading.diagnostics == [])
    #expect(reading.scenario == plain)
    #expect(reading.bases.map(\.name) == ["base.yaml"])
    #expect(reading.bases.map(\.text) == [base.text])
  }

  @Test func `maps merge key by key and the rest stays`() throws {
    let reading = try variant("name: More\nhub: { reserve: $80k, credit-line: { interest: 6% } }\n")
    #expect(reading.errors == [])
    #expect(reading.scenario?.name == "More")
    #expect(written("hub.reserve", in: reading) == "$80k")
    #expect(written("hub.credit-line.interest", in: reading) == "6%")
    #expect(written("hub.credit-line.limit", in: reading) == "$20k")
    #expect(reading.scenario?.horizon == 24)
  }

  @Test func `named things merge by name, keep their order, and new ones come last`() throws {
    let reading = try variant(
      """
      costs:
        - { name: Evaluation, amount: $30k, driver: once, month: 3 }
        - { name: Rent, amount: "$1,200" }
      """)
    #expect(reading.errors == [])
    #expect(reading.scenario?.costs.map(\.name) == ["Director", "Rent", "Evaluation"])
    #expect(written("costs.Rent.amount", in: reading) == "$1,200")
    #expect(written("costs.Director.amount", in: reading) == "$7,200")
  }

  @Test func `lists of other things replace`() throws {
    let reading = try variant(
      "hub: { publish: [reached] }\ngoals: [{ metric: reached, at-least: 3, by: 2028-01 }]\n")
    #expect(reading.errors == [])
    #expect(reading.scenario?.hub.publish == ["reached"])
    #expect(reading.scenario?.goals.map(\.metric) == [.reached])
  }

  @Test func `remove drops an entry or a key, with its sources`() throws {
    let reading = try variant(
      """
      hub: { credit-line: { remove: true } }
      costs: [{ name: Rent, remove: true }]
      funding: [{ name: City, remove: yes }]
      """)
    #expect(reading.errors == [])
    let scenario = try #require(reading.scenario)
    #expect(scenario.costs.map(\.name) == ["Director"])
    #expect(scenario.streams.map(\.name) == ["Gift"])
    #expect(scenario.hub.creditLine == nil)
  }

  @Test func `a changed figure loses the source of the old one`() throws {
    func source(_ path: String, _ text: String) throws -> String? {
      let scenario = try #require(try variant(text).scenario)
      return scenario.assumptions.first { $0.path == path }?.source
    }
    let change = "outreach: { apply: 15% to 25% }\n"
    #expect(try source("outreach.apply", "name: A\n") == "two years of sign-up sheets")
    #expect(try source("outreach.apply", change) == nil)
    #expect(
      try source("outreach.apply", change + "sources: { outreach.apply: a hope }\n") == "a hope")
    #expect(try source("funding.City.annual", change) == "the contract")
  }

  @Test func `a variant may extend a variant, and the nearest counts`() throws {
    let reading = try read([
      ("a.yaml", "extends: sub/b.yaml\nhub: { reserve: $1k }\n"),
      (
        "sub/b.yaml",
        "extends: ../base.yaml\nname: B\nhub: { reserve: $2k }\nhorizon: 30 months\n"
      ),
      (name: "sub/../base.yaml", text: base.text),
    ])
    #expect(reading.errors == [])
    #expect(reading.scenario?.name == "B")
    #expect(reading.scenario?.horizon == 30)
    #expect(written("hub.reserve", in: reading) == "$1k")
    #expect(reading.bases.map(\.name) == ["sub/b.yaml", "sub/../base.yaml"])
  }

  @Test func `findings stand in the file that says it, the named file's first`() throws {
    let reading = try read([
      ("variant.yaml", "extends: base.yaml\nhub: { reserve: 5 }\n"),
      (name: "base.yaml", text: base.text.replacing("62%", with: "162%")),
    ])
    #expect(
      reading.diagnostics.map { "\($0.file):\($0.line):\($0.column)" } == [
        "variant.yaml:2:17", "base.yaml:18:64",
      ])
    #expect(reading.diagnostics.last?.sourceLine?.contains("162%") == true)
  }

  @Test func `a base that is no YAML is reported once, in its own file`() throws {
    let reading = try read([("v.yaml", "extends: b.yaml\n"), ("b.yaml", "a: [b\n")])
    #expect(reading.scenario == nil)
    #expect(reading.diagnostics.map(\.file) == ["b.yaml"])
  }

  @Test func `changes from the command line come last`() throws {
    let change = try ScenarioOverride(parsing: "costs.Rent.amount=$5")
    let reading = try read(
      [("v.yaml", "extends: base.yaml\ncosts: [{ name: Rent, amount: $7 }]\n"), base],
      overrides: [change])
    #expect(written("costs.Rent.amount", in: reading) == "$5")
    #expect(reading.diagnostics == [])
    let extending = try ScenarioOverride(parsing: "extends=other.yaml")
    #expect(try read([base], overrides: [extending]).diagnostics.map(\.code) == [.unknownKey])
  }

  @Test func `a chain of more than ten files is refused`() throws {
    let files = (0..<11).map { number in
      (name: "f\(number).yaml", text: "extends: f\(number + 1).yaml\n")
    }
    let reading = try read(files)
    #expect(reading.diagnostics.map(\.code) == [.limit])
    #expect(reading.diagnostics.map(\.file) == ["f9.yaml"])
  }

  @Test func `files that are large only together are refused`() throws {
    let pages = (0..<45_000).map { "a\($0): 1\n" }.joined()
    let others = (0..<60_000).map { "b\($0): 1\n" }.joined()
    let reading = try read([("v.yaml", "extends: b.yaml\n" + pages), ("b.yaml", others)])
    #expect(reading.diagnostics.map(\.code) == [.limit])
  }

  @Test func `only plain files are extended`() throws {
    let document = ScenarioDocument(name: "\(Place.folder)/v.yaml", text: "extends: Scenarios\n")
    let reading = ScenarioReader.read(document)
    #expect(reading.diagnostics.map(\.code) == [.extendsUnreadable])
    #expect(reading.diagnostics.first?.message.contains("no plain file") == true)
  }

  @Test func `a file is found from the folder of the one that extends it`() throws {
    let document = ScenarioDocument(
      name: "\(Place.folder)/Diagnostics/v.yaml", text: "extends: ../Scenarios/riverbend.yaml\n")
    #expect(ScenarioReader.read(document).scenario?.name == "Riverbend TechHire")
  }

  @Test func `an index in brackets that YAML parts at commas stays one value`() throws {
    let reading = try variant("hub: { reserve: $80,000, publish: [placed] }\n")
    #expect(reading.diagnostics.map(\.code) == [.unquotedComma])
  }
}
