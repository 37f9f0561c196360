import Planning
import Simulation
import Testing
import Uncertainty

/// Adding, removing or renaming a part of any section leaves the draws of all others as they were.
struct UnrelatedChangeTests {
  /// A change of the plan below and what it may change besides what it adds and removes.
  struct Change: Sendable, CustomTestStringConvertible {
    let section: String
    let what: String
    /// What is replaced by what; an empty text is added at the end.
    let old: String
    let new: String
    /// Paths of assumptions that are drawn anew: those that the change is about.
    var redrawn: [String] = []
    /// Beginnings of the names of results that may differ: those that the change is about.
    var affects: [String] = []

    var testDescription: String { "\(section): \(what)" }
  }

  /// A program for nobody still has cohorts that wait for people.
  private static let idle = ["cohorts-postponed", "starts-refused-people"]

  private static let changes: [Change] = [
    Change(
      section: "hub", what: "rename the operator", old: "name: Riverbend Works, kind",
      new: "name: The Hub, kind"),
    Change(
      section: "hub", what: "say what is public", old: "  reserve:",
      new: "  publish: [placed]\n  reserve:"),
    Change(
      section: "goals", what: "add one", old: "goals:\n",
      new: "goals:\n  - { metric: trained, at-least: 5, by: 2029-06 }\n"),
    Change(
      section: "goals", what: "remove all",
      old: "goals:\n  - { metric: placed, tag: young, share: 20%, by: 2029-06 }\n", new: ""),
    Change(
      section: "economy", what: "remove it",
      old: "economy: { now: expansion, recession-begins: 2% to 6% per month }\n", new: "",
      affects: ["recession-months"]),
    Change(
      section: "participants", what: "add a group of nobody", old: "outreach:\n",
      new: "  - { name: Elders, share: 0%, eligible: [] }\noutreach:\n"),
    Change(
      section: "participants", what: "rename a group of nobody", old: "name: Nobody",
      new: "name: None"),
    Change(
      section: "participants", what: "remove a group of nobody",
      old: "  - { name: Nobody, share: 0%, tags: [none] }\n", new: ""),
    Change(
      section: "participants", what: "add a tag", old: "tags: [young]", new: "tags: [young, new]"),
    Change(
      section: "outreach", what: "reach people in a stage to come", old: "scale-and-grow: 20 to 50",
      new: "scale-and-grow: 20 to 50, sustain: 30 to 60"),
    Change(
      section: "programs", what: "add one that recruits nobody", old: "employers:\n",
      new: Self.program("Art", recruits: "0%") + "employers:\n", affects: idle),
    Change(
      section: "programs", what: "rename one that recruits nobody", old: "name: Idle",
      new: "name: Free", affects: idle),
    Change(
      section: "programs", what: "remove one that recruits nobody",
      old: Self.program("Idle", recruits: "0%"),
      new: "", affects: idle),
    Change(
      section: "employers", what: "say what is paid", old: "  placement:",
      new: "  wage: $19 to $27 per hour\n  placement:", affects: ["wages-per-year"]),
    Change(
      section: "costs", what: "add one that falls due in a stage to come", old: "costs:\n",
      new: "costs:\n  - { name: Books, amount: $5 to $50, driver: per month, stages: [sustain] }\n"),
    Change(
      section: "costs", what: "rename one", old: "name: Later costs", new: "name: Costs to come"),
    Change(
      section: "costs", what: "remove one",
      old: "  - { name: Later costs, amount: $10 to $20, driver: per month, stages: [sustain] }\n",
      new: ""),
    Change(
      section: "costs", what: "add one that is due", old: "costs:\n",
      new: "costs:\n  - { name: Books, amount: $5 to $50, driver: per month }\n",
      affects: [
        "cost", "funded", "lowest-cash", "series/cost", "series/cash", "stream/Plenty", "unpaid",
      ]),
    Change(
      section: "funding", what: "add a stream that pays for nothing here", old: "funding:\n",
      new:
        "funding:\n  - { name: New, kind: discretionary, amount: $1M to $2M, submitted: 2027-08, odds: 50%, pays: [evaluation] }\n",
      affects: ["awarded", "lapsed"]),
    Change(
      section: "funding", what: "rename a stream that pays for nothing here", old: "name: Spare",
      new: "name: Spared", affects: ["awarded", "lapsed"]),
    Change(
      section: "funding", what: "remove a stream that pays for nothing here",
      old:
        "  - { name: Spare, kind: discretionary, amount: $100k to $900k, submitted: 2027-09, odds: 20% to 80%, period: 12 months, pays: [evaluation] }\n",
      new: "", affects: ["awarded", "lapsed"]),
    Change(
      section: "stages", what: "change a gate to come",
      old: "stages:\n", new: "stages:\n  get-started: { leaves-when: [roles-filled] }\n"),
    Change(
      section: "correlations", what: "add one of a stream that pays for nothing here",
      old: "correlations:\n",
      new:
        "correlations:\n  - { between: [funding.Spare.amount, funding.Spare.odds], rank: -0.7 }\n",
      redrawn: ["funding.Spare.odds"], affects: ["awarded", "lapsed", "stream/Spare"]),
    Change(
      section: "correlations", what: "turn one about",
      old: "between: [outreach.apply, employers.placement]",
      new: "between: [employers.placement, outreach.apply]"),
    Change(
      section: "correlations", what: "add one of a known value", old: "correlations:\n",
      new: "correlations:\n  - { between: [outreach.apply, programs.Web.seats], rank: 0.4 }\n"),
    Change(
      section: "waivers", what: "add one of a stream that pays for nothing here", old: "sources:\n",
      new:
        "waivers:\n  - { rule: D-02, stream: Spare, limit: 12%, reason: Announcement of 2026 }\nsources:\n"
    ),
    Change(
      section: "sources", what: "add one", old: "sources:\n",
      new: "sources:\n  outreach.qualify: our records\n"),
    Change(
      section: "sources", what: "remove all", old: "sources:\n  outreach.apply: our judgment\n",
      new: ""),
  ]

