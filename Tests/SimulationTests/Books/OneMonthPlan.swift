import TestSupport

/// A random plan of one month: gifts that may pay for some of a few costs, with caps on
/// administration, and what the two ways of braiding must make of it.
struct OneMonthPlan {
  struct Cost {
    let activity: String
    let cents: Int
  }

  struct Gift {
    let cents: Int
    let months: Int
    let pays: [String]
    let administrationCap: Int?
    let isRestricted: Bool

    func maySpend(on cost: Cost) -> Bool { pays.contains(cost.activity) }

    /// The most that it can spend on administration.
    var administrationRoom: Int { administrationCap.map { cents * $0 / 100 } ?? cents }
  }

  private static let activities = ["coordination", "outreach", "administration", "evaluation"]

  let costs: [Cost]
  let gifts: [Gift]
  let reserve: Int

  init(number: Int) {
    var random = SplitMix64(seed: UInt64(number) &* 104_729 &+ 5)
    costs = (0..<random.whole(2...6)).map { _ in
      Cost(activity: random.pick(OneMonthPlan.activities), cents: random.whole(1...20) * 50_01)
    }
    gifts = (0..<random.whole(1...4)).map { _ in
      Gift(
        cents: random.whole(1...30) * 40_03, months: random.pick([2, 2, 12, 24]),
        pays: random.some(of: OneMonthPlan.activities),
        administrationCap: random.chance(50) ? random.whole(0...40) : nil,
        isRestricted: random.chance(70))
    }
    reserve = random.chance(50) ? 0 : random.whole(1...20) * 10_07
  }

  private static func dollars(_ cents: Int) -> String {
    let rest = cents % 100
    return "$\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  func yaml(_ braiding: String) -> String {
    var world = CertainWorld()
    world.horizon = 1
    world.hub += "\n  reserve: \(OneMonthPlan.dollars(reserve))"
    world.outreach = "  reach: { sustain: 1 }"
    world.costs = costs.enumerated().map { place, cost in
      "  - { name: Cost \(place), amount: \(OneMonthPlan.dollars(cost.cents)), driver: per month, activity: \(cost.activity), class: other }"
    }.joined(separator: "\n")
    world.funding = gifts.enumerated().map { place, gift in
      let cap = gift.administrationCap.map { ", admin-cap: \($0)%" } ?? ""
      return
        "  - { name: Gift \(place), kind: philanthropy, amount: \(OneMonthPlan.dollars(gift.cents)), pledged: 2027-07, period: \(gift.months) months, paid: up front, pays: [\(gift.pays.joined(separator: ", "))], restricted: \(gift.isRestricted)\(cap) }"
    }.joined(separator: "\n")
    world.more = "braiding: \(braiding)"
    return world.yaml
  }

  // MARK: What must come out

  /// Places of the gifts as they are ranked: what lapses soonest first, then the narrowest, then the
  /// first in the file; what never lapses after all that does.
  private var ranked: [Int] {
    gifts.indices.sorted { left, right in
      key(left).lexicographicallyPrecedes(key(right))
    }
  }

  private func key(_ place: Int) -> [Int] {
    let gift = gifts[place]
    let breadth = costs.count { gift.maySpend(on: $0) }
    return [gift.isRestricted ? gift.months : Int.max, breadth, place]
  }

  /// Costs by the order in which they are covered: coordination first.
  private var orderedCosts: [Int] {
    costs.indices.sorted {
      (costs[$0].activity == "coordination" ? 0 : 1, $0)
        < (costs[$1].activity == "coordination" ? 0 : 1, $1)
    }
  }

  /// The most that some gifts, and the reserve if it is among the payers, can pay of some costs: a
  /// smallest cut, found by trying every set of costs.
  private func most(_ payers: [Int], withReserve: Bool, of chosen: [Int]) -> Int {
    var least = Int.max
    for mask in 0..<(1 << chosen.count) {
      let inside = chosen.indices.filter { mask >> $0 & 1 == 1 }.map { costs[chosen[$0]] }
      var cut = chosen.indices.filter { mask >> $0 & 1 == 0 }
        .reduce(0) { $0 + costs[chosen[$1]].cents }
      for place in payers {
        let gift = gifts[place]
        let mine = inside.filter { gift.maySpend(on: $0) }
        if mine.isEmpty { continue }
        let isCapped = mine.allSatisfy { $0.activity == "administration" }
        cut += isCapped ? gift.administrationRoom : gift.cents
      }
      if withReserve, !inside.isEmpty { cut += reserve }
      least = min(least, cut)
    }
    return least
  }

  /// What each gift pays in all, and then the reserve, when the braiding is optimal.
  var optimalSpending: [Int] {
    var spending = Array(repeating: 0, count: gifts.count + 1)
    var before = 0
    for (rank, place) in ranked.enumerated() {
      let paid = most(Array(ranked[...rank]), withReserve: false, of: Array(costs.indices))
      spending[place] = paid - before
      before = paid
    }
    spending[gifts.count] =
      most(ranked, withReserve: true, of: Array(costs.indices)) - before
    return spending
  }

  /// What is paid of each cost when the braiding is optimal.
  var optimalCover: [Int] {
    var cover = Array(repeating: 0, count: costs.count)
    var before = 0
    for (rank, place) in orderedCosts.enumerated() {
      let paid = most(ranked, withReserve: true, of: Array(orderedCosts[...rank]))
      cover[place] = paid - before
      before = paid
    }
    return cover
  }

  /// What each gift, and then the reserve, pays of each cost when hubs pay cost by cost.
  var paymentsInOrder: [[Int]] {
    var left = gifts.map(\.cents)
    var administration = gifts.map(\.administrationRoom)
    var reserve = reserve
    var payments = Array(
      repeating: Array(repeating: 0, count: costs.count), count: gifts.count + 1)
    for (place, cost) in costs.enumerated() {
      var due = cost.cents
      for gift in gifts.indices where gifts[gift].maySpend(on: cost) {
        var paid = min(due, left[gift])
        if cost.activity == "administration" {
          paid = min(paid, administration[gift])
          administration[gift] -= paid
        }
        left[gift] -= paid
        due -= paid
        payments[gift][place] += paid
      }
      let paid = min(due, reserve)
      reserve -= paid
      payments[gifts.count][place] = paid
    }
    return payments
  }
}
