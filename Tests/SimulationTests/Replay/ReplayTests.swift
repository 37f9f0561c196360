import Planning
import ScenarioFiles
import Simulation
import TestSupport
import Testing

/// A replayed future is the one that the run had, and its story adds up.
struct ReplayTests {
  private static func scenario(_ name: String) throws -> Scenario {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let path = folder.joined(separator: "/") + "/scenarios/\(name).yaml"
    return try readScenario(ScenarioDocument.load(path: path).text)
  }

  @Test(arguments: ["first", "riverbend", "rural"])
  func `is bit-identical to its row in the run`(name: String) async throws {
    let blueprint = Blueprint(try ReplayTests.scenario(name))
    let futures = try await Futures.simulate(blueprint, count: 14, threads: 2)
    for future in [0, 1, 8, 13] {
      let replay = FutureReplay(future, of: blueprint)
      #expect(
        replay.row == (0..<blueprint.layout.count).map { futures.column($0)[future] })
      for month in replay.months {
        for series in Series.allCases {
          let recorded = futures.value(series, month: month.month, future: future)
          #expect(month.values[series] == recorded, "\(series), month \(month.month)")
        }
      }
      #expect(replay.months.count == replay.scenario.horizon)
    }
  }

  @Test func `adds up in every month, whatever the plan`() throws {
    for number in 0..<60 {
      let scenario = try readScenario(RandomScenario(number: number).yaml)
      let replay = FutureReplay(number % 7, of: Blueprint(scenario))
      try expectMoneyAddsUp(replay, "random scenario \(number)")
      try expectPeopleAddUp(replay, "random scenario \(number)")
    }
    let riverbend = Blueprint(try ReplayTests.scenario("riverbend"))
    for future in 0..<6 {
      let replay = FutureReplay(future, of: riverbend)
      try expectMoneyAddsUp(replay, "Riverbend \(future)")
      try expectPeopleAddUp(replay, "Riverbend \(future)")
      try expectDecisions(replay)
    }
  }

  private func expectMoneyAddsUp(_ replay: FutureReplay, _ name: Comment) throws {
    var cash = replay.awards[0].amount
    // The reserve also gets what unrestricted awards leave, which was cash before.
    for event in replay.months.flatMap(\.events) {
      if case .took(.released, _, _, let amount) = event { cash -= amount }
    }
    var awards = Array(repeating: 0, count: replay.awards.count)
    var lost: [FutureEvent.Loss: Int] = [:]
    for month in replay.months {
      let paid = month.payments.reduce(0) { $0 + $1.amount }
      let unpaid = month.shortages.reduce(0) { $0 + $1.amount }
      #expect(paid + unpaid == month.values.cost, name)
      #expect(unpaid == month.values.gap, name)
      for event in month.events {
        switch event {
        case .received(_, _, let amount), .reimbursed(_, let amount): cash += amount
        case .awarded(_, let award, let amount, _), .grew(_, let award, let amount):
          awards[award] += amount
        case .took(let loss, _, _, let amount): lost[loss, default: 0] += amount
        default: break
        }
      }
      cash -= replay.charges.filter { $0.month == month.month && $0.amount > 0 }
        .reduce(0) { $0 + $1.amount }
      cash -= refunds(month, replay)
      #expect(cash == month.values.cash, name)
    }
    for (place, award) in replay.awards.enumerated() {
      guard let stream = award.stream else { continue }
      switch replay.scenario.streams[stream].kind {
      case .equip, .employers: break
      default: #expect(awards[place] == award.amount, name)
      }
    }
    let ends: [(FutureEvent.Loss, (Award) -> Int)] = [
      (.cut, \.cut), (.terminated, \.terminated), (.lapsed, \.lapsed), (.returned, \.returned),
      (.released, \.released),
    ]
    for (loss, amount) in ends {
      let total = replay.awards.reduce(0) { $0 + amount($1) }
      #expect(lost[loss] ?? 0 == total, name)
    }
  }

  /// Cash that goes back to funders: what is left of money that was paid out before it was spent.
  ///
  /// What a federal award returns for want of match is a bill that others pay, and what lapses of
  /// money that was never paid out is no cash.
  private func refunds(_ month: MonthRecord, _ replay: FutureReplay) -> Int {
    month.events.reduce(0) { total, event in
      guard case .took(let loss, let stream, _, let amount) = event else { return total }
      switch (loss, replay.scenario.streams[stream].terms) {
      case (.returned, .philanthropy), (.returned, .equip), (.lapsed, .milestones):
        return total + amount
      default: return total
      }
    }
  }

  private func expectPeopleAddUp(_ replay: FutureReplay, _ name: Comment) throws {
    var enrolled = 0
    var completed = 0
    var refused: [FutureEvent.Refusal: Int] = [:]
    for month in replay.months {
      for event in month.events {
        switch event {
        case .started(_, let people): enrolled += people
        case .completed(_, let people, let all):
          completed += people
          #expect(people <= all, name)
        case .refused(_, let reason): refused[reason, default: 0] += 1
        default: break
        }
      }
      #expect(month.people.enrolled == enrolled && month.people.completed == completed, name)
      #expect(month.people.placed == month.values.placed, name)
    }
    #expect(refused[.people] ?? 0 == replay.value(.refusedForPeople), name)
    #expect(refused[.money] ?? 0 == replay.value(.refusedForMoney), name)
    #expect(refused[.shortMonth] ?? 0 == replay.value(.refusedForShortMonth), name)
    let end = try #require(replay.months.last).people
    #expect(end.gaveUp == replay.value(.gaveUp) && end.droppedOut == replay.value(.droppedOut))
    #expect(end.stoppedSearching == replay.value(.stoppedSearching), name)
  }

  /// Every funder decides once, and what is won is awarded in that month.
  private func expectDecisions(_ replay: FutureReplay) throws {
    let grant = try #require(
      replay.scenario.streams.firstIndex { $0.name == "Federal skills grant" })
    let awarded = replay.row[replay.blueprint.layout.column(stream: grant, .awarded)]
    let decisions = replay.months.filter { month in
      month.events.contains(.won(stream: grant)) || month.events.contains(.lost(stream: grant))
    }
    #expect(decisions.count == 1)
    let decision = try #require(decisions.first)
    #expect(decision.events.contains(.won(stream: grant)) == (awarded > 0))
    let award = decision.events.contains { event in
      if case .awarded(grant, _, let amount, false) = event { amount == awarded } else { false }
    }
    #expect(award == (awarded > 0))
  }

  // The reserve of $1,500 pays January, half of February is left, and no award may pay for a director.
  @Test func `says what was short, and why`() throws {
    let yaml = """
      format: 1
      name: Short
      start: 2027-01
      horizon: 3 months
      braiding: in-order
      hub: { reserve: "$1,500", closes-after: 2 months }
      participants: [{ name: Everyone }]
      programs: [{ name: Web }]
      costs:
        - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
      funding:
        - { name: Late, kind: philanthropy, amount: $500, pledged: 2027-02, period: 1 months, pays: [coordination], pays-classes: [personnel], restricted: true }
        - { name: Other, kind: philanthropy, amount: $500, pledged: 2027-01, pays: [assessment] }
      stages: { fixed: test-and-build }
      """
    let replay = FutureReplay(0, of: Blueprint(try readScenario(yaml)))
    #expect(replay.months.map(\.values.gap) == [0, 0, 1_000_00])
    let january = try #require(replay.months.first)
    #expect(january.payments == [.init(stream: nil, line: 0, amount: 1_000_00)])
    #expect(january.shortages.isEmpty && january.values.cash == 1_000_00)
    let february = replay.months[1]
    #expect(
      february.payments == [
        .init(stream: 0, line: 0, amount: 500_00), .init(stream: nil, line: 0, amount: 500_00),
      ])
    #expect(february.events.contains(.received(stream: 0, award: 2, amount: 500_00)))
    let march = replay.months[2]
    let shortage = try #require(march.shortages.first)
    #expect(march.shortages.count == 1 && shortage.line == 0 && shortage.amount == 1_000_00)
    #expect(shortage.obstacles == [.init(stream: 0, obstacle: .notOpen)])
    #expect(march.payments.isEmpty && !march.events.contains(.closes))
  }
}