  private static func program(_ name: String, recruits: String) -> String {
    """
      - { name: \(name), recruits: \(recruits), length: 2 to 4 months, seats: 9, starts-with: 4, cohorts: { scale-and-grow: 3 to 6 per year }, completion: 50% to 90%, credential: 60% to 90% }

    """
  }

  private static let plan = """
    format: 1
    name: Everything is uncertain
    start: 2027-07
    horizon: 24 months
    stage: scale-and-grow
    simulation: { futures: 12, seed: 7 }
    hub:
      operator: { name: Riverbend Works, kind: nonprofit }
      reserve: $1M
    goals:
      - { metric: placed, tag: young, share: 20%, by: 2029-06 }
    economy: { now: expansion, recession-begins: 2% to 6% per month }
    participants:
      - { name: Adults, share: 60%, tags: [adults], eligible: [wioa] }
      - { name: Young, share: 40%, tags: [young] }
      - { name: Nobody, share: 0%, tags: [none] }
    outreach:
      reach: { scale-and-grow: 20 to 50 }
      apply: "quantiles(10%: 40%, 50%: 55%, 90%: 80%)"
      qualify: 30 of 60
      gives-up: 2% to 6% per month
    programs:
    \(program("Web", recruits: "60%"))\(program("Data", recruits: "40%"))\(program("Idle", recruits: "0%"))employers:
      at-start: 3 to 9
      joining: { scale-and-grow: 6 per year }
      openings: 4 to 9 per year
      placement: 55% to 85%
      time-to-hire: 1 to 4 months
    costs:
      - { name: Director, amount: $2000 to $3000, driver: per month, class: personnel }
      - { name: Tuition, amount: $500 to $900, driver: per participant, activity: training, class: contractual }
      - { name: Later costs, amount: $10 to $20, driver: per month, stages: [sustain] }
    funding:
      - { name: Plenty, kind: philanthropy, amount: $90M, pledged: 2027-07, period: 60 months, paid: up front, restricted: false }
      - { name: Grant, kind: discretionary, amount: $100k to $900k, submitted: 2027-08, decided-after: 1 to 6 months, odds: 20% to 80%, period: 12 months, pays: [training], terminated: 20% per year }
      - { name: Spare, kind: discretionary, amount: $100k to $900k, submitted: 2027-09, odds: 20% to 80%, period: 12 months, pays: [evaluation] }
      - { name: Prospect, kind: philanthropy, amount: $10k to $90k, asked: 2027-09, decided-after: 1 to 4 months, odds: 30% to 60%, period: 6 months, paid: up front, pays: [outreach], renews: 50% }
    correlations:
      - { between: [outreach.apply, employers.placement], rank: 0.5 }
      - { between: [funding.Grant.amount, funding.Prospect.amount], rank: -0.5 }
    stages:
      scale-and-grow: { leaves-when: [employers >= 90000] }
    sources:
      outreach.apply: our judgment

    """

