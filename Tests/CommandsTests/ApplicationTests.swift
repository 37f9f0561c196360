import Foundation
import TestSupport
import Testing

/// `techhire export --for` a funder.
struct ApplicationTests {
  /// A world with one grant, two gifts and no state money.
  private static var world: String {
    var world = CertainWorld()
    world.costs = """
        - { name: Director, amount: "$4,000", driver: per month, activity: coordination, class: personnel }
        - { name: Tuition, amount: "$1,500", driver: per participant, activity: training, class: contractual, excluded-from-mtdc: true }
      """
    world.funding = """
        - { name: Grant, kind: discretionary, amount: $90k, submitted: 2027-07, decided-after: 1 months, odds: 10%, period: 12 months, pays: all }
        - { name: First gift, kind: philanthropy, amount: $200k, pledged: 2027-07, period: 12 months, pays: all }
        - { name: Second gift, kind: philanthropy, amount: $100k, asked: 2027-08, decided-after: 1 months, odds: 50%, period: 12 months, pays: all }
      """
    return world.yaml
  }

  private func run(_ arguments: String...) async throws -> (Program, TemporaryDirectory) {
    let folder = try TemporaryDirectory()
    try Data(Self.world.utf8).write(to: URL(filePath: folder.file("plan.yaml")))
    let program = try await Program.run(
      ["export", "plan.yaml", "--futures", "4", "-o", "out.xlsx"] + arguments, in: folder.path)
    return (program, folder)
  }

  @Test func `applies for the only award of its kind`() async throws {
    let (program, folder) = try await run("--for", "federal")
    #expect(program.status == 0, "\(program.errors)")
    let bytes = try Data(contentsOf: URL(filePath: folder.file("out.xlsx")))
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
  }

  @Test func `says which names of files portals refuse, and writes them all the same`() async throws
  {
    let folder = try TemporaryDirectory()
    try Data(Self.world.utf8).write(to: URL(filePath: folder.file("plan.yaml")))
    let long = "TechHire_Springfield_application_for_federal_money_2027.xlsx"
    for (name, words) in [
      (long, "has 60 characters; Grants.gov takes names of at most 50"),
      ("budget+plan.xlsx", "holds '+'; portals always take only letters"),
    ] {
      let program = try await Program.run(
        ["export", "plan.yaml", "--futures", "4", "--for", "federal", "-o", name],
        in: folder.path)
      #expect(program.status == 0)
      #expect(program.errors.contains("warning: '\(name)' \(words)"), "\(program.errors)")
      #expect(try folder.names().contains(name))
    }
    let (good, _) = try await run("--for", "federal")
    #expect(!good.errors.contains("warning"))
  }

  @Test func `asks which award is meant where there are several`() async throws {
    let (program, folder) = try await run("--for", "foundation")
    #expect(program.status == 65)
    #expect(
      program.errors.hasPrefix(
        "error: say which award is applied for, with --stream: 'First gift', 'Second gift'\n"),
      "\(program.errors)")
    #expect(try folder.names() == ["plan.yaml"])
    let (second, written) = try await run("--for", "foundation", "--stream", "Second gift")
    #expect(second.status == 0, "\(second.errors)")
    #expect(try written.names().contains("out.xlsx"))
  }

  @Test func `says when there is nothing to apply for`() async throws {
    let (none, _) = try await run("--for", "state")
    #expect(none.status == 65)
    #expect(
      none.errors.hasPrefix("error: the scenario has no stream of kind state-local to apply for\n"))
    let (wrong, _) = try await run("--for", "federal", "--stream", "First gift")
    #expect(wrong.status == 65)
    #expect(
      wrong.errors.hasPrefix(
        "error: --stream 'First gift' is no stream of kind discretionary; the scenario has 'Grant'\n"
      ))
    let (late, _) = try await run(
      "--for", "federal", "--set", "funding.Grant.decided-after=40 months")
    #expect(late.status == 65)
    #expect(late.errors.contains("'Grant' would be awarded after the last simulated month"))
  }

  @Test func `refuses what a board's workbook has no use for, and the other way round`()
    async throws
  {
    let (board, _) = try await run("--for", "board", "--stream", "Grant")
    #expect(board.status == 64)
    let (federal, _) = try await run("--for", "federal", "--restrictions")
    #expect(federal.status == 64)
  }
}
