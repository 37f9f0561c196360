import Foundation
import TestSupport
import Testing

/// `run --json` against the documented format.
struct RunDocumentTests {
  static let outcomes = [
    "reached", "applied", "qualified", "enrolled", "completed", "trained", "credentialed", "placed",
    "retained-6-months", "retained-12-months", "cohorts-started", "cohorts-postponed", "cost",
    "funded", "gap", "awarded", "lapsed", "reserve-used", "lowest-cash", "months-short",
    "cost-per-placement", "unpaid-share", "months-open", "sustained", "closed",
  ]
  static let money: Set<String> = [
    "cost", "funded", "gap", "awarded", "lapsed", "reserve-used", "lowest-cash",
    "cost-per-placement",
  ]
  static let spread = [
    "mean", "sd", "min", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "max", "mean-error",
  ]
  static let series = [
    "reached", "enrolled", "completed", "placed", "employers", "cash", "cost", "gap", "stage",
  ]

  private static func riverbend() async throws -> (text: String, document: JSONObject) {
    let program = try await Program.run(
      ["run", "scenarios/riverbend.yaml", "--json", "--quiet", "--futures", "8", "--seed", "99"])
    try #require(program.status == 0)
    return (program.output, try JSONObject(parsing: program.output))
  }

  @Test func `has every documented key in its type and unit`() async throws {
    let (text, document) = try await RunDocumentTests.riverbend()
    try expectHead(document)
    try expectOutcomes(document)
    try expectSeries(document)
    try expectStagesAndStreams(document)
    try expectSpendingAndTags(document)
    try expectMoneyHasCents(text)
    let audit = try document.object("audit")
    #expect(try audit.number("money-residual") == 0)
    #expect(try audit.number("people-residual") == 0)
    #expect(try audit.number("futures-checked") == 8)
    _ = try document.strings("warnings")
  }