  /// What the engine draws for each assumption, by its path, in a few futures.
  private static func draws(_ run: Run) -> [String: [Double]] {
    var simulator = FutureSimulator(run.futures.blueprint)
    var draws: [String: [Double]] = [:]
    for future in 0..<run.futures.count {
      for (assumption, value) in zip(run.scenario.assumptions, simulator.assumptions(in: future)) {
        draws[assumption.path, default: []].append(value)
      }
    }
    return draws
  }

  /// Every result that has a name of its own, by that name.
  private static func results(_ run: Run) throws -> [String: [Int]] {
    var results: [String: [Int]] = [:]
    for outcome in Outcome.allCases {
      if let values = run.futures.values(outcome) { results[outcome.rawValue] = Array(values) }
    }
    for (index, stream) in run.scenario.streams.enumerated() {
      for outcome in StreamOutcome.allCases {
        results["stream/\(stream.name)/\(outcome)"] = Array(
          run.futures.values(stream: index, outcome))
      }
    }
    for (index, tag) in run.scenario.tags.enumerated() {
      for headcount in Headcount.allCases {
        results["tag/\(tag)/\(headcount)"] = Array(
          run.futures.column(run.futures.layout.column(tag: index, headcount)))
      }
    }
    for series in Series.allCases {
      results["series/\(series.rawValue)"] = (0..<run.scenario.horizon).flatMap { month in
        (0..<run.futures.count).map { run.futures.value(series, month: month, future: $0) }
      }
    }
    return results
  }

  private static let base = Task { try await Run(plan, futures: 12) }

  @Test(arguments: changes)
  func `leaves what it is not about bit for bit as it was`(change: Change) async throws {
    let parts = Self.plan.split(
      separator: change.old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the plan does not have what is to be changed")
    let before = try await Self.base.value
    let after = try await Run(parts[0] + change.new + parts[1], futures: 12)

    let (draws, drawsAfter) = (Self.draws(before), Self.draws(after))
    var redrawn: [String] = []
    for assumption in before.scenario.assumptions {
      guard let now = drawsAfter[assumption.path] else { continue }
      if draws[assumption.path] != now { redrawn.append(assumption.path) }
    }
    #expect(redrawn == change.redrawn)

    let (results, resultsAfter) = (try Self.results(before), try Self.results(after))
    for (name, values) in results.sorted(by: { $0.key < $1.key }) {
      guard let now = resultsAfter[name] else { continue }
      let mayDiffer = change.affects.contains { name.hasPrefix($0) }
      #expect(mayDiffer || now == values, "\(name)")
    }
  }

  @Test func `compares results that vary, of every section`() async throws {
    let run = try await Self.base.value
    let results = try Self.results(run)
    let names = [
      "reached", "applied", "qualified", "completed", "credentialed", "placed", "cost", "awarded",
      "recession-months", "stream/Grant/awarded", "stream/Prospect/awarded", "stream/Spare/awarded",
      "tag/young/placed", "tag/adults/enrolled", "gave-up",
    ]
    for name in names {
      #expect(Set(try #require(results[name], "\(name)")).count >= 3, "\(name)")
    }
    let draws = Self.draws(run)
    #expect(draws.values.count { Set($0).count > 4 } >= 25)
    let sections = Set(Self.changes.map(\.section))
    #expect(
      sections == [
        "hub", "goals", "economy", "participants", "outreach", "programs", "employers", "costs",
        "funding", "stages", "correlations", "waivers", "sources",
      ])
  }
}
