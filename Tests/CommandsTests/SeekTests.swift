import Foundation
import TestSupport
import Testing

struct SeekTests {
  private static let seek = [
    "seek", "scenarios/first.yaml", "--vary", "funding.City contract.annual", "--goal",
    "placed >= 25 by 2029-12", "--confidence", "50%", "--futures", "60", "--quiet",
  ]

  @Test func `the answer run forwards reaches the goal and the next smaller step does not`()
    async throws
  {
    let program = try await Program.run(SeekTests.seek + ["--json"])
    #expect(program.status == 0, "\(program.errors)")
    let answer = try JSONObject(parsing: program.output)
    #expect(try answer.bool("found"))
    #expect(try answer.string("kind") == "least")
    let change = try answer.string("set")
    let neighbor = try answer.object("neighbor").string("written")
    for (set, isReached) in [
      (change, true), ("funding.City contract.annual=\(neighbor)", false),
    ] {
      let run = try await Program.run([
        "run", "scenarios/first.yaml", "--set", set, "--futures", "60", "--json", "--quiet",
      ])
      let goal = try #require(try JSONObject(parsing: run.output).objects("goals").first)
      #expect(try goal.string("goal") == "placed >= 25 by 2029-12")
      #expect(try (goal.number("probability") >= 0.5) == isReached, "\(set)")
    }
  }

  @Test func `the answer is printed for readers`() async throws {
    let program = try await Program.run(SeekTests.seek)
    #expect(program.status == 0)
    try expectGolden(program.output, "seek-first.txt")
  }

  @Test func `the answer is run on the futures that it was found on, in words that a shell takes`()
    async throws
  {
    let folder = try TemporaryDirectory()
    let file = folder.file("the mayor's plan.yaml")
    let text = try String(contentsOfFile: "scenarios/first.yaml", encoding: .utf8)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let program = try await Program.run([
      "seek", file, "--vary", "funding.City contract.annual", "--set", "hub.reserve=$250k",
      "--seed", "5", "--futures", "40", "--quiet", "--goal",
      "placed [low-income] >= 1% by 2029-06",
    ])
    #expect(program.output.contains("hub will reach 1% of those"))
    let line = try #require(
      program.output.split(separator: "\n").first { $0.hasPrefix("Run it: ") })
    let quoted = "'" + file.replacing("'", with: "'\\''") + "'"
    #expect(
      line.hasPrefix(
        "Run it: techhire run \(quoted) --set 'hub.reserve=$250k' --futures 40 --seed 5 --set '"))
  }

  @Test func `a goal that no value reaches ends with status 65`() async throws {
    let program = try await Program.run([
      "seek", "scenarios/first.yaml", "--vary", "hub.reserve", "--goal",
      "placed >= 500 by 2029-12", "--futures", "20", "--quiet",
    ])
    #expect(program.status == 65)
    #expect(program.output.contains("No value that was tried reaches the goal."))
  }

  @Test(arguments: [
    (["--vary", "hub.reserve", "--goal", "placed >= 25"], 64, "does not say how many by when"),
    (["--vary", "hub.reserve", "--confidence", "most"], 64, "wants a share such as 80%"),
    (["--vary", "hub.reserve", "--confidence", "0%"], 64, "between 0% and 100%, not at 0%"),
    (["--vary", "hub.reserve", "--confidence", "100%"], 64, "Seek at 95% or 99% instead."),
    (
      ["--vary", "hub.reserve", "--set", "goals.1.confidence=100%"], 64,
      "The scenario asks for the goal at 100%: in at least"
    ),
    (["--vary", "reserve"], 65, "did you mean 'hub.reserve'?"),
    (["--vary", "hub.reserve", "--goal", "placed >= 25 by 2039-12"], 65, "is not simulated"),
    (["--vary", "hub.reserve", "--goal", "placed [men] >= 25 by 2029-12"], 65, "the tag 'men'"),
    (["--vary", "hub.reserve", "--from", "20%"], 65, "cannot stand for 'hub.reserve'"),
    (["--vary", "hub.reserve", "--from", "$9k", "--to", "$9k"], 65, "there is nothing between"),
    (["--vary", "hub.reserve", "--to", "$1k to $2k"], 65, "is a range"),
  ])
  func `what cannot be sought is refused`(
    arguments: [String], status: Int32, message: String
  ) async throws {
    let program = try await Program.run(
      ["seek", "scenarios/first.yaml", "--futures", "5"] + arguments)
    #expect(program.status == status)
    #expect(program.errors.contains(message), "\(program.errors)")
  }
}
