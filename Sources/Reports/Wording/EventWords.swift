import Planning
import Simulation

/// What happened in a future, in words.
struct EventWords: Sendable {
  let scenario: Scenario

  /// Where an event belongs among a month's lines.
  enum Subject: String, Sendable, CaseIterable { case hub, money, people }

  func subject(_ event: FutureEvent) -> Subject {
    switch event {
    case .recessionBegins, .recessionEnds, .entered, .sustained, .closes: .hub
    case .started, .refused, .completed: .people
    default: .money
    }
  }

  /// The event as a clause; nil for what other lines already say.
  func clause(_ event: FutureEvent) -> String? {
    switch event {
    case .recessionBegins: "a recession begins"
    case .recessionEnds: "the recession ends"
    case .entered(let stage): "the stage is \(stage.title)"
    case .sustained: "the hub has sustained itself for a year"
    case .closes: "THE HUB CLOSES: coordination went unpaid for too long"
    case .started(let program, let people):
      "\(persons(people)) start \(scenario.programs[program].name)"
    case .refused(let program, let reason):
      "\(scenario.programs[program].name) has to wait: \(reason.rawValue)"
    case .completed(let program, let people, let all):
      "\(people) of \(all) complete \(scenario.programs[program].name)"
    default: moneyClause(event)
    }
  }

  private func moneyClause(_ event: FutureEvent) -> String? {
    switch event {
    case .won(let stream): won(stream)
    case .lost(let stream): "\(name(stream)): no"
    case .awarded(let stream, _, let amount, let isRenewal): awarded(stream, amount, isRenewal)
    case .grew(let stream, _, let amount): "\(name(stream)) grows by \(money(amount))"
    case .extended(let stream, _, let months):
      "\(name(stream)) is extended by \(counted(months, "month"))"
    case .took(let loss, let stream, _, let amount):
      "\(name(stream)) \(words(loss)) \(money(amount))"
    case .received(let stream, _, let amount): "\(name(stream)) pays \(money(amount))"
    case .reimbursed(let stream, let amount): "\(name(stream)) reimburses \(money(amount))"
    case .missedPerformance(let stream):
      "\(name(stream)) will be cut: too few completers were placed"
    case .lostAid(let stream, let until):
      "\(name(stream)) is lost until \(scenario.start.advanced(by: until).title)"
    case .belowCreditLine(let amount):
      "cash lies \(money(amount)) below what the credit line allows"
    default: nil
    }
  }

  private func won(_ stream: Int) -> String? {
    switch scenario.streams[stream].kind {
    case .equip: "\(name(stream)) is approved"
    case .discretionary: "\(name(stream)) is won"
    default: nil
    }
  }

  private func awarded(_ stream: Int, _ amount: Int, _ isRenewal: Bool) -> String? {
    // What is earned by milestones is paid at once, and that is said.
    if case .milestones = scenario.streams[stream].terms { return nil }
    guard amount > 0 else { return nil }
    return "\(name(stream)) \(isRenewal ? "renews" : "awards") \(money(amount))"
  }

  private func words(_ loss: FutureEvent.Loss) -> String {
    switch loss {
    case .cut: "is cut by"
    case .terminated: "is terminated, and with it"
    case .lapsed: "lapses with"
    case .returned: "takes back"
    case .released: "ends and leaves the reserve"
    }
  }

  private func name(_ stream: Int) -> String { scenario.streams[stream].name }

  private func money(_ cents: Int) -> String { EventWords.money(cents) }

  /// Whole dollars.
  static func money(_ cents: Int) -> String {
    Money(dollars: (Double(cents) / 100).rounded()).description
  }

  private func persons(_ number: Int) -> String {
    number == 1 ? "1 person" : "\(grouped(number.magnitude)) people"
  }
}
