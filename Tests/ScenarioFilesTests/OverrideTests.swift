import Planning
import ScenarioFiles
import Testing

struct OverrideTests {
  private func riverbend(_ changes: String...) throws -> ScenarioReading {
    var overrides: [ScenarioOverride] = []
    for change in changes { overrides.append(try ScenarioOverride(parsing: change)) }
    let loaded = try Place.scenario("riverbend")
    return ScenarioReader.read(
      ScenarioDocument(name: "riverbend.yaml", text: loaded.text), overrides: overrides)
  }

  private func written(_ path: String, _ reading: ScenarioReading) -> String? {
    reading.scenario?.assumptions.first { $0.path == path }?.written
  }

  @Test(arguments: [
    ("funding.Federal skills grant.odds=15%", "funding.Federal skills grant.odds", "15%"),
    ("outreach.reach.sustain = 10 to 20", "outreach.reach.sustain", "10 to 20"),
    (
      "costs.Rent, audit and bookkeeping.amount=$1,200",
      "costs.Rent, audit and bookkeeping.amount", "$1,200"
    ),
    (
      "programs.Web Development.completion=pert(50%, 60%, 70%)",
      "programs.Web Development.completion", "pert(50%, 60%, 70%)"
    ),
    ("employers.in-recession.wage=90%", "employers.in-recession.wage", "90%"),
    ("funding.Community foundation.expects=60%", "funding.Community foundation.expects", "60%"),
    ("hub.reserve=\"$5,000\"", "hub.reserve", "$5,000"),
  ])
  func `changes one value`(change: String, path: String, value: String) throws {
    let reading = try riverbend(change)
    #expect(reading.errors == [])
    #expect(written(path, reading) == value)
  }

  @Test(arguments: [
    ("name=\"\"", "nothing stands after 'name'", nil),
    (
      "goals=[{metric: placed, at-least: 5, by: 2052-12}]", "after the last month",
      "choose an earlier date; at most 240 months are simulated"
    ),
    (
      "hub.reserve=$2B", "'B' is not a unit",
      "money is written like $1,500, $1.5k or $1.2M, without a blank"
    ),
  ])
  func `says what would be right`(change: String, message: String, help: String?) throws {
    let error = try #require(try riverbend(change).diagnostics.first { $0.severity == .error })
    #expect(error.message.contains(message), "\(error.message)")
    #expect(error.place.override == 0)
    #expect(help == nil || error.help == help, "\(error.help ?? "")")
  }

  @Test func `changes words, lists, dates and whole entries`() throws {
    let reading = try riverbend(
      "start=2027-02", "funding.Bank foundation prospect.pays=[training, outreach]",
      "funding.Community foundation.pledged=2027-03", "goals.1.at-least=90",
      "hub.credit-line={ limit: $10k, interest: 5% }", "stages={ fixed: sustain }",
      "braiding=in-order")
    #expect(reading.errors == [])
    let scenario = try #require(reading.scenario)
    #expect(scenario.start == Month(year: 2027, number: 2))
    #expect(scenario.streams[6].pays == [ActivitySet(.training), ActivitySet(.outreach)])
    #expect(scenario.goals[0].target == .people(90))
    #expect(written("hub.credit-line.limit", reading) == "$10k")
    #expect(scenario.stages.isFixed)
    #expect(scenario.braiding == .inOrder)
  }

