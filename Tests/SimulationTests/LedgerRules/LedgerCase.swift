import Planning
import Simulation
import TestSupport
import Testing

/// A rule that the ledger keeps, worked by hand: a future just inside it and one just outside.
struct LedgerCase: Sendable, CustomTestStringConvertible {
  /// Something that both futures show.
  enum Sight: Sendable {
    case stream(String, StreamOutcome)
    case total(Outcome)
    /// The balance at the end of a month.
    case cash(month: Int)
  }

  /// Dollars in the future inside the rule and in the one outside.
  struct Expectation: Sendable {
    let sight: Sight
    let inside: Double
    let outside: Double
  }

  let rule: String
  /// Why the amounts are what they are.
  let reckoning: String
  let inside: CertainWorld
  let outside: CertainWorld
  let expectations: [Expectation]

  var testDescription: String { rule }

  /// A case of which the two futures differ in one word of the scenario.
  init(
    _ rule: String, _ reckoning: String, _ inside: String, _ outside: String,
    _ expectations: [Expectation], world: (String) -> CertainWorld
  ) {
    self.rule = rule
    self.reckoning = reckoning
    self.inside = world(inside)
    self.outside = world(outside)
    self.expectations = expectations
  }
}

extension LedgerCase.Expectation {
  /// What a stream paid.
  static func paid(_ name: String, _ inside: Double, _ outside: Double) -> Self {
    Self(sight: .stream(name, .charged), inside: inside, outside: outside)
  }

  static func stream(
    _ name: String, _ outcome: StreamOutcome, _ inside: Double, _ outside: Double
  ) -> Self {
    Self(sight: .stream(name, outcome), inside: inside, outside: outside)
  }

  static func gap(_ inside: Double, _ outside: Double) -> Self {
    Self(sight: .total(.gap), inside: inside, outside: outside)
  }

  static func cash(_ month: Int, _ inside: Double, _ outside: Double) -> Self {
    Self(sight: .cash(month: month), inside: inside, outside: outside)
  }
}

extension CertainWorld {
  /// A world of costs and money alone, from July 2027.
  static func money(
    _ horizon: Int, start: String = "2027-07", reserve: String = "$0", costs: String...,
    funding: String...
  ) -> CertainWorld {
    var world = CertainWorld.people(horizon, start: start, costs: [], funding: [])
    world.hub += "\n  reserve: \(reserve)"
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = list(costs)
    world.funding = list(funding)
    return world
  }

  /// A world with cohorts of 8 in months 1, 6 and 12, each in training for two months.
  static func people(
    _ horizon: Int, start: String = "2027-07", costs: [String], funding: [String]
  ) -> CertainWorld {
    var world = CertainWorld()
    world.start = start
    world.horizon = horizon
    world.costs = list(costs)
    world.funding = list(funding)
    return world
  }

  private static func list(_ lines: [String]) -> String {
    lines.map { "  - { \($0) }" }.joined(separator: "\n")
  }
}

/// Cost lines and streams of the cases, as one writes them between braces.
enum Line {
  static func once(
    _ amount: String, month: String, _ activity: String = "outreach", class: String = "other"
  ) -> String {
    "name: Once \(activity), amount: \"\(amount)\", driver: once, month: \(month), "
      + "activity: \(activity), class: \(`class`)"
  }

  static func tuition(_ amount: String) -> String {
    "name: Tuition, amount: \"\(amount)\", driver: per participant, activity: training, "
      + "class: contractual, excluded-from-mtdc: yes"
  }

  static func wioa(_ annual: String, _ more: String) -> String {
    "name: County, kind: wioa, annual: \(annual), reimbursed-after: 0 months, \(more)"
  }

  static func grant(_ more: String, name: String = "Grant") -> String {
    "name: \(name), kind: discretionary, \(more)"
  }

  /// A gift in hand from the first month.
  static func gift(_ amount: String, _ more: String, name: String = "Gift") -> String {
    "name: \(name), kind: philanthropy, amount: \"\(amount)\", pledged: 2027-07, paid: up front, "
      + more
  }

  /// Formula aid for everyone in the only program.
  static func pell(_ scheduled: String, _ more: String = "", name: String = "Pell") -> String {
    let rest = more.isEmpty ? "approval-odds: 100%, approved-after: 0 months" : more
    return "name: \(name), kind: equip, route: degree-program, program: Web, "
      + "scheduled-award: \"\(scheduled)\", "
      + (rest.contains("takes-up") ? rest : rest + ", takes-up: 100%")
  }
}
