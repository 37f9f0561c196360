import Foundation
import TestSupport
import Testing

struct InitTests {
  @Test func `writes a file that passes check without a warning and runs`() async throws {
    let folder = try TemporaryDirectory()
    let made = try await Program.run(["init"], in: folder.path)
    #expect(made.status == 0)
    #expect(made.errors.isEmpty)
    #expect(
      made.output
        == "Wrote plan.yaml. Next: techhire check plan.yaml, then techhire run plan.yaml.\n"
    )
    let check = try await Program.run(["check", "plan.yaml", "--strict"], in: folder.path)
    #expect(check.status == 0)
    #expect(check.output.hasSuffix("No errors, no warnings.\n"))
    #expect(check.errors.isEmpty)
    let run = try await Program.run(["run", "plan.yaml", "--futures", "3"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test func `takes answers as options`() async throws {
    let folder = try TemporaryDirectory()
    let made = try await Program.run(
      [
        "init", "a.yaml", "--name", "Fair: \"view\"", "--region", "Ohio # north", "--start",
        "2029-03", "--size", "town", "--money", "wioa", "philanthropy", "--goal", "reached",
        "--quiet",
      ], in: folder.path)
    #expect(made.status == 0 && made.output.isEmpty)
    let text = try String(contentsOfFile: folder.file("a.yaml"), encoding: .utf8)
    for line in [
      "name: \"Fair: \\\"view\\\"\"", "region: \"Ohio # north\"", "start: 2029-03",
      "metric: reached, at-least: 1500, by: 2033-02", "kind: wioa", "kind: philanthropy",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(!text.contains("kind: state-local") && !text.contains("metric: placed"))
    let check = try await Program.run(["check", "a.yaml", "--strict"], in: folder.path)
    #expect(check.status == 0)
    #expect(check.output.hasPrefix("Fair: \"view\", Ohio # north\n"))
  }

  @Test func `replaces no file without force`() async throws {
    let folder = try TemporaryDirectory()
    try Data("mine\n".utf8).write(to: URL(filePath: folder.file("plan.yaml")))
    let refused = try await Program.run(["init"], in: folder.path)
    #expect(refused.status == 73)
    #expect(refused.errors == "error: plan.yaml is there already; --force replaces it\n")
    #expect(try String(contentsOfFile: folder.file("plan.yaml"), encoding: .utf8) == "mine\n")
    let forced = try await Program.run(["init", "--force"], in: folder.path)
    #expect(forced.status == 0)
    #expect(
      try String(contentsOfFile: folder.file("plan.yaml"), encoding: .utf8).contains("format: 1"))
  }

  @Test(arguments: [
    ["--size", "huge"], ["--money", "gold"], ["--start", "2027"], ["--goal", "x"],
  ])
  func `is 64 for an answer that is none`(words: [String]) async throws {
    let folder = try TemporaryDirectory()
    let program = try await Program.run(["init"] + words, in: folder.path)
    #expect(program.status == 64)
    #expect(try folder.names().isEmpty)
  }

  /// The questions need a terminal, which `script` makes.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `asks on a terminal, takes defaults for empty answers, and asks again`() async throws {
    let folder = try TemporaryDirectory()
    let program = try await Program.shell(
      """
      printf 'Lakeside\\n\\nsoon\\n2028-05\\n1\\n4 5\\n7\\n1\\n' \
        | script -qec "techhire init a.yaml" /dev/null
      """, in: folder.path)
    #expect(program.status == 0)
    #expect(program.output.contains("Name of the community [Our TechHire]: "))
    #expect(program.output.contains("write the year and the month, as in 2027-07"))
    #expect(program.output.contains("write numbers from 1 to 4"))
    let text = try String(contentsOfFile: folder.file("a.yaml"), encoding: .utf8)
    #expect(text.contains("name: Lakeside\nstart: 2028-05"))
    #expect(text.contains("kind: state-local") && !text.contains("kind: wioa"))
    #expect(text.contains("at-least: 30") && !text.contains("metric: trained"))
  }
}
