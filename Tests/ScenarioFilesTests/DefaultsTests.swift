import Planning
import ScenarioFiles
import Testing
import Uncertainty

struct DefaultsTests {
  private func scenario(_ replaced: [String: String] = [:], adding added: String = "") throws
    -> Scenario
  {
    let reading = Smallest.read(replaced, adding: added)
    #expect(reading.errors == [])
    return try #require(reading.scenario)
  }

  private func written(_ path: String, in scenario: Scenario) -> String? {
    scenario.assumptions.first { $0.path == path }?.written
  }

  @Test func `the least scenario runs on defaults that say where they come from`() throws {
    let scenario = try scenario()
    #expect(scenario.horizon == 60)
    #expect(scenario.futures == 10_000)
    #expect(scenario.seed == 1)
    #expect(scenario.economy == nil)
    #expect(scenario.hub.creditLine == nil)
    #expect(scenario.hub.closesAfter == 6)
    #expect(scenario.startRule == .funded)
    #expect(scenario.stages.initial == .apply)
    #expect(scenario.stages.leavesWhen == StagePlan.defaultConditions)
    let given = scenario.assumptions.filter { !$0.isDefault }.map(\.path)
    #expect(given == ["costs.Director.amount", "funding.Gift.amount"])
    for assumption in scenario.assumptions where assumption.isDefault {
      #expect(assumption.source?.hasPrefix("default: ") ?? false, "\(assumption.path)")
    }
  }

  @Test func `braids as well as it can unless told otherwise`() throws {
    #expect(try scenario(["braiding: in-order\n": ""]).braiding == .optimal)
  }

  @Test(arguments: [
    ("hub.reserve", "$0"), ("outreach.apply", "10% to 30%"), ("outreach.qualify", "20% to 60%"),
    ("outreach.gives-up", "5% per month"), ("programs.Web.length", "4 months"),
    ("programs.Web.seats", "20"), ("programs.Web.starts-with", "10"),
    ("programs.Web.completion", "62% to 92%"), ("programs.Web.credential", "65% to 93%"),
    ("employers.at-start", "0"), ("employers.leaving", "1% per month"),
    ("employers.openings", "2 to 5 per year"), ("employers.opening-lasts", "3 months"),
    ("employers.placement", "pert(60%, 72%, 90%)"), ("employers.time-to-hire", "1.2 to 4 months"),
    ("employers.search-limit", "12 months"), ("employers.retained-6-months", "75% to 92%"),
    ("employers.retained-12-months", "75% to 95%"), ("funding.Gift.period", "12 months"),
    ("funding.Gift.decided-after", "3 to 9 months"), ("funding.Gift.odds", "25% to 60%"),
  ])
  func `assumes what the documentation says`(path: String, value: String) throws {
    #expect(written(path, in: try scenario()) == value)
  }

  @Test(arguments: [
    ("wioa", "annual", "reimbursed-after", "1 to 3 months"),
    ("wioa", "annual", "admin-cap", "10%"), ("wioa", "annual", "indirect", "15%"),
    ("discretionary", "amount", "decided-after", "2 to 6 months"),
    ("discretionary", "amount", "odds", "6% to 30%"),
    ("discretionary", "amount", "period", "48 months"),
    ("discretionary", "amount", "extension", "80%"),
    ("discretionary", "amount", "indirect", "15%"),
    ("discretionary", "amount", "reimbursed-after", "0 months"),
    ("state-local", "annual", "reimbursed-after", "1 to 4 months"),
  ])
  func `assumes of a kind of stream what its rules say`(
    kind: String, amount: String, key: String, value: String
  ) throws {
    let scenario = try scenario(["philanthropy": kind, "    amount: $90k": "    \(amount): $90k"])
    #expect(written("funding.Gift.\(key)", in: scenario) == value)
  }

  @Test func `assumes a Pell route for a program with hours and weeks`() throws {
    let scenario = try scenario(
      [
        "- name: Web": "- { name: Web, hours: 560, weeks: 14 }",
        "    kind: philanthropy\n    amount: $90k": "    kind: equip\n    program: Web",
      ])
    #expect(written("funding.Gift.approval-odds", in: scenario) == "10% to 45%")
    #expect(written("funding.Gift.approved-after", in: scenario) == "12 to 36 months")
    #expect(written("funding.Gift.takes-up", in: scenario) == "30%")
    #expect(written("funding.Gift.scheduled-award", in: scenario) == "$7,395")
  }

  @Test func `assumes cuts and penalties only where they are mentioned`() throws {
    let none = try scenario(["philanthropy": "state-local", "    amount: $90k": "    annual: $90k"])
    #expect(written("funding.Gift.cut.depth", in: none) == nil)
    let cut = try scenario(
      ["philanthropy": "state-local", "    amount: $90k": "    annual: $90k\n    cut: {}"])
    #expect(written("funding.Gift.cut.depth", in: cut) == "3% to 25%")
    #expect(written("funding.Gift.cut.recession", in: cut) == "80% per year")
    let wioa = try scenario(
      [
        "philanthropy": "wioa",
        "    amount: $90k": "    annual: $90k\n    negotiated-placement: 68%",
      ])
    #expect(written("funding.Gift.cut-if-missed", in: wioa) == "25%")
  }

  @Test func `shares out what recruits and groups leave`() throws {
    let scenario = try scenario(
      [
        "- name: Web": "- { name: Web, recruits: 40% }\n  - name: Data\n  - name: Cloud",
        "- name: Everyone": "- name: Young\n  - name: Old",
      ])
    #expect(scenario.programs.map(\.recruits) == [0.4, 0.3, 0.3])
    #expect(scenario.groups.map(\.share) == [0.5, 0.5])
  }

  @Test func `starts a cohort with half its seats rounded up`() throws {
    let scenario = try scenario(["- name: Web": "- { name: Web, seats: 15 }"])
    #expect(written("programs.Web.starts-with", in: scenario) == "8")
  }

  @Test func `files indirect lines under administration`() throws {
    let scenario = try scenario(["amount: $7,200": "amount: $7,200\n    class: indirect"])
    #expect(scenario.costs[0].activity == .administration)
    let plain = try self.scenario()
    #expect(plain.costs[0].activity == .coordination)
    #expect(plain.costs[0].objectClass == .other)
  }

  @Test func `lists on-ramp programs nowhere and credits them with nothing`() throws {
    let scenario = try scenario(["- name: Web": "- { name: Web, kind: on-ramp }"])
    #expect(scenario.programs[0].providerListing == .unlisted)
    #expect(written("programs.Web.credential", in: scenario) == "0%")
    let accelerated = try self.scenario()
    #expect(accelerated.programs[0].providerListing == .listed)
  }

  @Test func `lists each pattern once, with a source`() {
    let patterns = Default.all.map(\.pattern)
    #expect(Set(patterns).count == patterns.count)
    #expect(Default.all.allSatisfy { $0.source.hasPrefix("default: ") })
  }

  @Test func `an economy without figures has those of post-war cycles`() throws {
    let scenario = try scenario(adding: "economy: { now: recession }")
    #expect(scenario.economy?.now == .recession)
    #expect(written("economy.recession-begins", in: scenario) == "1.6% per month")
    #expect(written("economy.recession-ends", in: scenario) == "9.7% per month")
  }
}
