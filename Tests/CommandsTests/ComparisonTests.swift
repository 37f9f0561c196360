import Foundation
import TestSupport
import Testing

/// `compare` and `what-if` as they are typed.
struct ComparisonTests {
  /// The first scenario and variants of it in a folder of their own.
  static func plans() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    let text = try String(contentsOfFile: Place.scenario("first"), encoding: .utf8)
    let plans = [
      "first.yaml": text,
      "more.yaml": text.replacing("Fairview TechHire", with: "Fairview with more cohorts")
        .replacing("3 per year }", with: "4 per year }").replacing(
          "reserve: $60k", with: "reserve: $80k"),
      "lean.yaml": text.replacing("Fairview TechHire", with: "Fairview, lean")
        .replacing("amount: \"$5,800\"", with: "amount: \"$5,000\"").replacing(
          "55 to 80", with: "45 to 65"),
      "short.yaml": text.replacing("horizon: 36 months", with: "horizon: 48 months"),
    ]
    for (name, text) in plans.sorted(by: { $0.key < $1.key }) {
      try Data(text.utf8).write(to: URL(filePath: folder.file(name)))
    }
    return folder
  }

  private static func run(_ arguments: String...) async throws -> Program {
    try await run(arguments)
  }

  private static func run(_ arguments: [String]) async throws -> Program {
    let folder = try plans()
    let program = try await Program.run(arguments, in: folder.path)
    // The folder vanishes with this value.
    return withExtendedLifetime(folder) { program }
  }

  @Test func `compare prints how two plans differ from the first`() async throws {
    let program = try await ComparisonTests.run(
      "compare", "first.yaml", "more.yaml", "lean.yaml", "--futures", "60")
    #expect(program.status == 0 && program.errors.isEmpty)
    try expectGolden(program.output, "compare-first.txt")
    #expect(!program.output.split(separator: "\n").contains { $0.count > 120 || $0.last == " " })
  }

  @Test func `what-if prints what each change does`() async throws {
    let program = try await ComparisonTests.run(
      "what-if", "first.yaml", "--futures", "60", "--set", "hub.reserve=$20k", "--set",
      "funding.Foundation ask.odds=10%")
    #expect(program.status == 0 && program.errors.isEmpty)
    try expectGolden(program.output, "what-if-first.txt")
    #expect(!program.output.split(separator: "\n").contains { $0.count > 120 || $0.last == " " })
  }

  @Test func `compare prints the documented JSON`() async throws {
    let program = try await ComparisonTests.run(
      "compare", "first.yaml", "more.yaml", "lean.yaml", "--futures", "20", "--json", "--seed", "7")
    let document = try JSONObject(parsing: program.output)
    #expect(try document.number("format") == 1 && document.number("seed") == 7)
    #expect(try document.number("futures") == 20)
    let names = ["Fairview TechHire", "Fairview with more cohorts", "Fairview, lean"]
    #expect(try document.string("base") == names[0])
    let scenarios = try document.objects("scenarios")
    #expect(try scenarios.map { try $0.string("name") } == names)
    for scenario in scenarios {
      #expect(try scenario.objects("goals").count == 1)
      #expect(try scenario.string("sha256").count == 64)
      for name in RunDocumentTests.outcomes {
        #expect(!(try scenario.object("outcomes").object(name).members.isEmpty), "\(name)")
      }
    }
    let differences = try document.objects("differences")
    for (place, other) in names.enumerated().dropFirst() {
      for outcome in RunDocumentTests.outcomes {
        let found = try differences.filter {
          try $0.string("scenario") == other && $0.string("outcome") == outcome
        }
        let difference = try #require(found.first, "\(other), \(outcome)")
        #expect(found.count == 1)
        try expectDifference(difference, scenarios[0], scenarios[place], outcome)
      }
    }
    try expectBest(document, names)
  }

  private func expectDifference(
    _ difference: JSONObject, _ base: JSONObject, _ other: JSONObject, _ outcome: String
  ) throws {
    let mean = try difference.number("mean")
    let low = try difference.number("low")
    let high = try difference.number("high")
    #expect(low <= mean && mean <= high, "\(outcome)")
    let quantiles = try ["p10", "p50", "p90"].map(difference.number)
    #expect(quantiles == quantiles.sorted(), "\(outcome)")
    if outcome != "cost-per-placement" {
      let change =
        try other.object("outcomes").object(outcome).number("mean")
        - base.object("outcomes").object(outcome).number("mean")
      #expect(abs(change - mean) < 0.011, "\(outcome)")
    }
    let parts = try ["chance-more", "chance-less", "chance-same"].map(difference.number)
    #expect(abs(parts.reduce(0, +) - 1) < 1e-5)
    switch try difference.string("better") {
    case "more": #expect(try difference.number("chance-better") == parts[0])
    case "less": #expect(try difference.number("chance-better") == parts[1])
    default: #expect(difference.members["chance-better"] is NSNull)
    }
    if let correlation = difference.members["correlation"] as? Double {
      #expect((-1...1).contains(correlation))
    } else {
      #expect(difference.members["correlation"] is NSNull)
    }
  }

  private func expectBest(_ document: JSONObject, _ names: [String]) throws {
    let best = try document.objects("best")
    for outcome in ["placed", "gap", "months-short", "cost-per-placement"] {
      let rows = try best.filter { try $0.string("outcome") == outcome }
      #expect(try rows.map { try $0.string("scenario") } == names)
      let chances = try rows.map { try $0.number("chance") }
      #expect(abs(chances.reduce(0, +) - 1) < 1e-5, "\(outcome)")
    }
    #expect(try !best.contains { try $0.string("outcome") == "cost" })
    for flips in try document.objects("flips") {
      #expect(try names.dropFirst().contains(flips.string("scenario")))
      #expect(try (0...20).contains(flips.number("missed-to-reached")))
      #expect(try (0...20).contains(flips.number("reached-to-missed")))
    }
    let paths = try document.objects("assumptions").map { try $0.string("path") }
    #expect(paths.contains("hub.reserve") && paths.contains("costs.Coordinator.amount"))
  }

  @Test func `what-if shares an effect out so that the parts add up`() async throws {
    let program = try await ComparisonTests.run(
      "what-if", "first.yaml", "--futures", "20", "--json", "--set", "hub.reserve=$20k", "--set",
      "outreach.apply=20%", "--set", "programs.Web Development.completion=50%")
    let document = try JSONObject(parsing: program.output)
    #expect(try document.string("base") == "Fairview TechHire")
    #expect(try document.objects("scenarios")[1].string("name") == "Fairview TechHire, changed")
    let shares = try document.object("shares")
    #expect(try shares.strings("changes").count == 3 && shares.number("futures") == 20)
    #expect(try shares.string("method") == "every order")
    let differences = try document.objects("differences")
    var shared = 0
    for effect in try shares.objects("effects") {
      let mean = try effect.number("mean")
      let parts = try effect.objects("parts").map { try $0.number("mean") }
      #expect(abs(parts.reduce(0, +) - mean) < 1e-9 * max(1, abs(mean)))
      guard let outcome = effect.members["outcome"] as? String else { continue }
      let whole = try #require(differences.first { try $0.string("outcome") == outcome })
      #expect(try whole.number("mean") == mean)
      if mean != 0 { shared += 1 }
    }
    #expect(shared > 8)
  }

  // Neither share of the job seekers can be changed without the other.
  @Test func `what-if joins changes that make sense only together`() async throws {
    let program = try await ComparisonTests.run(
      "what-if", "first.yaml", "--futures", "8", "--json", "--set",
      "participants.Low-income adults.share=50%", "--set", "hub.reserve=$20k", "--set",
      "participants.Career changers.share=50%")
    #expect(program.status == 0, "\(program.errors)")
    let shares = try JSONObject(parsing: program.output).object("shares")
    #expect(
      try shares.strings("changes") == [
        "participants.Low-income adults.share=50% and participants.Career changers.share=50%",
        "hub.reserve=$20k",
      ])
  }

  @Test func `two years by hand differ by what was changed alone`() async throws {
    let work = try WorkedCase()
    let program = try await work.run(
      "what-if", "--set", "hub.closes-after=9 months", "--futures", "5")
    #expect(program.status == 0, "\(program.errors)")
    #expect(program.output.contains("Nothing changes: every outcome is the same in every future."))
    #expect(!program.output.contains("IN WORDS"))
  }

  @Test func `the number of threads changes nothing`() async throws {
    var outputs: Set<String> = []
    for threads in ["1", "3"] {
      let program = try await ComparisonTests.run(
        "what-if", "first.yaml", "--futures", "300", "--set", "hub.reserve=$20k", "--json",
        "--threads", threads)
      outputs.insert(program.output)
    }
    #expect(outputs.count == 1)
  }

  @Test func `plans over different times are compared with a warning`() async throws {
    let loose = try await ComparisonTests.run(
      "compare", "first.yaml", "short.yaml", "--futures", "4")
    #expect(loose.status == 0)
    #expect(loose.errors.contains("short.yaml covers 48 months, not 36"))
    #expect(loose.output.contains("short.yaml covers 48 months, not 36"))
    #expect(loose.output.contains("Fairview TechHire (short.yaml)"))
    let strict = try await ComparisonTests.run(
      "compare", "first.yaml", "short.yaml", "--futures", "4", "--strict")
    #expect(strict.status == 65 && strict.output.isEmpty)
  }

  @Test(arguments: [
    (["compare", "first.yaml"], 64), (["what-if", "first.yaml"], 64),
    (["what-if", "first.yaml", "--set", "hub.reserve"], 64),
    (["what-if", "first.yaml", "--set", "hub.resrve=$5"], 65),
    (["compare", "first.yaml", "absent.yaml"], 66),
    (["compare", "first.yaml", "more.yaml", "-o", "more.yaml"], 64),
  ])
  func `says what is wrong with the command line`(arguments: [String], status: Int) async throws {
    let program = try await ComparisonTests.run(arguments)
    #expect(program.status == Int32(status), "\(program.errors)")
    #expect(program.output.isEmpty && !program.errors.isEmpty)
  }
}
