import Foundation
import TestSupport
import Testing

/// Where nothing can be written is said before anything is simulated.
///
/// Every command asks for so many futures that one which simulates first is stopped by `timeout`.
struct OutputTargetTests {
  private static let many = ["--futures", "1000000", "--quiet"]

  /// A command for each way of naming a target, which comes last.
  static let commands: [[String]] =
    [
      ["run", WorkedCase.name, "-o"], ["run", WorkedCase.name, "--json", "-o"],
      ["run", WorkedCase.name, "--futures-csv"], ["run", WorkedCase.name, "--workbook"],
      ["run", WorkedCase.name, "--shard", "1/2", "-o"],
      ["run", WorkedCase.name, "--restrictions", "-o"],
      ["export", WorkedCase.name, "--for", "board", "-o"],
      ["export", WorkedCase.name, WorkedCase.name, "--for", "board", "-o"],
      ["sweep", WorkedCase.name, "--vary", "hub.reserve=$1k,$2k", "-o"],
      ["compare", WorkedCase.name, WorkedCase.name, "-o"],
      ["compare", WorkedCase.name, WorkedCase.name, "--futures-csv"],
      ["what-if", WorkedCase.name, "--set", "hub.reserve=$1k", "-o"],
      ["what-if", WorkedCase.name, "--set", "hub.reserve=$1k", "--futures-csv"],
      ["drivers", WorkedCase.name, "-o"], ["drivers", WorkedCase.name, "--futures-csv"],
      ["plan", WorkedCase.name, "-o"], ["seek", WorkedCase.name, "--vary", "hub.reserve", "-o"],
    ].map { Array($0.prefix(2)) + many + Array($0.dropFirst(2)) } + [
      ["replay", WorkedCase.name, "--future", "3", "-o"], ["merge", "1.part", "--futures-csv"],
      ["merge", "1.part", "-o"], ["merge", "1.part", "--workbook"], ["init"],
    ]

  private func work() throws -> WorkedCase {
    let work = try WorkedCase(adding: WorkedCase.goals)
    try FileManager.default.createDirectory(
      atPath: work.folder.file("folder.xlsx"), withIntermediateDirectories: false)
    return work
  }

  private func run(_ words: [String], in work: WorkedCase) async throws -> Program {
    let line = (["timeout", "20", "techhire"] + words).map { "'\($0)'" }.joined(separator: " ")
    return try await Program.shell(line, in: work.folder.path)
  }

  @Test(arguments: commands)
  func `a folder that does not exist is named at once`(command: [String]) async throws {
    let work = try work()
    let before = try work.folder.names()
    let program = try await run(command + ["missing/out.xlsx"], in: work)
    #expect(program.status == 73)
    #expect(
      program.errors == "error: cannot write missing/out.xlsx: its folder does not exist\n")
    #expect(program.output.isEmpty)
    #expect(try work.folder.names() == before)
  }

  @Test(arguments: [
    ("folder.xlsx", "it is a folder"), ("\(WorkedCase.name)/out.xlsx", "its folder is a file"),
    ("/proc/techhire.xlsx", "no permission"), ("folder.xlsx/missing/", "its folder does not exist"),
  ])
  func `and so is what else is no place for a file`(place: String, reason: String) async throws {
    guard place.first != "/" || FileManager.default.fileExists(atPath: "/proc/self") else { return }
    let work = try work()
    for command in [
      ["run", WorkedCase.name] + OutputTargetTests.many + ["-o"],
      ["run", WorkedCase.name, "--shard", "1/2"] + OutputTargetTests.many + ["-o"],
    ] {
      let program = try await run(command + [place], in: work)
      #expect(program.status == 73, "\(command)")
      #expect(program.errors == "error: cannot write \(place): \(reason)\n", "\(command)")
      #expect(program.output.isEmpty, "\(command)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: work.folder.file("folder.xlsx")).isEmpty)
  }

  @Test(.enabled(if: geteuid() != 0, "everything is permitted to root"))
  func `and a folder in which one may not write`() async throws {
    let work = try work()
    let folder = work.folder.file("folder.xlsx")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    let program = try await run(
      ["run", WorkedCase.name] + OutputTargetTests.many + ["-o", "folder.xlsx/out"], in: work)
    #expect(program.status == 73)
    #expect(program.errors == "error: cannot write folder.xlsx/out: no permission\n")
  }

  @Test func `a pipe is no place for a workbook or a part, and stays a pipe`() async throws {
    let work = try work()
    for option in ["--workbook", "--shard 1/2 -o"] {
      let program = try await Program.shell(
        """
        rm -f pipe.xlsx; mkfifo pipe.xlsx
        timeout 20 techhire run \(WorkedCase.name) --futures 1000000 --quiet \(option) pipe.xlsx
        status=$?; test -p pipe.xlsx || echo replaced; exit $status
        """, in: work.folder.path)
      #expect(program.status == 73, "\(option)")
      #expect(program.errors == "error: cannot write pipe.xlsx: it is no plain file\n", "\(option)")
      #expect(program.output.isEmpty, "\(option)")
    }
  }

  @Test func `a file that only cannot be written to is replaced, as nothing keeps it`() async throws
  {
    let work = try work()
    try Data("old".utf8).write(to: URL(filePath: work.folder.file("out.txt")))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: work.folder.file("out.txt"))
    let program = try await work.run("run", "--futures", "2", "-o", "out.txt")
    #expect(program.status == 0)
    #expect(try work.text("out.txt").hasPrefix("Two years by hand"))
  }

  @Test func `looking leaves the file as it was when the scenario is wrong`() async throws {
    let work = try work()
    let wrong = try await work.run("run", "--set", "nothing=1", "-o", "out.txt")
    #expect(wrong.status == 65)
    #expect(try work.folder.names() == ["folder.xlsx", WorkedCase.name])
  }
}
