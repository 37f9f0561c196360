import Commands
import Foundation
import TestSupport
import Testing

/// `techhire sweep`: a grid of values on the same luck, as one table.
struct SweepTests {
  private static let sweep = ["sweep", "scenarios/first.yaml", "--futures", "30"]

  /// A table by row and column name.
  private func rows(_ text: String) throws -> [[String: String]] {
    let lines = text.split(separator: "\n").map { cells(String($0)) }
    let names = try #require(lines.first)
    return try lines.dropFirst().map { line in
      try #require(line.count == names.count, "\(line)")
      return Dictionary(uniqueKeysWithValues: zip(names, line))
    }
  }

  /// The cells of a line without line breaks in them.
  private func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test func `each row says what a run with its values says`() async throws {
    let program = try await Program.run(
      SweepTests.sweep + [
        "--vary", "hub.reserve=$50k,\"$150,000\"", "--vary",
        "outreach.apply=12% to 22%,pert(10%, 15%, 30%)", "--quiet",
      ])
    #expect(program.status == 0 && program.errors.isEmpty)
    let rows = try rows(program.output)
    let points = [
      ("$50k", "50000", "12% to 22%"), ("$50k", "50000", "pert(10%, 15%, 30%)"),
      ("$150k", "150000", "12% to 22%"), ("$150k", "150000", "pert(10%, 15%, 30%)"),
    ]
    for (place, point) in points.enumerated() {
      let run = try await Program.run([
        "run", "scenarios/first.yaml", "--futures", "30", "--json", "--quiet", "--set",
        "hub.reserve=\(point.0)", "--set", "outreach.apply=\(point.2)",
      ])
      let document = try JSONObject(parsing: run.output)
      let own = rows.filter { $0["point"] == "\(place + 1)" }
      #expect(own.allSatisfy { $0["hub.reserve"] == point.1 && $0["outreach.apply"] == point.2 })
      let outcomes = try document.object("outcomes")
      #expect(own.count == outcomes.members.count + 1)
      for name in ["placed", "cost", "lowest-cash", "cost-per-placement", "unpaid-share"] {
        let row = try #require(own.first { $0["measure"] == name })
        let outcome = try outcomes.object(name)
        for (column, key) in [
          ("mean", "mean"), ("median", "p50"), ("likely-low", "p10"), ("likely-high", "p90"),
        ] {
          #expect(row[column].flatMap(Double.init) == (try outcome.number(key)), "\(name) \(key)")
        }
        #expect(row["kind"] == "outcome")
      }
      let goal = try #require(try document.objects("goals").first)
      let row = try #require(own.first { $0["kind"] == "goal" })
      #expect(row["measure"] == (try goal.string("goal")))
      for (column, key) in [
        ("chance", "probability"), ("chance-low", "low"), ("chance-high", "high"),
        ("wanted", "confidence"),
      ] {
        #expect(row[column].flatMap(Double.init) == (try goal.number(key)), "\(key)")
      }
    }
  }

