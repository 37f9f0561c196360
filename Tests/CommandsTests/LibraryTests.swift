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
