import Planning
import Simulation
import TestSupport
import Testing

struct RandomBooksTests {
  // In the last three, unrestricted gifts bear what a grant returns for want of match.
  @Test(arguments: 0..<8)
  func `keeps the books of random scenarios beyond reproach`(part: Int) throws {
    let more = part == 0 ? [946, 954, 1722] : []
    for number in Array((part * 25)..<(part * 25 + 25)) + more {
      let scenario = try readScenario(RandomScenario(number: number).yaml)
      let witness = Witness(scenario)
      for future in 0..<3 {
        let objections = witness.objections(toFuture: future)
        #expect(objections == [], "random scenario \(number), future \(future)")
      }
    }
  }

  @Test func `keeps the books of costs that employers share`() throws {
    for number in 400..<440 {
      let scenario = try readScenario(RandomScenario(number: number, sharesCosts: true).yaml)
      let witness = Witness(scenario)
      for future in 0..<3 {
        let objections = witness.objections(toFuture: future)
        #expect(objections == [], "random scenario \(number) with employers, future \(future)")
      }
    }
  }

  /// A random scenario in which WIOA pays the tuition of a program whose aid comes late.
  private func late(_ number: Int) -> String {
    RandomScenario(number: number).yaml
      .replacing("eligible: [", with: "eligible: [wioa, equip, ")
      .replacing("on-provider-list: no", with: "on-provider-list: yes")
      .replacing(
        "costs:\n",
        with: """
          costs:
            - { name: Late tuition, amount: $900.01, driver: per participant, program: Basics, activity: training, class: contractual }
            - { name: Late overhead, amount: $700, driver: per month, class: indirect }

          """
      )
      .replacing(
        "funding:\n",
        with: """
          funding:
            - { name: Late County, kind: wioa, annual: $400k, ita-cap: $800, pays: [training, administration], indirect: 15%, reimbursed-after: 1 months }
            - { name: Late Pell, kind: equip, program: Basics, approval-odds: 100%, approved-after: 0 months, takes-up: 60%, scheduled-award: $3k, arrives-late: \(number % 4 + 1) months }

          """)
  }

  @Test func `keeps the books when formula aid arrives late`() throws {
    var refunds = 0
    for number in 500..<540 {
      let scenario = try readScenario(late(number))
      let witness = Witness(scenario)
      for future in 0..<3 {
        let objections = witness.objections(toFuture: future)
        #expect(objections == [], "random scenario \(number) with late aid, future \(future)")
        let audit = witness.audit(ofFuture: future, under: scenario)
        refunds += audit.charges.count { $0.amount < 0 && $0.cohort != nil }
      }
    }
    #expect(refunds > 20)
  }

  /// A random scenario in which two grants ask for match at the same time, a town gives some, and a
  /// gift that is free, but for one group and within caps, may bear what is returned.
  private func matched(_ number: Int) -> String {
    let plain = RandomScenario(number: number).yaml
    let group = plain.split(separator: "participants:\n  - { name: ")[1].prefix { $0 != "," }
    return
      plain
      .replacing("eligible: [", with: "eligible: [discretionary, ")
      .replacing(
        "funding:\n",
        with: """
          funding:
            - { name: Matched One, kind: discretionary, amount: $60k, decided-after: 0 months, odds: 100%, period: 9 months, pays: [coordination, outreach, training], match: \(number % 7 * 5 + 5)%, extension: 0%, terminated: 10% per year }
            - { name: Matched Two, kind: discretionary, amount: $60k, decided-after: 0 months, odds: 100%, period: 12 months, pays: [assessment, administration, support-services, placement, evaluation], match: \(number % 5 * 10 + 10)%, extension: 0% }
            - { name: Town, kind: philanthropy, amount: $12k, period: 24 months, paid: up front, pays: all, counts-as-match: yes }
            - { name: Neighbors, kind: philanthropy, amount: $15k, period: 30 months, paid: up front, pays: all, restricted: false, groups: [\(group)], admin-cap: 3%, indirect: 5% }

          """)
  }

  @Test func `keeps the books of grants that share their match`() throws {
    var returned = 0
    for number in 600..<640 {
      let scenario = try readScenario(matched(number))
      let witness = Witness(scenario)
      for future in 0..<3 {
        let objections = witness.objections(toFuture: future)
        #expect(objections == [], "random scenario \(number) with match, future \(future)")
        let audit = witness.audit(ofFuture: future, under: scenario)
        if audit.charges.contains(where: { $0.amount < 0 }) { returned += 1 }
      }
    }
    #expect(returned > 20 && returned < 120)
  }

  // Awards of 2024 fall on both sides of the revision of 2 CFR 200.
  @Test func `keeps the books of awards under the old rules and the new`() throws {
    for number in 300..<340 {
      let scenario = try readScenario(RandomScenario(number: number, year: 2024).yaml)
      let witness = Witness(scenario)
      for future in 0..<3 {
        let objections = witness.objections(toFuture: future)
        #expect(objections == [], "random scenario \(number) of 2024, future \(future)")
      }
    }
  }
}
