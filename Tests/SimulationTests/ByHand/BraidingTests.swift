import Planning
import Simulation
import TestSupport
import Testing

/// One month of costs, paid at once.
struct BraidingTests {
  private static func month(_ costs: String, _ funding: String, more: String = "") -> CertainWorld {
    var world = CertainWorld()
    world.horizon = 1
    world.programs = CertainWorld.program(cohorts: "{ scale-and-grow: 0 per year }")
    world.costs = costs
    world.funding = funding
    world.more = more
    return world
  }

  private static func gift(
    _ name: String, _ amount: String, months: Int, pays: String, more: String = ""
  ) -> String {
    "  - { name: \(name), kind: philanthropy, amount: \"\(amount)\", pledged: 2027-07, period: \(months) months, paid: up front, pays: \(pays)\(more) }"
  }

  private static let twoCosts = """
      - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
      - { name: Events, amount: "$1,000", driver: per month, activity: outreach, class: other }
    """

  // Wide may pay for both costs, Narrow for coordination alone. Cost by cost in file order, Wide would
  // pay the director and nobody the events; the least gap is zero.
  @Test func `leaves the least gap`() async throws {
    let funding = [
      BraidingTests.gift("Wide", "$1,000", months: 12, pays: "all"),
      BraidingTests.gift("Narrow", "$1,000", months: 24, pays: "[coordination]"),
    ].joined(separator: "\n")
    let optimal = try await Run(BraidingTests.month(BraidingTests.twoCosts, funding))
    try optimal.expect(.gap, dollars: 0)
    try optimal.expect(stream: "Wide", awarded: 1_000, charged: 1_000)
    try optimal.expect(stream: "Narrow", awarded: 1_000, charged: 1_000)
    let inOrder = try await Run(
      BraidingTests.month(BraidingTests.twoCosts, funding, more: "braiding: in-order"))
    try inOrder.expect(.gap, dollars: 1_000)
    try inOrder.expect(stream: "Wide", awarded: 1_000, charged: 1_000)
    try inOrder.expect(stream: "Narrow", awarded: 1_000, remaining: 1_000)
  }

  // More payers than a word has bits: 70 gifts of $20 for coordination, which lapse after Wide's $600.
  // Fifty of them can pay the director's $1,000, so that Wide is left to the events.
  @Test func `leaves the least gap among many payers`() async throws {
    var funding = [BraidingTests.gift("Wide", "$600", months: 12, pays: "all")]
    for number in 1...70 {
      funding.append(
        BraidingTests.gift("Small \(number)", "$20", months: 24, pays: "[coordination]"))
    }
    let run = try await Run(
      BraidingTests.month(BraidingTests.twoCosts, funding.joined(separator: "\n")))
    try run.expect(.gap, dollars: 400)
    try run.expect(stream: "Wide", awarded: 600, charged: 600)
    // Ranked by file order, the first fifty pay the director whole.
    try run.expect(stream: "Small 50", awarded: 20, charged: 20)
    try run.expect(stream: "Small 51", awarded: 20, remaining: 20)
    let inOrder = try await Run(
      BraidingTests.month(
        BraidingTests.twoCosts, funding.joined(separator: "\n"), more: "braiding: in-order"))
    // Wide pays $600 of the director, twenty gifts the rest, and nobody the events.
    try inOrder.expect(.gap, dollars: 1_000)
    try inOrder.expect(stream: "Small 20", awarded: 20, charged: 20)
    try inOrder.expect(stream: "Small 21", awarded: 20, remaining: 20)
  }

  // What lapses soonest is spent first, whatever the order in the file.
  @Test func `spends first what lapses first`() async throws {
    let funding = [
      BraidingTests.gift("Long", "$1,500", months: 24, pays: "all"),
      BraidingTests.gift("Short", "$1,500", months: 12, pays: "all"),
    ].joined(separator: "\n")
    let run = try await Run(BraidingTests.month(BraidingTests.twoCosts, funding))
    try run.expect(stream: "Short", awarded: 1_500, charged: 1_500)
    try run.expect(stream: "Long", awarded: 1_500, charged: 500, remaining: 1_000)
    let inOrder = try await Run(
      BraidingTests.month(BraidingTests.twoCosts, funding, more: "braiding: in-order"))
    try inOrder.expect(stream: "Long", awarded: 1_500, charged: 1_500)
    try inOrder.expect(stream: "Short", awarded: 1_500, charged: 500, remaining: 1_000)
  }

