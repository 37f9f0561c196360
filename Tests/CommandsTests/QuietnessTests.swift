import Foundation
import TestSupport
import Testing

/// What is said where, and what is kept back.
struct QuietnessTests {
  private static let unchanged = ["--set", "horizon=18 months"]

  @Test func `quiet keeps warnings back, and prints the same results`() async throws {
    let work = try WorkedCase()
    let words = ["run", WorkedCase.name, "--futures", "2"] + QuietnessTests.unchanged
    let plain = try await Program.run(words, in: work.folder.path)
    let quiet = try await Program.run(words + ["--quiet"], in: work.folder.path)
    #expect(plain.errors.contains("warning"))
    #expect(quiet.errors.isEmpty)
    #expect(quiet.output == plain.output)
  }

  @Test func `quiet check is silent when all is well, and not when something is wrong`()
    async throws
  {
    let work = try WorkedCase()
    let fine = try await work.run("check", "--quiet")
    #expect(fine.status == 0 && fine.output.isEmpty && fine.errors.isEmpty)
    let wrong = try await work.run("check", "--quiet", "--set", "nothing=1")
    #expect(wrong.status == 65 && wrong.errors.contains("error"))
  }

  @Test func `no colors and no bars away from a terminal`() async throws {
    let work = try WorkedCase(adding: WorkedCase.goals)
    for program in [
      try await work.run("run", "--futures", "500"), try await work.run("check"),
      try await work.run("run", "--futures", "2", "--json"),
    ] {
      #expect(!program.output.contains("\u{1B}"))
      #expect(program.errors.isEmpty)
    }
  }

  @Test func `auto stops at the first look when goals are plainly reached or missed`() async throws
  {
    let work = try WorkedCase(adding: WorkedCase.goals)
    let program = try await work.run("run", "--futures", "auto", "--json")
    #expect(try JSONObject(parsing: program.output).number("futures") == 1_000)
    #expect(program.errors.isEmpty)
  }

  @Test func `of two changes of one place the later counts, and the former is told of`()
    async throws
  {
    let work = try WorkedCase()
    let words = ["run", WorkedCase.name, "--futures", "2"]
    let later = ["--set", "costs.Tuition.amount=$4,000"]
    let both = ["--set", "costs.Tuition.amount=$3,000"] + later
    let one = try await Program.run(words + later, in: work.folder.path)
    let two = try await Program.run(words + both, in: work.folder.path)
    #expect(two.status == 0)
    #expect(two.output == one.output)
    #expect(one.errors.isEmpty)
    #expect(
      two.errors == """
        --set:1:1: warning: '--set costs.Tuition.amount=$3,000' is superseded by \
        '--set costs.Tuition.amount=$4,000' [W016]
          costs.Tuition.amount=$3,000
          ^
        help: leave one of them out


        """)
    let quiet = try await Program.run(words + both + ["--quiet"], in: work.folder.path)
    #expect(quiet.errors.isEmpty)
    let strict = try await Program.run(words + both + ["--strict"], in: work.folder.path)
    #expect(strict.status == 65)
    let sweep = try await Program.run(
      [
        "sweep", WorkedCase.name, "--futures", "1", "--set", "hub.reserve=$1k", "--vary",
        "hub.reserve=$2k,$3k",
      ], in: work.folder.path)
    #expect(sweep.status == 0)
    #expect(!sweep.errors.contains("superseded"))
  }

  @Test func `a change of the scenario is a change of the results`() async throws {
    let work = try WorkedCase()
    let before = try await work.run("run", "--futures", "2")
    let after = try await work.run("run", "--futures", "2", "--set", "costs.Tuition.amount=$4,000")
    #expect(before.output.contains("Total cost             $156,000"))
    #expect(after.output.contains("Total cost             $132,000"))
  }
}
