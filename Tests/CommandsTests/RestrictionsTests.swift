import Foundation
import TestSupport
import Testing

/// `run --restrictions`: what braiding saves and what relaxing restrictions is worth.
struct RestrictionsTests {
  private static func run(_ more: [String]) async throws -> String {
    let program = try await Program.run(
      ["run", "scenarios/first.yaml", "--futures", "30", "--quiet", "--restrictions"] + more)
    try #require(program.status == 0, "\(program.errors)")
    return program.output
  }

  @Test func `prints both analyses in plain words`() async throws {
    let text = try await RestrictionsTests.run([])
    try expectGolden(text, "run-first-restrictions.txt")
    #expect(!text.split(separator: "\n").contains { $0.count > 120 })
  }

  @Test func `adds them to the JSON and changes nothing else`() async throws {
    let text = try await RestrictionsTests.run(["--json"])
    let plain = try await Program.run([
      "run", "scenarios/first.yaml", "--futures", "30", "--quiet", "--json",
    ]).output
    let start = try #require(text.range(of: "  \"restrictions\": {"))
    let end = try #require(text.range(of: "  \"audit\": {"))
    #expect(text[..<start.lowerBound] + text[end.lowerBound...] == plain)
    let document = try JSONObject(parsing: text).object("restrictions")
    let braiding = try document.object("braiding")
    #expect(try braiding.number("futures") == 30)
    let same = try braiding.object("same-demands").object("gap-avoided")
    #expect(try same.number("low") <= same.number("mean"))
    // The optimum leaves the least on the same costs, so it never saves less than nothing.
    #expect(try same.number("smaller") == 0)
    for outcome in ["gap", "funded", "cohorts-started", "enrolled", "placed", "months-short"] {
      let difference = try braiding.object("resimulated").object(outcome)
      #expect(try difference.number("low") <= difference.number("high"))
    }
    let relaxations = try document.object("relaxations")
    #expect(try relaxations.number("amount") == 10_000)
    let values = try relaxations.objects("values")
    let names = try values.map { try $0.string("stream") + ": " + $0.string("restriction") }
    #expect(Set(names).count == names.count)
    #expect(names.contains("County WIOA: group"))
    #expect(names.contains("County WIOA: ita-cap"))
    // It pays for all that this plan costs.
    #expect(!names.contains("Foundation ask: activity"))
    #expect(!names.contains("City contract: admin-cap"))
    for value in values {
      let placed = try value.object("differences").object("placed")
      let larger = try placed.number("larger")
      let smaller = try placed.number("smaller")
      #expect(larger + smaller <= 1)
      if larger + smaller == 0 { #expect(try placed.number("mean") == 0) }
    }
  }
}
