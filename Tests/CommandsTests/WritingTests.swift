import Foundation
import TestSupport
import Testing

/// What happens to files: written whole or not at all, and nothing else touched.
///
/// Every file lies in a folder of the test's own. Special files are tried with a named pipe there,
/// never with those of the system, which a program that replaces its target would destroy.
struct WritingTests {
  @Test func `writes to a file exactly what it would print`() async throws {
    let work = try WorkedCase()
    for more in [[], ["--json"]] {
      let words = ["run", WorkedCase.name, "--futures", "3"] + more
      let printed = try await Program.run(words, in: work.folder.path)
      let written = try await Program.run(words + ["-o", "out"], in: work.folder.path)
      #expect(written.status == 0)
      #expect(written.output.isEmpty)
      #expect(try work.text("out") == printed.output)
    }
    #expect(try work.folder.names() == ["out", WorkedCase.name])
  }

  static let places = ["missing/out.xlsx", "two-years-by-hand.yaml/out.xlsx", "folder.xlsx"]

  @Test(arguments: places)
  func `is 73 where no file can be written, and leaves nothing`(place: String) async throws {
    let work = try WorkedCase()
    try FileManager.default.createDirectory(
      atPath: work.folder.file("folder.xlsx"), withIntermediateDirectories: false)
    let before = try work.folder.names()
    let lines = [
      ["run", "-o", place], ["run", "--json", "-o", place], ["run", "--futures-csv", place],
      ["export", "--for", "board", "-o", place],
    ]
    for line in lines {
      let program = try await Program.run(
        line + [WorkedCase.name, "--futures", "2"], in: work.folder.path)
      #expect(program.status == 73, "\(line)")
      #expect(program.errors.hasPrefix("error: cannot write \(place): "), "\(line)")
      #expect(program.output.isEmpty, "\(line)")
      #expect(try work.folder.names() == before, "\(line)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: work.folder.file("folder.xlsx")).isEmpty)
  }

  @Test func `replaces an older file, and keeps it when something goes wrong`() async throws {
    let work = try WorkedCase()
    let old = URL(filePath: work.folder.file("out.txt"))
    try Data("old".utf8).write(to: old)
    let failed = try await work.run("run", "--set", "nothing=1", "-o", "out.txt")
    #expect(failed.status == 65)
    #expect(try work.text("out.txt") == "old")
    _ = try await work.run("run", "--futures", "2", "-o", "out.txt")
    #expect(try work.text("out.txt").hasPrefix("Two years by hand"))
  }

  @Test func `writes a workbook that is a zip archive and says so`() async throws {
    let work = try WorkedCase()
    let program = try await work.run("export", "--for", "board", "-o", "b.xlsx", "--futures", "5")
    #expect(program.status == 0)
    #expect(program.output == "Wrote b.xlsx.\n")
    let bytes = try Data(contentsOf: URL(filePath: work.folder.file("b.xlsx")))
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    let quiet = try await work.run(
      "export", "--for", "board", "-o", "b.xlsx", "--futures", "5", "--quiet")
    #expect(quiet.output.isEmpty)
    #expect(try Data(contentsOf: URL(filePath: work.folder.file("b.xlsx"))) == bytes)
  }

  @Test func `writes several plans side by side, if they cover the same months`() async throws {
    let work = try WorkedCase()
    let variant = URL(filePath: work.folder.file("longer.yaml"))
    try Data("extends: \(WorkedCase.name)\nhorizon: 24 months\n".utf8).write(to: variant)
    let refused = try await work.run(
      "export", "longer.yaml", "--for", "board", "-o", "b.xlsx", "--futures", "5")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("does not cover the months of"))
    #expect(try !work.folder.names().contains("b.xlsx"))
    try Data("extends: \(WorkedCase.name)\nhub: { reserve: $5k }\n".utf8).write(to: variant)
    let program = try await work.run(
      "export", "longer.yaml", "--for", "board", "-o", "b.xlsx", "--futures", "5")
    #expect(program.output == "Wrote b.xlsx.\n")
    #expect(try work.folder.names().contains("b.xlsx"))
  }

  @Test func `leaves a named pipe a named pipe`() async throws {
    let work = try WorkedCase()
    for option in ["-o", "--futures-csv"] {
      let program = try await Program.shell(
        """
        rm -f pipe; mkfifo pipe; timeout 10 cat pipe > got & reader=$!
        timeout 10 techhire run \(WorkedCase.name) --futures 2 \(option) pipe > printed
        test -p pipe; kept=$?; kill $reader; exit $kept
        """, in: work.folder.path)
      #expect(program.status == 0, "\(option) replaced the pipe by a plain file")
    }
  }

  @Test func `writes through a symbolic link`() async throws {
    let work = try WorkedCase()
    try Data("old".utf8).write(to: URL(filePath: work.folder.file("real.txt")))
    try FileManager.default.createSymbolicLink(
      atPath: work.folder.file("link.txt"), withDestinationPath: "real.txt")
    _ = try await work.run("run", "--futures", "2", "-o", "link.txt")
    let real = try work.text("real.txt")
    #expect(real.hasPrefix("Two years by hand"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `does not claim to be done when standard output is full`() async throws {
    let work = try WorkedCase()
    // The device is only opened for writing, as a shell's `>` does.
    let program = try await Program.run(
      ["run", WorkedCase.name, "--futures", "2"], in: work.folder.path, output: "/dev/full")
    #expect(program.status == 73)
    #expect(program.errors.contains("cannot write"))
  }

  @Test func `a reader that goes away early is no error`() async throws {
    let work = try WorkedCase()
    let program = try await Program.shell(
      "{ techhire run \(WorkedCase.name) --futures 2 --json; echo $? >&2; } | head -n 1",
      in: work.folder.path)
    #expect(program.output == "{\n")
    #expect(program.errors == "0\n")
  }
}
