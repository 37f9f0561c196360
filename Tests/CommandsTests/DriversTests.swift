import Foundation
import TestSupport
import Testing

struct DriversTests {
  private static let drivers = [
    "drivers", "scenarios/first.yaml", "--futures", "400", "--quiet",
  ]

  @Test func `drivers are printed for readers and as JSON`() async throws {
    let program = try await Program.run(DriversTests.drivers)
    #expect(program.status == 0)
    try expectGolden(program.output, "drivers-first.txt")
    let document = try await Program.run(DriversTests.drivers + ["--json"])
    let answer = try JSONObject(parsing: document.output)
    #expect(try answer.string("outcome") == "placed")
    let unknown = try answer.object("not-known").number("share")
    #expect(try abs(answer.number("luck") + unknown - 1) < 1e-5)
    let drivers = try answer.objects("drivers")
    let settled = try drivers.map { try $0.object("settles").number("share") }
    #expect(settled == settled.sorted(by: >))
    #expect(try drivers.contains { try $0.string("kind") == "decision" })
    let goal = try #require(try answer.objects("goals").first)
    #expect(try goal.string("goal") == "placed >= 25 by 2029-12")
    #expect(try goal.objects("drivers").count == drivers.count)
  }

  @Test func `what to find out before a plan is chosen is printed and as JSON`() async throws {
    let folder = try ComparisonTests.plans()
    let words = ["drivers", "first.yaml", "lean.yaml", "--futures", "400", "--quiet"]
    let program = try await Program.run(words, in: folder.path)
    #expect(program.status == 0, "\(program.errors)")
    try expectGolden(program.output, "drivers-choice.txt")
    #expect(!program.output.split(separator: "\n").contains { $0.count > 120 || $0.last == " " })
    let document = try JSONObject(
      parsing: try await Program.run(words + ["--json"], in: folder.path).output)
    #expect(try document.objects("scenarios").count == 2)
    let choices = try document.objects("choices")
    #expect(try choices.map { try $0.string("aim") } == ["best", "goal", "mean"])
    for choice in choices {
      let findings = try choice.objects("find-out")
      let adds = try findings.map { try $0.number("adds") }
      #expect(adds.count > 5 && adds == adds.sorted(by: >))
      for finding in findings {
        #expect(try finding.number("low") <= finding.number("adds"))
        let shares = try finding.objects("choose").map { try $0.number("share") }
        #expect(abs(shares.reduce(0, +) - 1) < 1e-5)
      }
      #expect(try (adds.max() ?? 0) <= choice.number("everything") + 0.1)
    }
  }

  @Test func `any outcome can be explained, and an unknown one is refused`() async throws {
    let gap = try await Program.run([
      "drivers", "scenarios/first.yaml", "--futures", "30", "--quiet", "--outcome",
      "cost-per-placement",
    ])
    #expect(gap.status == 0)
    #expect(gap.output.contains("Cost per placement"))
    let unknown = try await Program.run(["drivers", "scenarios/first.yaml", "--outcome", "jobs"])
    #expect(unknown.status == 64)
  }

  @Test func `a goal is worked backwards for readers and as JSON`() async throws {
    let plan = ["plan", "scenarios/first.yaml", "--futures", "200", "--quiet"]
    let program = try await Program.run(plan)
    #expect(program.status == 0)
    try expectGolden(program.output, "plan-first.txt")
    let document = try JSONObject(parsing: try await Program.run(plan + ["--json"]).output)
    let goal = try #require(try document.objects("goals").first)
    let steps = try goal.objects("steps")
    #expect(
      try steps.map { try $0.string("step") } == [
        "placed", "trained", "enrolled", "qualified", "applied", "reached",
      ])
    let needed = try steps.map { try $0.number("needed") }
    #expect(needed == needed.sorted())
    #expect(needed.first == 25)
  }

  @Test func `a scenario without a placement goal cannot be worked backwards`() async throws {
    let program = try await Program.run([
      "plan", "scenarios/first.yaml", "--futures", "5", "--set", "goals.1.metric=trained",
    ])
    #expect(program.status == 65)
    #expect(program.errors.contains("no goal for a number of placements"))
  }
}
