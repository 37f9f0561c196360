import Foundation
import TestSupport
import Testing

struct ExitStatusTests {
  @Test(arguments: [["run", "--futures", "2"], ["check"]])
  func `is 0 when done, with results on standard output alone`(words: [String]) async throws {
    let work = try WorkedCase()
    let program = try await Program.run(words + [WorkedCase.name], in: work.folder.path)
    #expect(program.status == 0)
    #expect(program.output.hasPrefix("Two years by hand\n"))
    #expect(program.errors.isEmpty)
  }

  @Test func `is 1 only with the gate and only when a goal is missed`() async throws {
    let work = try WorkedCase(adding: WorkedCase.goals)
    let gated = try await work.run("run", "--gate", "--futures", "3")
    let plain = try await work.run("run", "--futures", "3")
    #expect(gated.status == 1)
    #expect(plain.status == 0)
    #expect(gated.output == plain.output)
    #expect(gated.errors.isEmpty)
    let lower = try await work.run(
      "run", "--gate", "--futures", "3", "--set", "costs.Director.amount=$0", "--set",
      "programs.Web.seats=16")
    #expect(lower.status == 0, "48 are placed, so both goals are reached: \(lower.output)")
  }

  static let wrongLines: [[String]] = [
    ["frobnicate"], ["run"], ["check"], ["export"], ["run", "a.yaml", "b.yaml"],
    ["run", "two-years-by-hand.yaml", "--bogus"],
    ["run", "two-years-by-hand.yaml", "--futures", "0"],
    ["run", "two-years-by-hand.yaml", "--futures", "ten"],
    ["run", "two-years-by-hand.yaml", "--futures", "10000001"],
    ["run", "two-years-by-hand.yaml", "--threads", "0"],
    ["run", "two-years-by-hand.yaml", "--threads", "1025"],
    ["run", "two-years-by-hand.yaml", "--seed", "18446744073709551616"],
    ["run", "two-years-by-hand.yaml", "--seed=-1"],
    ["run", "two-years-by-hand.yaml", "--set", "horizon"],
    ["run", "two-years-by-hand.yaml", "--set", "horizon="],
    ["check", "two-years-by-hand.yaml", "--set", "horizon"],
    ["export", "two-years-by-hand.yaml", "--for", "nobody", "-o", "a.xlsx"],
    ["export", "two-years-by-hand.yaml", "--for", "board", "-o", "a.xls"],
    ["export", "two-years-by-hand.yaml", "--for", "board"],
    ["export", "--for", "board", "-o", "a.xlsx", "--restrictions"]
      + Array(repeating: "two-years-by-hand.yaml", count: 2),
    ["export", "--for", "board", "-o", "a.xlsx"]
      + Array(repeating: "two-years-by-hand.yaml", count: 7),
  ]

  @Test(arguments: wrongLines)
  func `is 64 for a wrong command line, which leaves nothing behind`(words: [String]) async throws {
    let work = try WorkedCase()
    let program = try await Program.run(words, in: work.folder.path)
    #expect(program.status == 64)
    #expect(program.output.isEmpty)
    #expect(program.errors.hasPrefix("Error: "))
    #expect(try work.folder.names() == [WorkedCase.name])
  }

  static let wrongScenarios = [
    "", "a: [b\n", "- a\n", "format: 1\n", "format: 2\nname: A\n", "just words",
  ]

  @Test(arguments: wrongScenarios, ["run", "check"])
  func `is 65 for a wrong scenario, whose errors have their places`(text: String, command: String)
    async throws
  {
    let folder = try TemporaryDirectory()
    try Data(text.utf8).write(to: URL(filePath: folder.file("bad.yaml")))
    let program = try await Program.run([command, "bad.yaml"], in: folder.path)
    #expect(program.status == 65)
    #expect(program.output.isEmpty)
    #expect(program.errors.hasPrefix("bad.yaml:1:"))
    #expect(program.errors.contains(": error: "))
  }

  @Test func `is 65 for bytes that are no text`() async throws {
    let folder = try TemporaryDirectory()
    try Data([0xFF, 0xFE, 0x00, 0x80]).write(to: URL(filePath: folder.file("bad.yaml")))
    let program = try await Program.run(["run", "bad.yaml"], in: folder.path)
    #expect(program.status == 65)
    #expect(program.errors.contains("not UTF-8"))
  }

  @Test(arguments: ["nothing.here=3", "costs.Tution.amount=$1", "costs.Tuition.amount=bananas"])
  func `is 65 for a change that names nothing or no value`(change: String) async throws {
    let program = try await WorkedCase().run("run", "--set", change)
    #expect(program.status == 65)
    #expect(program.output.isEmpty)
    #expect(program.errors.hasPrefix("--set:1:"))
  }

  @Test func `is 65 with strict for a mere warning, and 0 without`() async throws {
    let work = try WorkedCase()
    let change = "horizon=18 months"
    let strict = try await work.run("run", "--futures", "1", "--set", change, "--strict")
    let lax = try await work.run("run", "--futures", "1", "--set", change)
    #expect(strict.status == 65)
    #expect(strict.output.isEmpty)
    #expect(lax.status == 0)
    #expect(lax.errors.contains("changes nothing"))
    #expect(lax.output.hasPrefix("Two years by hand\n"))
  }

  @Test func `is 66 for a file that is missing or a folder`() async throws {
    let folder = try TemporaryDirectory()
    for command in ["run", "check"] {
      for path in ["missing.yaml", folder.path] {
        let program = try await Program.run([command, path], in: folder.path)
        #expect(program.status == 66, "\(command) \(path)")
        #expect(program.output.isEmpty)
        #expect(program.errors.hasPrefix("\(path):1:1: error: the file cannot be read"))
      }
    }
  }

  @Test func `of check is that of the first failure, and every file is looked at`() async throws {
    let work = try WorkedCase()
    try Data("a: [b\n".utf8).write(to: URL(filePath: work.folder.file("bad.yaml")))
    let program = try await Program.run(
      ["check", "missing.yaml", "bad.yaml", WorkedCase.name], in: work.folder.path)
    #expect(program.status == 66)
    #expect(program.errors.contains("missing.yaml:1:1"))
    #expect(program.errors.contains("bad.yaml:1:"))
    #expect(program.output.contains("Two years by hand"))
  }

  @Test func `is 130 when interrupted, with no file written`() async throws {
    let work = try WorkedCase()
    let program = try await Program.shell(
      """
      techhire run \(WorkedCase.name) --futures 1000000 --quiet -o out.txt & child=$!
      sleep 1; kill -INT $child; wait $child
      """, in: work.folder.path)
    #expect(program.status == 130)
    #expect(try work.folder.names() == [WorkedCase.name])
  }
}