  @Test func `lists every assumption with its source`() async throws {
    let (_, document) = try await RunDocumentTests.riverbend()
    let assumptions = try document.objects("assumptions")
    func assumption(_ path: String) throws -> JSONObject {
      try #require(assumptions.first { $0.members["path"] as? String == path })
    }
    let qualify = try assumption("outreach.qualify")
    #expect(try qualify.string("written") == "48 of 120")
    #expect(try qualify.string("unit") == "share")
    #expect(try qualify.string("source").contains("intake records"))
    #expect(try !qualify.bool("default"))
    let apply = try assumption("outreach.apply")
    #expect(try abs(apply.number("p10") - 0.12) < 1e-6 && abs(apply.number("p90") - 0.22) < 1e-6)
    #expect(try apply.number("p50") > 0.12)
    #expect(assumptions.allSatisfy { $0.members["source"] != nil })
    #expect(assumptions.contains { $0.members["source"] is NSNull })
    #expect(try assumptions.contains { try $0.bool("default") })
    let correlation = try #require(try document.objects("correlations").first)
    #expect(
      try correlation.strings("between") == [
        "employers.placement", "programs.Web Development.completion",
      ])
    #expect(try correlation.number("rank") == 0.3)
  }

  private func expectHead(_ document: JSONObject) throws {
    #expect(try document.number("format") == 1)
    #expect(try document.number("futures") == 8)
    #expect(try document.number("seed") == 99)
    #expect(try document.string("version").split(separator: ".").count == 3)
    let scenario = try document.object("scenario")
    #expect(try scenario.string("name") == "Riverbend TechHire")
    #expect(try scenario.string("file") == "scenarios/riverbend.yaml")
    let hash = try scenario.string("sha256")
    #expect(hash.count == 64 && hash.allSatisfy { "0123456789abcdef".contains($0) })
    let goals = try document.objects("goals")
    #expect(goals.count == 4)
    for goal in goals {
      #expect(try goal.string("goal").contains(">= "))
      let probability = try goal.number("probability")
      let low = try goal.number("low")
      let high = try goal.number("high")
      #expect(0 <= low && low <= probability && probability <= high && high <= 1)
      let confidence = try goal.number("confidence")
      #expect((0...1).contains(confidence))
      #expect(try goal.bool("met") == (probability >= confidence))
    }
  }

  private func expectOutcomes(_ document: JSONObject) throws {
    let outcomes = try document.object("outcomes")
    for name in RunDocumentTests.outcomes {
      let outcome = try outcomes.object(name)
      try expectSpread(outcome, name)
      if name == "unpaid-share" || name == "sustained" || name == "closed" {
        #expect(try outcome.number("min") >= 0 && outcome.number("max") <= 1)
      }
    }
    let perPlacement = try outcomes.object("cost-per-placement")
    #expect((0...8).contains(try perPlacement.number("left-out")))
    let cost = try outcomes.object("cost").number("mean")
    let paid = try outcomes.object("funded").number("mean")
    let gap = try outcomes.object("gap").number("mean")
    #expect(abs(paid + gap - cost) < 0.02)
  }

  /// Expects all twelve numbers, those that have an order in order.
  private func expectSpread(_ object: JSONObject, _ name: String) throws {
    let values = try RunDocumentTests.spread.map { try object.number($0) }
    let order = ["min", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "max"]
    let ordered = try order.map { try object.number($0) }
    #expect(ordered == ordered.sorted(), "\(name)")
    #expect(values[1] >= 0 && values[11] <= values[1], "\(name): error of the mean")
  }

  private func expectSeries(_ document: JSONObject) throws {
    let series = try document.object("series")
    for name in RunDocumentTests.series {
      let one = try series.object(name)
      let months = try one.strings("months")
      #expect(months.count == 60)
      #expect(months.first == "2027-01" && months.last == "2031-12")
      for key in ["p10", "p25", "p50", "p75", "p90", "mean"] {
        #expect(try one.numbers(key).count == 60, "\(name) \(key)")
      }
    }
    #expect(try series.object("stage").numbers("p50").allSatisfy { (0...5).contains($0) })
    for name in ["reached", "enrolled", "completed", "placed"] {
      let means = try series.object(name).numbers("mean")
      #expect(means == means.sorted(), "\(name) is cumulative")
      let atEnd = try document.object("outcomes").object(name).number("mean")
      #expect(abs((means.last ?? -1) - atEnd) < 1e-5, "\(name) at the horizon")
    }
  }

  private func expectStagesAndStreams(_ document: JSONObject) throws {
    let stages = try document.objects("stages")
    #expect(
      try stages.map { try $0.string("stage") } == [
        "apply", "get-started", "test-and-build", "scale-and-grow", "sustain",
      ])
    for stage in stages {
      let reached = try stage.number("reached")
      #expect((0...1).contains(reached))
      guard reached > 0 else { continue }
      let entered = try stage.object("entered")
      for key in ["p10", "p50", "p90"] {
        #expect(try entered.string(key).wholeMatch(of: /20\d\d-(0[1-9]|1[0-2])/) != nil)
      }
    }
    let streams = try document.objects("streams")
    #expect(streams.count == 7)
    let kinds = ["wioa", "discretionary", "equip", "state-local", "philanthropy"]
    for stream in streams {
      let name = try stream.string("name")
      #expect(kinds.contains(try stream.string("kind")))
      #expect((0...1).contains(try stream.number("odds")))
      for key in ["awarded", "charged", "lapsed", "cut", "returned"] {
        try expectSpread(try stream.object(key), "\(name) \(key)")
      }
    }
  }

  private func expectSpendingAndTags(_ document: JSONObject) throws {
    let names = try document.objects("streams").map { try $0.string("name") } + ["reserve"]
    var total = 0.0
    for row in try document.objects("spending") {
      #expect(names.contains(try row.string("stream")))
      #expect(try row.string("class") != "")
      #expect(try row.string("activity") != "")
      #expect((2027...2031).contains(try row.number("year")))
      total += try row.number("mean")
    }
    let rows = Double(try document.objects("spending").count)
    let funded = try document.object("outcomes").object("funded").number("mean")
    #expect(abs(total - funded) <= 0.005 * (rows + 1), "spending adds up to what is paid")
    let tags = try document.object("tags")
    #expect(tags.members["low-income"] != nil)
    for tag in tags.members.keys.sorted() {
      try expectSpread(try tags.object(tag).object("placed"), tag)
    }
  }

  /// Expects money to be written with exactly two decimals.
  private func expectMoneyHasCents(_ text: String) throws {
    var checked = 0
    for line in text.split(separator: "\n") {
      guard let name = line.firstMatch(of: /^    "([a-z0-9-]+)": \{"mean": ([^,]+),/) else {
        continue
      }
      guard RunDocumentTests.money.contains(String(name.1)) else { continue }
      #expect(name.2.wholeMatch(of: /-?\d+\.\d\d/) != nil, "\(name.1) \(name.2)")
      checked += 1
    }
    // Objects that hold more than single values are written over several lines.
    #expect(checked == RunDocumentTests.money.count)
  }

  @Test func `gives the table of two years by hand, the same in every future`() async throws {
    let program = try await WorkedCase().run("run", "--json", "--futures", "20")
    let outcomes = try JSONObject(parsing: program.output).object("outcomes")
    let table: [(String, Double)] = [
      ("enrolled", 24), ("completed", 24), ("trained", 24), ("credentialed", 24), ("placed", 24),
      ("cohorts-started", 3), ("cost", 156_000), ("funded", 150_000), ("gap", 6_000),
      ("awarded", 210_000), ("lapsed", 10_000), ("months-short", 3), ("closed", 0),
      ("cost-per-placement", 6_500),
    ]
    for (name, value) in table {
      let outcome = try outcomes.object(name)
      for key in ["mean", "min", "p5", "p10", "p25", "p50", "p75", "p90", "p95", "max"] {
        #expect(try outcome.number(key) == value, "\(name) \(key)")
      }
      #expect(try outcome.number("sd") == 0, "\(name)")
    }
    #expect(try outcomes.object("cost-per-placement").number("left-out") == 0)
  }

  @Test func `counts the futures that place nobody, and gives no spread for them`() async throws {
    let program = try await WorkedCase().run(
      "run", "--json", "--futures", "6", "--set", "outreach.reach.scale-and-grow=0")
    let outcomes = try JSONObject(parsing: program.output).object("outcomes")
    let perPlacement = try outcomes.object("cost-per-placement")
    #expect(try perPlacement.number("left-out") == 6)
    #expect(perPlacement.members["mean"] == nil)
    #expect(try outcomes.object("unpaid-share").number("max") < 1)
  }

  @Test func `records what was changed on the command line`() async throws {
    let program = try await WorkedCase().run(
      "run", "--json", "--futures", "2", "--set", "costs.Tuition.amount=$4,000", "--set",
      "costs.Director.amount=$1,000")
    let document = try JSONObject(parsing: program.output)
    #expect(
      try document.object("scenario").strings("overrides") == [
        "costs.Tuition.amount=$4,000", "costs.Director.amount=$1,000",
      ])
    // 24 people at $4,000 and 18 months at $1,000.
    #expect(try document.object("outcomes").object("cost").number("mean") == 114_000)
  }

  @Test func `records the seed that repeats the run, however large`() async throws {
    let work = try WorkedCase()
    for seed in ["0", "9223372036854775807", "18446744073709551615"] {
      let program = try await work.run("run", "--json", "--futures", "1", "--seed", seed)
      #expect(program.output.prefix(400).contains("\"seed\": \(seed),"))
    }
  }

  @Test(arguments: [1, 240]) func `holds for the shortest and the longest time`(months: Int)
    async throws
  {
    let program = try await WorkedCase().run(
      "run", "--json", "--futures", "1", "--set", "horizon=\(months) months")
    #expect(program.status == 0)
    let series = try JSONObject(parsing: program.output).object("series")
    for name in RunDocumentTests.series {
      #expect(try series.object(name).strings("months").count == months)
    }
  }
}
