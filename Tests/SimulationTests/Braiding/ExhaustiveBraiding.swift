import Simulation

/// The best of all ways to pay, found by trying each of them.
struct ExhaustiveBraiding {
  private let problem: SmallProblem
  private var paid: [[Int]]
  /// What the payers have left, and what is unpaid of the items before the present one.
  private var left: [Int]
  private var gap = 0
  private var best: Braided?
  private var bestKey: [Int] = []

  /// How many ways there are to share out the items, at most, caps apart.
  static func ways(_ problem: SmallProblem) -> Int {
    var ways = 1
    for item in problem.items.indices {
      let payers = problem.allowed[item].filter { $0 }.count
      // C(amount + payers, payers) ways to split an amount over payers and the gap.
      var own = 1
      for place in 0..<payers { own = own * (problem.items[item].amount + place + 1) / (place + 1) }
      ways *= own
      if ways > 1_000_000 { return ways }
    }
    return ways
  }

  static func best(_ problem: SmallProblem) -> Braided? {
    var search = ExhaustiveBraiding(problem)
    search.tryAll(item: 0, payer: 0, left: problem.items[0].amount)
    return search.best
  }

  private init(_ problem: SmallProblem) {
    self.problem = problem
    paid = problem.items.map { _ in problem.payers.map { _ in 0 } }
    left = problem.payers.map(\.capacity)
  }

  private mutating func tryAll(item: Int, payer: Int, left unpaid: Int) {
    guard payer < problem.payers.count else {
      gap += unpaid
      defer { gap -= unpaid }
      // A greater gap than the least so far is worse whatever the rest looks like.
      if best != nil && -gap < bestKey[0] { return }
      guard item + 1 < problem.items.count else { return judge() }
      return tryAll(item: item + 1, payer: 0, left: problem.items[item + 1].amount)
    }
    let most = problem.allowed[item][payer] ? min(unpaid, left[payer]) : 0
    for amount in (0...most).reversed() {
      paid[item][payer] = amount
      left[payer] -= amount
      tryAll(item: item, payer: payer + 1, left: unpaid - amount)
      left[payer] += amount
    }
    paid[item][payer] = 0
  }

  /// Keeps the payments if they are better than all before: the four aims as one list of numbers,
  /// of which the greatest is best.
  private mutating func judge() {
    let unpaid = problem.items.indices.map { problem.items[$0].amount - paid[$0].reduce(0, +) }
    let key =
      [-unpaid.reduce(0, +)]
      + problem.payers.indices.map { payer in paid.reduce(0) { $0 + $1[payer] } }
      + unpaid.map { -$0 }
      + problem.payers.indices.flatMap { payer in paid.map { $0[payer] } }
    guard best == nil || bestKey.lexicographicallyPrecedes(key) else { return }
    let braided = Braided(paid: paid, unpaid: unpaid)
    guard braided.brokenRule(of: problem) == nil else { return }
    best = braided
    bestKey = key
  }
}