  @Test func `changes since the first point are those of a comparison on the same luck`()
    async throws
  {
    let program = try await Program.run(
      SweepTests.sweep + ["--vary", "hub.reserve=$60k,$150k", "--quiet"])
    let rows = try rows(program.output)
    let whatIf = try await Program.run([
      "what-if", "scenarios/first.yaml", "--futures", "30", "--json", "--quiet", "--set",
      "hub.reserve=$150k",
    ])
    let differences = try JSONObject(parsing: whatIf.output).objects("differences")
    for name in ["placed", "cost", "gap"] {
      let row = try #require(rows.last { $0["measure"] == name })
      let difference = try #require(
        try differences.first { try $0.string("outcome") == name })
      for (column, key) in [("change", "mean"), ("change-low", "low"), ("change-high", "high")] {
        #expect(row[column].flatMap(Double.init) == (try difference.number(key)), "\(name) \(key)")
      }
      let first = try #require(rows.first { $0["measure"] == name })
      #expect(first["change"].flatMap(Double.init) == 0)
    }
  }

  @Test func `the table is the same on any number of threads, printed or written`() async throws {
    let vary = ["--vary", "hub.reserve=$50k,$90k", "--vary", "name=A,\"B, and more\""]
    let printed = try await Program.run(SweepTests.sweep + vary + ["--threads", "1"])
    try expectGolden(
      printed.output.split(separator: "\n").filter {
        $0.hasPrefix("point") || $0.contains(",placed") || $0.contains(",sustained,")
          || $0.contains(",gap,")
      }.joined(separator: "\n") + "\n", "sweep-first.csv")
    #expect(
      printed.errors == """
        note: 'name' changes nothing: every outcome and goal is the same in every future, whichever \
        of its values is taken

        """)
    let folder = try TemporaryDirectory()
    let written = try await Program.run(
      SweepTests.sweep + vary + ["--threads", "7", "-o", folder.file("grid.csv")])
    #expect(written.output.isEmpty)
    #expect(
      try String(contentsOfFile: folder.file("grid.csv"), encoding: .utf8) == printed.output)
  }

  @Test(arguments: ["simulation.seed=1,2", "simulation.futures=100,200"])
  func `what all points share is not varied`(vary: String) async throws {
    let program = try await Program.run(SweepTests.sweep + ["--vary", vary])
    #expect(program.status == 64)
    #expect(program.errors.contains("can't be varied"))
  }

  @Test func `values that say the same, or nothing new, are said so`() async throws {
    let program = try await Program.run([
      "sweep", "scenarios/first.yaml", "--futures", "2", "--vary", "hub.reserve=$60k", "--vary",
      "outreach.apply=11%,0.11",
    ])
    #expect(program.status == 0)
    #expect(
      program.errors.hasPrefix(
        """
        warning: '--vary hub.reserve=$60k' changes nothing: the scenario says so already
        warning: '--vary outreach.apply': '11%' and '0.11' say the same

        """), "\(program.errors)")
  }

  /// A number that counts how often it is compared.
  private struct Counted: Hashable {
    let number: Int
    let comparisons: Counter

    static func == (one: Counted, other: Counted) -> Bool {
      one.comparisons.count += 1
      return one.number == other.number
    }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
  }

  private final class Counter {
    var count = 0
  }

  @Test func `thousands of values are held against each other in few comparisons`() {
    let comparisons = Counter()
    let numbers = (0..<5_000).map { $0 == 17 || $0 == 4_000 ? 3 : $0 }
    let values = numbers.map { number in
      number == 5 ? nil : Counted(number: number, comparisons: comparisons)
    }
    let found = Repetition.all(in: values)
    #expect(found.map(\.first) == [3, 3])
    #expect(found.map(\.place) == [17, 4_000])
    // Every pair would be 12 million.
    #expect(comparisons.count < 100_000)
  }

  @Test func `a value is found to repeat one that is far before it`() async throws {
    let work = try WorkedCase()
    let values = (1...60).map { "$\($0)" }.joined(separator: ",")
    let program = try await work.run(
      "sweep", "--futures", "1", "--vary", "hub.reserve=\(values),$7.00,$0.001k")
    #expect(program.status == 0)
    #expect(
      program.errors.hasPrefix(
        """
        warning: '--vary hub.reserve': '$7' and '$7.00' say the same
        warning: '--vary hub.reserve': '$1' and '$0.001k' say the same

        """), "\(program.errors)")
    let both = try await work.run(
      "sweep", "--futures", "1", "--vary", "hub.reserve=$1,$2,$1.00", "--vary", "name=A,B,A")
    #expect(
      both.errors.hasPrefix(
        """
        warning: '--vary hub.reserve': '$1' and '$1.00' say the same
        warning: '--vary name': 'A' and 'A' say the same

        """), "\(both.errors)")
  }

  @Test func `a value that cannot be is named with its point, before anything is simulated`()
    async throws
  {
    let program = try await Program.run(
      SweepTests.sweep + [
        "--vary", "hub.reserve=$50k,$90k", "--vary", "outreach.apply=11%,900%,12%",
      ])
    #expect(program.status == 65)
    #expect(program.output.isEmpty)
    #expect(
      program.errors == """
        At point 2 of 6, hub.reserve=$50k, outreach.apply=900%:
        --set:1:16: error: 'outreach.apply' must be at most 100%, not 900% [E022]
          outreach.apply=900%
                         ^

        2 of 6 points cannot be read. Nothing was simulated.

        """)
    let split = try await Program.run(SweepTests.sweep + ["--vary", "hub.reserve=$1,500"])
    #expect(split.status == 65)
    #expect(
      split.errors.contains(
        "help: a value with a comma is quoted: --vary 'hub.reserve=\"$1,500\"'\n"))
  }

  @Test(arguments: [
    ([], "at least one --vary"),
    (["--vary", "hub.reserve"], "has no '='"),
    (["--vary", "=$1,$2"], "has no path"),
    (["--vary", "hub.reserve="], "one of the values is empty"),
    (["--vary", "hub.reserve=$1,,$2"], "one of the values is empty"),
    (["--vary", "hub.reserve=\"$1"], "a quotation mark is not closed"),
    (["--vary", "hub.reserve=\"$1\"2"], "'2' follows the closing quotation mark"),
    (["--vary", "hub.reserve=pert($1, $2"], "is not closed"),
    (["--vary", "hub.reserve=$1", "--vary", "hub.reserve=$2"], "is varied twice"),
    (["--vary", "hub.reserve=$1", "-o", "scenarios/first.yaml"], "is the scenario itself"),
    (["--vary", "hub.reserve=$1", "--futures", "auto"], "auto"),
  ])
  func `what is no grid is refused`(words: [String], message: String) async throws {
    let program = try await Program.run(["sweep", "scenarios/first.yaml"] + words)
    #expect(program.status == 64)
    let errors = program.errors.replacing(/\s+/, with: " ")
    #expect(errors.contains(message), "\(errors)")
  }
}
