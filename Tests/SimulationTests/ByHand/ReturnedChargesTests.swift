import Simulation
import TestSupport
import Testing

/// What a grant returns for want of match, and who bears it.
struct ReturnedChargesTests {
  /// A grant that pays a line's $1,000 a month for a year, asks for a dollar of match for each of its
  /// own and finds none.
  private static func grant(paying activity: String) -> String {
    "name: Federal, kind: discretionary, amount: $100k, awarded: 2027-07, period: 12 months, "
      + "extension: 0%, admin-cap: 100%, pays: [\(activity)], match: 100%"
  }

  // The gift may spend 2% of $100,000 on administration, $2,000, and pays a director out of the rest.
  // Of $12,000 of bookkeeping that the grant returns in month 12, it bears $2,000; $10,000 are gap, and
  // so are the bookkeeping of months 12 and 13, since the gift's cap is reached.
  @Test func `leaves a gift within its cap on administration`() async throws {
    let run = try await Run(
      .money(
        14,
        costs:
          "name: Books, amount: $1000, driver: per month, activity: administration, class: other",
        "name: Director, amount: $1000, driver: per month, activity: coordination, class: personnel",
        funding: ReturnedChargesTests.grant(paying: "administration"),
        "name: Gift, kind: philanthropy, amount: $100k, pledged: 2027-07, period: 24 months, "
          + "paid: up front, pays: all, restricted: false, admin-cap: 2%"))
    try run.expect(stream: "Federal", awarded: 100_000, lapsed: 88_000, returned: 12_000)
    try run.expect(stream: "Gift", awarded: 100_000, charged: 16_000, remaining: 84_000)
    try run.expect(.gap, dollars: 12_000)
    run.expect(.gap, dollars: Array(repeating: 0, count: 12) + [11_000, 1_000])
    try run.expectBalance()
  }

  // The line is for Newcomers. What the grant returns of it, $12,000, a gift for Veterans alone may
  // not bear; a gift for Newcomers bears $5,000, and the reserve of $4,000 the next part. $3,000 are
  // gap, and so is the line in month 12.
  @Test func `leaves gifts to the groups that they are for`() async throws {
    var world = CertainWorld.money(
      13, reserve: "$4000",
      costs:
        "name: Stipend, amount: $1000, driver: per month, group: Newcomers, activity: support-services, class: other",
      funding: ReturnedChargesTests.grant(paying: "support-services"),
      "name: For veterans, kind: philanthropy, amount: $20k, pledged: 2027-07, period: 24 months, "
        + "paid: up front, pays: all, restricted: false, groups: [Veterans]",
      "name: For newcomers, kind: philanthropy, amount: $5k, pledged: 2027-07, period: 24 months, "
        + "paid: up front, pays: all, restricted: false, groups: [Newcomers]")
    world.participants = """
        - { name: Veterans, share: 50%, eligible: [discretionary] }
        - { name: Newcomers, share: 50%, eligible: [discretionary] }
      """
    let run = try await Run(world)
    try run.expect(stream: "Federal", awarded: 100_000, lapsed: 88_000, returned: 12_000)
    try run.expect(stream: "For veterans", awarded: 20_000, remaining: 20_000)
    try run.expect(stream: "For newcomers", awarded: 5_000, charged: 5_000)
    try run.expect(.reserveUsed, dollars: 4_000)
    try run.expect(.gap, dollars: 4_000)
    try run.expectBalance()
  }

  // The grant pays $500 a month for Newcomers and $500 for everyone, and what comes back is split as
  // it was charged: a gift for Veterans alone bears what is for everyone.
  @Test func `splits what comes back over groups as it was charged`() async throws {
    var world = CertainWorld.money(
      13,
      costs:
        "name: Stipend, amount: $500, driver: per month, group: Newcomers, activity: support-services, class: other",
      "name: Bus, amount: $500, driver: per month, activity: support-services, class: other",
      funding: ReturnedChargesTests.grant(paying: "support-services"),
      "name: For veterans, kind: philanthropy, amount: $20k, pledged: 2027-07, period: 24 months, "
        + "paid: up front, pays: all, restricted: false, groups: [Veterans]")
    world.participants = """
        - { name: Veterans, share: 50%, eligible: [discretionary] }
        - { name: Newcomers, share: 50%, eligible: [discretionary] }
      """
    let run = try await Run(world)
    try run.expect(stream: "Federal", awarded: 100_000, lapsed: 88_000, returned: 12_000)
    // The bus is for everyone: $6,000 of the past year and month 12's $500.
    try run.expect(stream: "For veterans", awarded: 20_000, charged: 6_500, remaining: 13_500)
    try run.expect(.gap, dollars: 6_500)
    try run.expectBalance()
  }

  // The gift's period ends with the grant's: what is left of it is the hub's own, and bears the return.
  @Test func `lets money that is released in the same month bear the return`() async throws {
    let run = try await Run(
      .money(
        13,
        costs:
          "name: Director, amount: $1000, driver: per month, activity: coordination, class: personnel",
        funding: ReturnedChargesTests.grant(paying: "coordination"),
        "name: Gift, kind: philanthropy, amount: $20k, pledged: 2027-07, period: 12 months, "
          + "paid: up front, pays: all, restricted: false"))
    try run.expect(stream: "Gift", awarded: 20_000, released: 20_000)
    try run.expect(.reserveUsed, dollars: 13_000)
    try run.expect(.gap, dollars: 0)
    try run.expectBalance()
  }
}
