import Foundation
import TechHireSimulator
import TestSupport
import Testing

/// The library as another package uses it: nothing but its public face.
struct LibraryTests {
  private static func text() throws -> String {
    let path = "\(Place.package)/Tests/ScenarioFilesTests/Scenarios/two-years-by-hand.yaml"
    return try String(contentsOfFile: path, encoding: .utf8)
      + "\nbraiding: in-order\n" + WorkedCase.goals + "\n"
  }

  @Test func `loads a file and tells what it is about`() throws {
    let scenario = try Scenario(contentsOf: Place.scenario("riverbend"))
    #expect(scenario.name == "Riverbend TechHire")
    #expect(scenario.start == "2027-01")
    #expect(scenario.horizon == 60)
    #expect(try Scenario(text: LibraryTests.text()).warnings.isEmpty)
  }

  @Test func `projects goals, spreads and values`() async throws {
    let projection = try await Scenario(text: LibraryTests.text()).project(futures: 30)
    #expect(projection.futureCount == 30)
    #expect(projection.goals.map(\.goal) == ["placed >= 24 by 2028-12", "placed >= 25 by 2028-12"])
    #expect(projection.goals.map(\.chance) == [1, 0])
    #expect(projection.goals.map(\.isMet) == [true, false])
    #expect(projection.goals.map(\.wanted) == [0.8, 0.8])
    for goal in projection.goals { #expect(goal.interval.contains(goal.chance)) }
    let cost = try #require(projection.spread(of: "cost"))
    #expect(cost.mean == 156_000 && cost.median == 156_000)
    #expect(cost.likelyRange == 156_000...156_000 && cost.fullRange == 156_000...156_000)
    #expect(projection.values(of: "cost-per-placement") == Array(repeating: 6_500, count: 30))
    for name in projection.outcomeNames { #expect(projection.values(of: name)?.count == 30) }
    #expect(projection.spread(of: "no such outcome") == nil)
    #expect(projection.values(of: "no such outcome") == nil)
  }

  @Test func `changes places first, and the result does not depend on threads`() async throws {
    let text = try LibraryTests.text()
    let scenario = try Scenario(text: text, changes: ["costs.Tuition.amount=$4,000"])
    let projection = try await scenario.project(futures: 260, seed: 5, threads: 1)
    #expect(projection.spread(of: "cost")?.mean == 132_000)
    let other = try await scenario.project(futures: 260, seed: 5, threads: 4)
    #expect(other.json == projection.json && other.text == projection.text)
  }

  @Test func `has no spread where nobody is placed`() async throws {
    let scenario = try Scenario(
      text: LibraryTests.text(), changes: ["outreach.reach.scale-and-grow=0"])
    let projection = try await scenario.project(futures: 3)
    #expect(projection.spread(of: "cost-per-placement") == nil)
    #expect(projection.values(of: "cost-per-placement") == [nil, nil, nil])
  }

  @Test func `gives the text and the JSON that the program prints`() async throws {
    let work = try WorkedCase(adding: WorkedCase.goals)
    let scenario = try Scenario(contentsOf: work.folder.file(WorkedCase.name))
    let projection = try await scenario.project(futures: 10)
    #expect(try await work.run("run", "--futures", "10").output == projection.text)
    let document = try JSONObject(parsing: projection.json)
    #expect(try document.number("futures") == 10)
    #expect(try document.string("version") == Projection.simulatorVersion)
  }

  @Test func `writes the board's workbook, or says why not`() async throws {
    let folder = try TemporaryDirectory()
    let projection = try await Scenario(text: LibraryTests.text()).project(futures: 5)
    try projection.writeBoardWorkbook(to: folder.file("b.xlsx"))
    let bytes = try Data(contentsOf: URL(filePath: folder.file("b.xlsx")))
    #expect(bytes.starts(with: [0x50, 0x4B]))
    #expect(throws: (any Error).self) {
      try projection.writeBoardWorkbook(to: folder.file("missing/b.xlsx"))
    }
    #expect(try folder.names() == ["b.xlsx"])
  }

  @Test func `compares a scenario with others over the same futures`() async throws {
    let scenario = try Scenario(text: LibraryTests.text())
    let cheaper = try scenario.changed("costs.Tuition.amount=$4,000")
    let comparison = try await scenario.compare(with: cheaper, scenario, futures: 12)
    #expect(comparison.names.count == 3 && Set(comparison.names).count == 3)
    let cost = try #require(comparison.difference(in: "cost"))
    #expect(cost.mean == -24_000 && cost.interval == -24_000 ... -24_000)
    #expect(cost.chanceBetter == nil && !cost.isNothing)
    let perPlacement = try #require(comparison.difference(in: "cost-per-placement"))
    #expect(perPlacement.chanceBetter == 1)
    let same = try #require(comparison.difference(in: "cost", of: comparison.names[2]))
    #expect(same.isNothing && same.interval == 0...0)
    #expect(comparison.difference(in: "no such outcome") == nil)
    #expect(comparison.chancesOfBeingBest(in: "cost-per-placement") == [0, 1, 0])
    #expect(comparison.chancesOfBeingBest(in: "cost") == nil)
    #expect(comparison.goals.count == 4)
    #expect(comparison.goals.allSatisfy { $0.before == $0.after && $0.interval == 0...0 })
    #expect(comparison.text.contains("WHICH IS BEST"))
    #expect(comparison.text.contains("costs.Tuition.amount"))
    #expect(try JSONObject(parsing: comparison.json).objects("best").count > 3)
  }

  @Test func `prints what the commands print`() async throws {
    let folder = try TemporaryDirectory()
    try FileManager.default.copyItem(
      atPath: "\(Place.package)/scenarios", toPath: folder.file("scenarios"))
    let path = "scenarios/first.yaml"
    let first = try Scenario(
      text: String(contentsOfFile: Place.scenario("first"), encoding: .utf8), name: path)
    let richer = try first.changed("hub.reserve=$90k")
    func printed(_ words: String...) async throws -> String {
      try await Program.run(words + ["--quiet"], in: folder.path).output
    }
    let compared = try await first.compare(with: richer, futures: 20)
    let changed = try await printed(
      "what-if", path, "--set", "hub.reserve=$90k", "--futures", "20", "--json")
    let (mine, theirs) = (
      try JSONObject(parsing: compared.json).objects("differences"),
      try JSONObject(parsing: changed).objects("differences")
    )
    #expect(try mine.map { try $0.number("mean") } == theirs.map { try $0.number("mean") })
    let drivers = try #require(try await first.drivers(futures: 60))
    #expect(try await drivers.text == printed("drivers", path, "--futures", "60"))
    #expect(abs(drivers.luck + drivers.notKnown - 1) < 1e-9)
    #expect(!drivers.unknowns.isEmpty)
    let plan = try await first.plan(futures: 60)
    #expect(try await plan.text == printed("plan", path, "--futures", "60"))
    #expect(plan.needs.first?.steps.map(\.name).first == "placed")
    let sought = try await first.seek(
      "funding.City contract.annual", confidence: 0.5, futures: 40)
    #expect(
      try await sought.json
        == printed(
          "seek", path, "--vary", "funding.City contract.annual", "--confidence", "50%",
          "--futures", "40", "--json"))
    #expect(sought.chance >= 0.5 && sought.verdict != .nowhere)
    let replay = first.replay(future: 3)
    #expect(try await replay.text == printed("replay", path, "--future", "3"))
    let projection = try await first.project(futures: 4)
    for name in projection.outcomeNames {
      #expect(replay.value(of: name) == projection.values(of: name)?[3], "\(name)")
    }
  }

