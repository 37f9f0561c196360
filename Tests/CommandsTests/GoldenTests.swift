import Foundation
import Testing

/// What the program prints, word for word, in `Golden`.
///
/// Few futures are enough to notice a change, and a debug build simulates slowly.
struct GoldenTests {
  static let futures = [
    ("first", 40), ("riverbend", 16), ("rural", 16), ("metropolitan", 5), ("statewide", 2),
  ]

  @Test(arguments: futures)
  func `run prints the summary of each scenario`(name: String, futures: Int) async throws {
    let program = try await Program.run([
      "run", "scenarios/\(name).yaml", "--futures", "\(futures)",
    ])
    #expect(program.status == 0)
    try expectGolden(program.output, "run-\(name).txt")
    try expectGolden(program.errors, "run-\(name).stderr.txt")
  }

  @Test func `run prints the results of Riverbend as JSON`() async throws {
    let program = try await Program.run([
      "run", "scenarios/riverbend.yaml", "--futures", "6", "--json", "--quiet",
    ])
    try expectGolden(program.output, "run-riverbend.json")
  }

  @Test(arguments: futures.map(\.0))
  func `check prints what it finds in each scenario`(name: String) async throws {
    let program = try await Program.run(["check", "scenarios/\(name).yaml"])
    #expect(program.status == 0)
    try expectGolden(program.output, "check-\(name).txt")
  }

  @Test(arguments: [
    [], ["init"], ["run"], ["merge"], ["check"], ["compare"], ["what-if"], ["plan"], ["seek"],
    ["sweep"],
    ["drivers"],
    ["replay"], ["diff"], ["explain"],
    ["export"], ["rules"], ["schema"],
  ])
  func `help says what each command does`(command: [String]) async throws {
    let program = try await Program.run(command + ["--help"])
    #expect(program.status == 0)
    #expect(program.errors.isEmpty)
    try expectGolden(program.output, "help\(command.map { "-" + $0 }.joined()).txt")
  }

  @Test func `no line is wider than a terminal of 120 columns`() throws {
    for (name, _) in GoldenTests.futures {
      let path = "\(Place.golden)/run-\(name).txt"
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      #expect(!lines.contains { $0.count > 120 }, "\(name)")
      #expect(!lines.contains { $0.last == " " }, "\(name)")
    }
  }

  @Test func `differences name their lines`() {
    let text = firstDifferences("a\nb\nc", "a\nx\nc\nd")
    #expect(
      text == """
        line 2
          expected: x
          found:    b
        line 4
          expected: d
          found:    (no such line)
        """)
  }
}
