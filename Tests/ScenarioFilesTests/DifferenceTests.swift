import ScenarioFiles
import Testing

struct DifferenceTests {
  private func differences(
    _ changes: String..., from text: String? = nil
  ) throws -> (entries: [String], same: Int) {
    let loaded = try Place.scenario("riverbend").text
    let document = ScenarioDocument(name: "a.yaml", text: text ?? loaded)
    var overrides: [ScenarioOverride] = []
    for change in changes { overrides.append(try ScenarioOverride(parsing: change)) }
    let difference = ScenarioDifference(
      ScenarioReader.read(document), ScenarioReader.read(document, overrides: overrides))
    return (difference.entries.map(shown), difference.same)
  }

  private func difference(_ first: String, _ second: String) -> [String] {
    ScenarioDifference(
      ScenarioReader.read(ScenarioDocument(name: "a.yaml", text: first)),
      ScenarioReader.read(ScenarioDocument(name: "b.yaml", text: second))
    ).entries.map(shown)
  }

  private func shown(_ entry: ScenarioDifference.Entry) -> String {
    func text(_ value: ScenarioDifference.Value) -> String {
      value.written + (value.isDefault ? " (default)" : "")
    }
    func text(_ parts: [ScenarioDifference.Part]) -> String {
      parts.map { $0.key.isEmpty ? text($0.value) : "\($0.key)=\(text($0.value))" }
        .joined(separator: "; ")
    }
    switch entry.change {
    case .changed(let old, let new): return "~ \(entry.path): \(text(old)) -> \(text(new))"
    case .added(let parts): return "+ \(entry.path): \(text(parts))"
    case .removed(let parts): return "- \(entry.path): \(text(parts))"
    }
  }

  @Test func `a scenario does not differ from itself`() throws {
    let found = try differences()
    #expect(found.entries == [])
    #expect(found.same > 200)
  }

  /// One change of each kind of place, each shown as one difference at the path that made it.
  @Test(arguments: [
    ("outreach.apply=15% to 25%", "~ outreach.apply: 12% to 22% -> 15% to 25%"),
    ("name=Other", "~ name: Riverbend TechHire -> Other"),
    ("horizon=4 years", "~ horizon: 60 months -> 4 years"),
    ("simulation.seed=7", "~ simulation.seed: 2015 -> 7"),
    ("hub.publish=[placed]", "~ hub.publish: [placed, trained, reached] -> [placed]"),
    ("hub.closes-after=never", "~ hub.closes-after: 6 months -> never"),
    ("hub.roles-filled=2027-09", "+ hub.roles-filled: 2027-09"),
    ("economy.now=recession", "~ economy.now: expansion -> recession"),
    (
      "programs.Digital Basics.on-provider-list=yes",
      "~ programs.Digital Basics.on-provider-list: no -> yes"
    ),
    ("programs.Web Development.hours=500", "~ programs.Web Development.hours: 560 -> 500"),
    ("programs.Web Development.placement=70%", "+ programs.Web Development.placement: 70%"),
    ("costs.Evaluation.month=30", "~ costs.Evaluation.month: 36 -> 30"),
    ("costs.Laptops.when=over training", "~ costs.Laptops.when: start -> over training"),
    (
      "costs.Tuition.excluded-from-mtdc=no",
      "~ costs.Tuition.excluded-from-mtdc: true -> no"
    ),
    (
      "funding.Federal skills grant.submitted=2027-05",
      "~ funding.Federal skills grant.submitted: 2027-04 -> 2027-05"
    ),
    (
      "funding.Credential bonus.pays=[training, placement]",
      "~ funding.Credential bonus.pays: [training] -> [training, placement]"
    ),
    (
      "goals.1.at-least=90",
      "~ goals.1: placed >= 80 by 2030-12, in 80% of futures -> placed >= 90 by 2030-12, in 80% of futures"
    ),
    ("braiding=in-order", "~ braiding: optimal -> in-order"),
    ("employers.at-start=7", "~ employers.at-start: 6 -> 7"),
  ])
  func `shows each change at its path`(change: String, expected: String) throws {
    #expect(try differences(change).entries == [expected])
  }

  /// The same value written in another way.
  @Test(arguments: [
    "horizon=5 years", "outreach.apply=0.12 to 0.22", "hub.reserve=$0.12M",
    "costs.Tuition.excluded-from-mtdc=yes", "funding.Federal skills grant.pays=all",
    "funding.State workforce appropriation.pays=[administration, placement, training, support-services, outreach, coordination]",
    "employers.opening-lasts=0.25 years",
    "funding.Bank foundation prospect.decided-after=3 months to 9 months",
    "costs.Evaluation.month=2030-01", "programs.Web Development.on-provider-list=true",
    "participants.Career changers.share=0.25", "simulation.futures=\"10,000\"",
    "goals.1.confidence=0.8", "funding.Bank foundation prospect.restricted=yes",
  ])
  func `does not show what is only written differently`(change: String) throws {
    let difference = try differences(change)
    #expect(difference.entries == [])
    #expect(difference.same > 200)
  }