  @Test func `tells what to find out before a plan is chosen`() async throws {
    let first = try Scenario(contentsOf: Place.scenario("first"))
    let other = try first.changed("funding.City contract.annual=$70k", "hub.reserve=$90k")
    let choice = try #require(try await first.choice(among: other, by: "placed", futures: 120))
    #expect(choice.names.contains(choice.best) && choice.chanceOfBest > 0)
    #expect(choice.findings.count > 5)
    for finding in choice.findings { #expect(finding.interval.contains(finding.gain)) }
    #expect(choice.text.hasPrefix("A  Fairview TechHire"))
    #expect(try JSONObject(parsing: choice.json).objects("choices").count == 3)
    #expect(try await first.choice(among: other, by: "cost", futures: 3) == nil)
    #expect(try await first.choice(among: other, by: "jobs", futures: 3) == nil)
  }

  @Test func `says why an input cannot be sought`() async throws {
    let first = try Scenario(contentsOf: Place.scenario("first"))
    for (path, confidence, message) in [
      ("reserve", 0.5, "did you mean 'hub.reserve'?"), ("hub.reserve", 1, "at 100%"),
    ] {
      let error = await #expect(throws: ScenarioError.self) {
        try await first.seek(path, confidence: confidence, futures: 5)
      }
      #expect(error?.description.contains(message) == true)
    }
  }

  @Test func `throws every error of a scenario, with its place`() throws {
    let error = try #require(throws: ScenarioError.self) {
      try Scenario(text: "format: 1\nnmae: A\n", name: "mine")
    }
    #expect(error.messages.count > 1)
    #expect(error.messages.contains { $0.hasPrefix("mine:2:1: error: unknown key 'nmae'") })
    #expect(throws: ScenarioError.self) { try Scenario(contentsOf: "/nonexistent/a.yaml") }
    #expect(throws: ScenarioError.self) {
      try Scenario(text: LibraryTests.text(), changes: ["nothing=1"])
    }
  }

  @Test func `stops when its task is canceled`() async throws {
    let scenario = try Scenario(text: LibraryTests.text())
    let task = Task { try await scenario.project(futures: 200_000, threads: 1) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