  @Test func `the later of two changes counts`() throws {
    #expect(
      written("outreach.apply", try riverbend("outreach.apply=1%", "outreach.apply=2%")) == "2%")
  }

  @Test func `keeps the order of assumptions`() throws {
    let plain = try riverbend()
    let changed = try riverbend("outreach.apply=15%", "funding.Federal skills grant.odds=15%")
    #expect(plain.scenario?.assumptions.map(\.path) == changed.scenario?.assumptions.map(\.path))
  }

  @Test func `matches the longest name, dots and blanks included`() throws {
    let document = Smallest.document([
      "- name: Gift": "- { name: A, kind: philanthropy, amount: $1k }\n  - name: A.B. Fund"
    ])
    let reading = ScenarioReader.read(
      document, overrides: [try ScenarioOverride(parsing: "funding.A.B. Fund.amount=$2k")])
    #expect(reading.errors == [])
    #expect(written("funding.A.amount", reading) == "$1k")
    #expect(written("funding.A.B. Fund.amount", reading) == "$2k")
  }

  @Test func `adds what the file leaves to defaults`() throws {
    let overrides = [try ScenarioOverride(parsing: "employers.wage=$20 per hour")]
    let reading = Smallest.read(overrides: overrides)
    #expect(written("employers.wage", reading) == "$20 per hour")
  }

  @Test func `adds a source, whose key is a path`() throws {
    let reading = try riverbend("sources.outreach.apply=a guess")
    let assumption = reading.scenario?.assumptions.first { $0.path == "outreach.apply" }
    #expect(assumption?.source == "a guess")
  }

  @Test(arguments: [
    (
      "funding.Federal skils grant.odds=15%",
      """
      --set:1:9: error: 'funding.Federal skils grant.odds' leads nowhere: 'funding' has no entry \
      'Federal skils grant' [E041]
        funding.Federal skils grant.odds=15%
                ^
      help: did you mean 'Federal skills grant'?
      """
    ),
    (
      "goals.7.at-least=15",
      """
      --set:1:7: error: 'goals.7.at-least' leads nowhere: 'goals' has no entry '7' [E041]
        goals.7.at-least=15
              ^
      help: its entries are numbered from 1 to 4
      """
    ),
    (
      "hub.reserve.amount=$5",
      """
      --set:1:13: error: 'hub.reserve.amount' leads nowhere: 'hub.reserve' is a single value [E041]
        hub.reserve.amount=$5
                    ^
      """
    ),
    (
      "outreach.aply=15%",
      """
      --set:1:10: error: unknown key 'aply' in 'outreach' [E011]
        outreach.aply=15%
                 ^
      help: did you mean 'apply'?
      """
    ),
    (
      "fundng.x=15%",
      """
      --set:1:1: error: unknown key 'fundng' [E011]
        fundng.x=15%
        ^
      help: did you mean 'funding'?
      """
    ),
    (
      "outreach.apply=22% to 12%",
      """
      --set:1:16: error: 'outreach.apply': the first of '22% to 12%' must be less than the second \
      [E023]
        outreach.apply=22% to 12%
                       ^
      help: write '12% to 22%'
      """
    ),
    (
      "hub.publish=[placed",
      """
      --set:1:20: error: a comma or ']' is missing before this place [E004]
        hub.publish=[placed
                           ^
      help: the bracket opens in line 1
      """
    ),
  ])
  func `says what is wrong with a change`(change: String, expected: String) throws {
    let reading = try riverbend(change)
    #expect(reading.errors == [expected])
    #expect(reading.scenario == nil)
  }

  @Test(arguments: [
    "funding.Federal skills grant.odds=6% to 30%", "funding.Community foundation.pays=all",
    "hub.publish=[placed, trained, reached]",
  ])
  func `warns of a change that changes nothing`(change: String) throws {
    let reading = try riverbend(change)
    #expect(reading.scenario != nil)
    #expect(reading.diagnostics.map(\.code).contains(.overrideChangesNothing))
  }

  @Test func `warns of a change to what is assumed anyway`() throws {
    let overrides = [try ScenarioOverride(parsing: "outreach.apply=10% to 30%")]
    let codes = Smallest.read(overrides: overrides).diagnostics.map(\.code)
    #expect(codes.contains(.overrideChangesNothing))
  }

  @Test(arguments: ["outreach.apply", "=5%", "outreach.apply=", ""])
  func `rejects what is not written PATH=VALUE`(text: String) {
    let error = #expect(throws: Diagnostic.self) { try ScenarioOverride(parsing: text) }
    #expect(error?.code == .malformedOverride)
  }
}