  @Test func `shows what is added and removed with what is written of it`() {
    let more = Smallest.text.replacing(
      "funding:\n",
      with: "funding:\n  - { name: City, kind: state-local, annual: $60k, pays: [training] }\n")
    #expect(
      difference(Smallest.text, more) == [
        "+ funding.City: kind=state-local; pays=[training]; annual=$60k"
      ])
    #expect(
      difference(more, Smallest.text) == [
        "- funding.City: kind=state-local; pays=[training]; annual=$60k"
      ])
  }

  @Test func `shows goals that come and go, and does not renumber the others`() {
    func goals(_ goals: String...) -> String {
      Smallest.text + "\ngoals:\n"
        + goals.map { "  - { metric: \($0), by: 2028-12 }\n" }.joined()
    }
    let old = goals("placed, at-least: 5", "reached, at-least: 50")
    let new = goals("trained, at-least: 8", "placed, at-least: 5")
    #expect(
      difference(old, new) == [
        "- goals.2: reached >= 50 by 2028-12, in 80% of futures",
        "+ goals.1: trained >= 8 by 2028-12, in 80% of futures",
      ])
  }

  @Test func `shows another order of things that are taken in order`() {
    func funding(_ names: String...) -> String {
      Smallest.text.prefix { $0 != "$" }.description + "$1\nfunding:\n"
        + names.map { "  - { name: \($0), kind: philanthropy, amount: $90k }\n" }.joined()
    }
    #expect(
      difference(funding("A", "B"), funding("B", "A")) == ["~ order of funding: A, B -> B, A"])
  }

  @Test func `shows what is said differently of where figures come from`() {
    let figures = Smallest.text.replacing(
      "programs:", with: "outreach: { apply: 15%, qualify: 40% }\nprograms:")
    func sourced(_ lines: String...) -> String {
      figures + "\nsources:\n" + lines.map { "  \($0)\n" }.joined()
    }
    func sources(_ first: String, _ second: String) -> [String] {
      let difference = ScenarioDifference(
        ScenarioReader.read(ScenarioDocument(name: "a.yaml", text: first)),
        ScenarioReader.read(ScenarioDocument(name: "b.yaml", text: second)))
      #expect(difference.entries == [])
      #expect(
        difference.counts.changed + difference.counts.added + difference.counts.removed
          == difference.sources.count)
      return difference.sources.map(shown)
    }
    let old = sourced("outreach.apply: \"Census, 2024\"", "outreach.qualify: judgment")
    #expect(sources(old, old) == [])
    #expect(
      sources(
        old,
        sourced("outreach.apply: \"Census, 2025\"", "funding.Gift.amount: \"Letter, 2026\"")) == [
          "~ sources.outreach.apply: Census, 2024 -> Census, 2025",
          "- sources.outreach.qualify: judgment",
          "+ sources.funding.Gift.amount: Letter, 2026",
        ])
  }

  // The source of a stream that goes is gone with it, and is not told apart.
  @Test func `does not show sources of what only one of the scenarios has`() {
    let more = Smallest.text.replacing(
      "funding:\n",
      with: "funding:\n  - { name: City, kind: state-local, annual: $60k, pays: [training] }\n")
    let difference = ScenarioDifference(
      ScenarioReader.read(
        ScenarioDocument(
          name: "a.yaml", text: more + "\nsources: { funding.City.annual: \"Budget, 2026\" }\n")),
      ScenarioReader.read(ScenarioDocument(name: "b.yaml", text: Smallest.text)))
    #expect(difference.sources == [] && difference.entries.count == 1)
  }

  @Test func `two readings mean the same exactly where nothing differs`() throws {
    let document = try Place.scenario("riverbend")
    let changes = [
      "name=Riverbend TechHire", "outreach.apply=15% to 25%", "outreach.apply=0.15 to 0.25",
      "horizon=4 years", "horizon=48 months", "simulation.seed=7", "hub.publish=[placed]",
      "hub.credit-line.limit=$0", "programs.Web Development.placement=70%",
      "programs.Web Development.placement=0.7", "programs.Web Development.seats=16",
      "economy.now=recession", "economy.now=expansion", "hub.closes-after=never",
    ]
    let readings = try changes.map { change in
      ScenarioReader.read(document, overrides: [try ScenarioOverride(parsing: change)])
    }
    let meanings = readings.map { ScenarioMeaning($0) }
    var alike = 0
    for (place, one) in readings.enumerated() {
      for (other, another) in readings.enumerated() where one.scenario != nil {
        guard another.scenario != nil else { continue }
        let isSame = ScenarioDifference(one, another).entries.isEmpty
        #expect(
          (meanings[place] == meanings[other]) == isSame, "\(changes[place]), \(changes[other])")
        if isSame, place < other { alike += 1 }
      }
    }
    #expect(alike >= 4)
  }

  @Test func `the order of goals means nothing, and that of entries does`() throws {
    func meaning(_ text: String) throws -> ScenarioMeaning {
      try #require(
        ScenarioMeaning(ScenarioReader.read(ScenarioDocument(name: "a.yaml", text: text))))
    }
    let text = try Place.scenario("riverbend").text
    let goals = try #require(text.firstMatch(of: /(?m)^  (- \{ metric: .*\n)  (- \{ metric: .*\n)/))
    let swapped = text.replacing(
      goals.0, with: "  \(goals.2)  \(goals.1)", maxReplacements: 1)
    #expect(swapped != text)
    #expect(try meaning(swapped) == meaning(text))
    #expect(difference(text, swapped).isEmpty)
  }
}
