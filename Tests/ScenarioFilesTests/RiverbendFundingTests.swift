import Planning
import ScenarioFiles
import Testing
import Uncertainty

/// Where the keys of Riverbend's seven streams land.
struct RiverbendFundingTests {
  let scenario: Scenario

  init() throws {
    scenario = try #require(ScenarioReader.read(try Place.scenario("riverbend")).scenario)
  }

  private func written(_ id: Assumption.ID?) -> String? { id.map { scenario[$0].written } }

  private func written(_ value: CyclicAssumption?) -> String? { written(value?.base) }

  @Test func `reads WIOA formula money`() throws {
    let stream = scenario.streams[0]
    guard case .wioa(let terms) = stream.terms else {
      Issue.record("not WIOA")
      return
    }
    #expect(terms.fund == .adultAndDislocatedWorker)
    #expect(written(terms.annual) == "$200k to $340k")
    #expect(written(terms.trainingAccountCap) == "$6,500")
    #expect(written(terms.reimbursedAfter) == "1 to 3 months")
    #expect(written(terms.negotiatedPlacement) == "68%")
    #expect(written(terms.cutIfMissed) == "25%")
    #expect(written(stream.administrationCap) == "10%")
    #expect(written(stream.indirectRate) == "15%")
    #expect(!stream.pays.contains(.outreach))
    #expect(stream.pays.contains(.supportServices))
    #expect(stream.paysClasses == .all)
    #expect(!stream.countsAsMatch)
    #expect(stream.restricted)
  }

  @Test func `reads a discretionary grant`() throws {
    guard case .discretionary(let terms) = scenario.streams[1].terms else {
      Issue.record("not discretionary")
      return
    }
    #expect(written(terms.amount) == "$1.2M to $2.5M")
    #expect(terms.submitted == Month(year: 2027, number: 4))
    #expect(written(terms.decidedAfter) == "2 to 6 months")
    #expect(written(terms.odds) == "6% to 30%")
    #expect(written(terms.period) == "48 months")
    #expect(written(terms.match) == "25%")
    #expect(written(terms.terminated) == "2% to 12% per year")
    #expect(terms.terminated.map { scenario[$0.base].unit } == .chance(per: .year))
    #expect(written(terms.extensionChance) == "80%")
    #expect(scenario[terms.reimbursedAfter].distribution.median == 0)
    #expect(scenario.streams[1].pays == .all)
  }

  @Test func `reads the accreditation route`() throws {
    let stream = scenario.streams[2]
    guard case .equip(let terms) = stream.terms else {
      Issue.record("not equip")
      return
    }
    #expect(terms.route == .workforcePell)
    #expect(terms.program == 1)
    #expect(terms.applied == scenario.start)
    #expect(written(terms.approvalOdds) == "10% to 45%")
    #expect(written(terms.approvedAfter) == "12 to 36 months")
    #expect(written(terms.takesUp) == "20% to 45%")
    #expect(written(terms.scheduledAward) == "$7,395")
    #expect(stream.pays == ActivitySet(.training))
  }

  @Test func `reads appropriations and milestones`() throws {
    guard case .appropriation(let state) = scenario.streams[3].terms,
      case .milestones(let bonus) = scenario.streams[4].terms
    else {
      Issue.record("not state money")
      return
    }
    #expect(written(state.annual) == "$200k")
    #expect(written(state.alreadyGranted) == "$75k")
    #expect(state.fiscalYearStarts == 7)
    #expect(written(state.reimbursedAfter) == "1 to 4 months")
    #expect(written(state.cut?.inExpansion) == "12% per year")
    #expect(written(state.cut?.inRecession) == "80% per year")
    #expect(written(state.cut?.depth) == "3% to 25%")
    #expect(written(bonus.credential) == "$1,500")
    #expect(bonus.completion == nil)
    #expect(bonus.placement == nil)
    #expect(written(bonus.annualLimit) == "$60k")
    #expect(scenario.streams[4].pays == ActivitySet(.training))
  }

  @Test func `reads a pledge and a prospect`() throws {
    guard case .philanthropy(let pledge) = scenario.streams[5].terms,
      case .philanthropy(let prospect) = scenario.streams[6].terms
    else {
      Issue.record("not philanthropy")
      return
    }
    #expect(pledge.origin == .pledged(Month(year: 2027, number: 1)))
    #expect(written(pledge.amount) == "$360k")
    #expect(written(pledge.period) == "36 months")
    #expect(pledge.payment == .yearly)
    #expect(written(pledge.renews) == "40% to 80%")
    #expect(pledge.expects == nil)
    #expect(!scenario.streams[5].restricted)
    #expect(scenario.streams[5].countsAsMatch)
    guard case .prospect(let asked, let decidedAfter, let odds) = prospect.origin else {
      Issue.record("not a prospect")
      return
    }
    #expect(asked == Month(year: 2028, number: 2))
    #expect(written(decidedAfter) == "3 to 9 months")
    #expect(written(odds) == "25% to 60%")
    #expect(scenario.streams[6].restricted)
  }
}
