import Foundation
import TestSupport
import Testing

struct LateAidRunTests {
  /// Tuition that a gift pays, and aid that comes two months later; WIOA pays where it may.
  private func run(_ listed: String) async throws -> String {
    var world = CertainWorld()
    world.costs =
      "  - { name: Tuition, amount: $5000, driver: per participant, activity: training, class: contractual, excluded-from-mtdc: true }"
    world.funding = """
        - { name: County, kind: wioa, annual: $900k, ita-cap: $9k, pays: [training], reimbursed-after: 1 months }
        - { name: Gift, kind: philanthropy, amount: $900k, pledged: 2027-07, period: 60 months, pays: [training] }
        - { name: Pell, kind: equip, route: degree-program, program: Web, scheduled-award: $7395, approval-odds: 100%, approved-after: 0 months, takes-up: 100%, arrives-late: 2 months }
      """
    world.programs = CertainWorld.program(
      more: "hours: 600\nweeks: 26\non-provider-list: \(listed)")
    let folder = try TemporaryDirectory()
    try Data(world.yaml.utf8).write(to: URL(filePath: folder.file("late.yaml")))
    let program = try await Program.run(
      ["run", "late.yaml", "--futures", "20", "--quiet"], in: folder.path)
    #expect(program.status == 0)
    return program.output
  }

  @Test func `says why aid that comes late brings nothing where a gift has paid`() async throws {
    let output = try await run("no")
    let row = try #require(output.split(separator: "\n").first { $0.hasPrefix("  Pell ") })
    #expect(row.contains("none of 100"))
    #expect(
      output.contains(
        """
          Pell comes late (2 months), when the tuition is paid. Only WIOA gets back what it paid, and
          here it was others, or nobody: the aid is the student's and enters no book.
        """), "\(output)")
  }

  @Test func `says nothing where WIOA paid and is refunded`() async throws {
    let output = try await run("yes")
    #expect(output.contains("Pell ") && !output.contains("comes late"))
  }
}
