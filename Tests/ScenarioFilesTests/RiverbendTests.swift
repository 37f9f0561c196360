import Planning
import ScenarioFiles
import Testing
import Uncertainty

/// The scenario in which every key of the format stands.
struct RiverbendTests {
  let scenario: Scenario
  let reading: ScenarioReading

  init() throws {
    reading = ScenarioReader.read(try Place.scenario("riverbend"))
    scenario = try #require(reading.scenario)
  }

  private func written(_ id: Assumption.ID?) -> String? { id.map { scenario[$0].written } }

  private func written(_ value: CyclicAssumption?) -> String? { written(value?.base) }

  @Test func `has no findings`() {
    #expect(reading.diagnostics == [])
  }

  @Test func `links what its correlations name`() {
    #expect(
      scenario.correlations == [
        RankCorrelation("employers.placement", "programs.Web Development.completion", rank: 0.3)
      ])
  }

  @Test func `takes its frame from the top`() {
    #expect(scenario.name == "Riverbend TechHire")
    #expect(scenario.region == "Riverbend, Ohio")
    #expect(scenario.start == Month(year: 2027, number: 1))
    #expect(scenario.horizon == 60)
    #expect(scenario.futures == 10_000)
    #expect(scenario.seed == 2015)
    #expect(scenario.braiding == .optimal)
    #expect(scenario.startRule == .funded)
  }

  @Test func `describes the hub`() {
    let hub = scenario.hub
    #expect(hub.operatingOrganization == Hub.Operator(name: "Riverbend Works", kind: "nonprofit"))
    #expect(hub.trainingProviders == ["Riverbend College", "Code Foundry"])
    #expect(hub.onRampPrograms == ["Digital Basics at the Library"])
    #expect(hub.workforceOrganizations == ["Riverbend County Workforce Board"])
    #expect(hub.advisoryBoard?.members.count == 4)
    #expect(hub.advisoryBoard?.meets == "monthly")
    #expect(hub.placementMechanisms == ["job-matching site"])
    #expect(hub.civicSupport == ["mayor"])
    #expect(hub.roles[.employerEngagement] == "Riverbend Chamber")
    #expect(hub.roles.count == 4)
    #expect(hub.publish == ["placed", "trained", "reached"])
    #expect(written(hub.reserve) == "$120k")
    #expect(scenario[hub.reserve].distribution.median == 120_000)
    #expect(written(hub.creditLine?.limit) == "$150k")
    #expect(written(hub.creditLine?.interest) == "8%")
    #expect(hub.closesAfter == 6)
    #expect(scenario.criteriaMetAtStart)
    #expect(scenario.rolesFilledAtStart)
  }

  @Test func `states its goals`() {
    #expect(
      scenario.goals.map(\.description) == [
        "placed >= 80 by 2030-12", "trained >= 150 by 2030-12", "reached >= 4000 by 2030-12",
        "placed [low-income] >= 40% by 2030-12",
      ])
    #expect(scenario.goals.allSatisfy { $0.confidence == 0.8 })
  }

  @Test func `knows the economy and what recessions change`() {
    #expect(scenario.economy?.now == .expansion)
    #expect(written(scenario.economy?.recessionBegins) == "1.6% per month")
    #expect(written(scenario.economy?.recessionEnds) == "9.7% per month")
    #expect(written(scenario.employers.openings.inRecession) == "60%")
    for stage in Stage.allCases {
      #expect(written(scenario.employers.joining[stage]?.inRecession) == "50%")
    }
    #expect(scenario.employers.leaving.inRecession == nil)
  }

  @Test func `splits participants into groups`() {
    #expect(scenario.groups.map(\.share) == [0.45, 0.3, 0.25])
    #expect(scenario.groups.map(\.tags) == [["low-income"], ["young-adult"], []])
    #expect(
      scenario.groups.map(\.eligible) == [
        [.wioa, .equip], [.wioa, .discretionary, .equip], [.discretionary],
      ])
  }

  @Test func `reaches people by stage`() {
    let outreach = scenario.outreach
    #expect(outreach.reach[.apply] == nil)
    #expect(written(outreach.reach[.getStarted]) == "20")
    #expect(written(outreach.reach[.scaleAndGrow]) == "130 to 190")
    #expect(written(outreach.apply) == "12% to 22%")
    #expect(scenario[outreach.qualify.base].distribution.family == .successes(48, of: 120))
    #expect(scenario[outreach.givesUp.base].unit == .chance(per: .month))
  }

  @Test func `trains in two programs`() throws {
    let basics = try #require(scenario.programs.first)
    let web = try #require(scenario.programs.last)
    #expect(basics.kind == .onRamp)
    #expect(basics.provider == "Digital Basics at the Library")
    #expect(basics.recruits == 0.4)
    #expect(basics.leadsTo == 1)
    #expect(written(basics.progression) == "50% to 70%")
    #expect(basics.providerListing == .unlisted)
    #expect(scenario[basics.credential.base].distribution.median == 0)
    #expect(scenario[basics.credential.base].isDefault)
    #expect(web.kind == .accelerated)
    #expect(web.hours == 560)
    #expect(web.weeks == 14)
    #expect(web.providerListing == .listed)
    #expect(written(web.length) == "3 months")
    #expect(written(web.seats) == "20")
    #expect(written(web.startsWith) == "10")
    #expect(web.cohorts[.getStarted] == nil)
    #expect(written(web.cohorts[.sustain]) == "4 per year")
    #expect(written(web.completion) == "pert(55%, 72%, 85%)")
    #expect(written(web.credential) == "80% to 92%")
    #expect(web.leadsTo == nil)
    #expect(web.placement == nil)
  }

  @Test func `hires through its employers`() {
    let employers = scenario.employers
    #expect(written(employers.atStart) == "6")
    #expect(written(employers.joining[.scaleAndGrow]) == "8 per year")
    #expect(written(employers.leaving) == "1% per month")
    #expect(written(employers.openings) == "2 to 5 per year")
    #expect(written(employers.openingLasts) == "3 months")
    #expect(written(employers.placement) == "pert(60%, 72%, 90%)")
    #expect(written(employers.timeToHire) == "1.2 to 4 months")
    #expect(written(employers.searchLimit) == "12 months")
    #expect(written(employers.retainedSixMonths) == "80% to 90%")
    #expect(written(employers.retainedTwelveMonths) == "75% to 88%")
    #expect(written(employers.wage) == "$19 to $27 per hour")
  }

  @Test func `costs what its lines say`() throws {
    let costs = scenario.costs
    #expect(costs.count == 10)
    #expect(
      costs[1].stages == [StageSet(.testAndBuild), StageSet(.scaleAndGrow), StageSet(.sustain)])
    #expect(written(costs[1].grows) == "3%")
    guard case .share(let share, let of) = costs[2].price else {
      Issue.record("Fringe is no share")
      return
    }
    #expect(written(share) == "28%")
    #expect(of == [0, 1])
    #expect(costs[2].objectClass == .fringe)
    #expect(costs[3].name == "Rent, audit and bookkeeping")
    #expect(costs[3].objectClass == .indirect)
    #expect(costs[4].driver == .perPersonReached)
    #expect(costs[5].driver == .perParticipant)
    #expect(costs[5].program == 1)
    #expect(costs[5].excludedFromMTDC)
    #expect(!costs[5].atStart)
    #expect(costs[6].driver == .perCohort)
    #expect(costs[7].atStart)
    #expect(costs[8].activity == .supportServices)
    #expect(costs[9].driver == .once(month: 36))
  }

  @Test func `keeps assumptions in the order of the file`() {
    let paths = scenario.assumptions.map(\.path)
    #expect(paths.count == Set(paths).count)
    #expect(paths.first == "hub.reserve")
    #expect(paths.last == "funding.Bank foundation prospect.period")
    let sections = paths.map { $0.prefix { $0 != "." } }
    var order: [Substring] = []
    for section in sections where order.last != section { order.append(section) }
    #expect(
      order == ["hub", "economy", "outreach", "programs", "employers", "costs", "funding"])
  }

  @Test func `tells where figures come from`() {
    #expect(
      scenario[scenario.outreach.qualify.base].source == "Riverbend Works intake records, 2026")
    #expect(scenario[scenario.outreach.apply.base].source == nil)
    for assumption in scenario.assumptions where assumption.isDefault {
      #expect(assumption.source?.hasPrefix("default: ") ?? false)
    }
  }

  @Test func `replaces the gate of one stage`() {
    let gates = scenario.stages.leavesWhen
    #expect(
      gates[.testAndBuild] == [
        GateCondition(.cohortsCompleted, atLeast: 2),
        GateCondition(.placementRate, atLeast: 0.55), GateCondition(.employers, atLeast: 8),
      ])
    #expect(gates[.scaleAndGrow] == StagePlan.defaultConditions[.scaleAndGrow])
    #expect(scenario.stages.initial == .apply)
    #expect(!scenario.stages.isFixed)
  }
}