  // Of two that lapse together the narrower comes first.
  @Test func `spends the narrower of two that lapse together`() async throws {
    let funding = [
      BraidingTests.gift("Wide", "$1,000", months: 12, pays: "all"),
      BraidingTests.gift("Narrow", "$600", months: 12, pays: "[coordination]"),
    ].joined(separator: "\n")
    let director = """
        - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
      """
    let costs =
      director + """

          - { name: Later, amount: "$1,000", driver: per month, activity: outreach, class: other, stages: [apply] }
        """
    var world = BraidingTests.month(costs, funding)
    let run = try await Run(world)
    try run.expect(stream: "Narrow", awarded: 600, charged: 600)
    try run.expect(stream: "Wide", awarded: 1_000, charged: 400, remaining: 600)
    // Equally broad ones go by the order in the file.
    world.costs = director
    let equal = try await Run(world)
    try equal.expect(stream: "Wide", awarded: 1_000, charged: 1_000)
    try equal.expect(stream: "Narrow", awarded: 600, remaining: 600)
  }

  // Unrestricted money never lapses: it ranks after what does, and before the reserve, which is last.
  @Test func `spends unrestricted money after what lapses and the reserve last`() async throws {
    let funding = [
      BraidingTests.gift("Free", "$700", months: 1, pays: "all", more: ", restricted: false"),
      BraidingTests.gift("Bound", "$700", months: 60, pays: "all"),
    ].joined(separator: "\n")
    var world = BraidingTests.month(BraidingTests.twoCosts, funding)
    world.hub += "\n  reserve: $1,000"
    let run = try await Run(world)
    try run.expect(stream: "Bound", awarded: 700, charged: 700)
    try run.expect(stream: "Free", awarded: 700, charged: 700)
    try run.expect(.reserveUsed, dollars: 600)
    world.costs = """
        - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
      """
    let less = try await Run(world)
    try less.expect(stream: "Bound", awarded: 700, charged: 700)
    try less.expect(stream: "Free", awarded: 700, charged: 300, remaining: 400)
    try less.expect(.reserveUsed, dollars: 0)
    // Spent early, it is ranked by its end, and month 1 comes before month 60.
    let early = try await Run(
      world.yaml.replacing("restricted: false", with: "restricted: false, spend: early"))
    try early.expect(stream: "Free", awarded: 700, charged: 700)
    try early.expect(stream: "Bound", awarded: 700, charged: 300, remaining: 400)
  }

  // When $1,500 meet costs of $1,000 each, coordination is covered first though it stands last in the
  // file, and the gap falls on the events. Unpaid coordination closes this hub after two months, so
  // that who went unpaid shows in when it closes.
  @Test func `covers coordination first`() async throws {
    let costs = """
        - { name: Events, amount: "$1,000", driver: per month, activity: outreach, class: other }
        - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
      """
    var world = BraidingTests.month(
      costs, BraidingTests.gift("Gift", "$12,000", months: 60, pays: "all"))
    world.horizon = 9
    world.hub += "\n  closes-after: 2 months"
    let run = try await Run(world)
    // Months 0 to 5 take everything; months 6 and 7 are unpaid, and the hub closes.
    try run.expect(.monthsOpen, 8)
    // A state whose award covers a month and a half: month 1 pays the director and not the events.
    world.funding = """
        - { name: State, kind: state-local, annual: "$3,500", pays: all, reimbursed-after: 0 months }
      """
    let half = try await Run(world)
    // Month 0: 2,000. Month 1: 1,500, the director and half the events. Months 2 and 3: nothing.
    try half.expect(.monthsOpen, 4)
    let inOrder = try await Run(world.yaml + "\nbraiding: in-order")
    // Month 1 pays the events and half the director, so months 1 and 2 are unpaid.
    try inOrder.expect(.monthsOpen, 3)
  }

  // A federal award of narrow breadth may pay neither class nor activity beyond its own.
  @Test func `pays its activities and classes alone`() async throws {
    let funding = """
        - { name: Gift, kind: philanthropy, amount: "$9,000", pledged: 2027-07, period: 12 months, paid: up front, pays: [coordination, outreach], pays-classes: [personnel] }
      """
    let run = try await Run(BraidingTests.month(BraidingTests.twoCosts, funding))
    try run.expect(stream: "Gift", awarded: 9_000, charged: 1_000, remaining: 8_000)
    try run.expect(.gap, dollars: 1_000)
  }

  // The cap on indirect cost binds one award only: 15% of nothing charged before is nothing, so the
  // gift pays the overhead although the grant lapses sooner.
  @Test func `finds money beside a cap that binds`() async throws {
    let costs = """
        - { name: Overhead, amount: $100, driver: per month, activity: administration, class: indirect }
        - { name: Director, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
      """
    let funding = """
        - { name: Grant, kind: discretionary, amount: "$1,000", submitted: 2027-07, decided-after: 0 months, odds: 100%, period: 12 months, pays: all, terminated: 0% per year }
        - { name: Gift, kind: philanthropy, amount: $100, pledged: 2027-07, period: 60 months, paid: up front, pays: all }
      """
    let run = try await Run(BraidingTests.month(costs, funding))
    try run.expect(.gap, dollars: 0)
    try run.expect(stream: "Grant", awarded: 1_000, charged: 1_000)
    try run.expect(stream: "Gift", awarded: 100, charged: 100)
  }
}
