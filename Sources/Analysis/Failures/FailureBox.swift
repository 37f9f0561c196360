import Uncertainty

/// A box: limits on a few causes, and thereby the futures that keep within all of them.
struct FailureBox: Sendable {
  private(set) var limits: [FailureLimit] = []

  /// The most causes that a box may limit; more cannot be told in a sentence.
  static let mostLimits = 3
  /// The part of the box that a single cut takes off at most, where values can be parted so.
  private static let patience = 0.05
  /// The least part of all searched futures that a box may hold.
  private static let leastSupport = 0.05

  func holds(_ future: Int, _ causes: [FailureCause]) -> Bool {
    limits.allSatisfy { $0.holds(future, causes) }
  }

  // MARK: Searching

  /// Cuts slices off the whole, one by one, and keeps the best box on the way.
  ///
  /// Each cut raises the share of failures the most for what it takes off (Kwakkel and
  /// Jaxa-Rozen, "Improving scenario discovery for handling heterogeneous uncertainties",
  /// Environmental Modelling & Software 79, 2016). The best box has the most failures beyond what
  /// as many futures would have at large, among those in which enough of the futures fail.
  ///
  /// - Parameters:
  ///   - futures: those to search
  ///   - fails: by future, whether it fails
  ///   - causes: what limits may be set to
  ///   - wanted: the least share of failures in the box that is worth telling
  ///   - mostLimits: how many causes it may limit
  ///   - allowed: which causes it may limit
  /// - Returns: the best box, without limits where none is worth telling, and its failures beyond
  ///   what as many futures would have at large
  static func search(
    _ futures: [Int], _ fails: [Bool], _ causes: [FailureCause], density wanted: Double,
    limits mostLimits: Int, among allowed: [Int]
  ) -> (box: FailureBox, excess: Double) {
    let overall = Double(futures.count { fails[$0] }) / Double(futures.count)
    let least = max(20, Int(leastSupport * Double(futures.count)))
    var box = FailureBox()
    var inside = futures
    var best = (box: box, excess: 0.0)
    while let cut = box.bestCut(inside, fails, causes, least: least, mostLimits, allowed) {
      box.apply(cut)
      inside.removeAll { !cut.holds($0, causes) }
      let failing = inside.count { fails[$0] }
      let excess = Double(failing) - overall * Double(inside.count)
      let isDense = Double(failing) >= wanted * Double(inside.count)
      if isDense, excess > best.excess { best = (box, excess) }
    }
    return best
  }

  /// The causes that tell most by themselves, the most telling first.
  ///
  /// Among dozens of causes some look telling by chance in a small slice, and a search that begins
  /// with one of them is lost.
  static func ranked(
    _ futures: [Int], _ fails: [Bool], _ causes: [FailureCause], atMost count: Int
  ) -> [Int] {
    let share = Double(futures.count { fails[$0] }) / Double(futures.count)
    let excesses = causes.indices.map { cause in
      search(futures, fails, causes, density: share, limits: 1, among: [cause]).excess
    }
    let order = causes.indices.filter { excesses[$0] > 0 }.sorted {
      (excesses[$1], $0) < (excesses[$0], $1)
    }
    return Array(order.prefix(count))
  }

  private mutating func apply(_ limit: FailureLimit) {
    if let place = limits.firstIndex(where: { $0.cause == limit.cause }) {
      limits[place] = limit
    } else {
      limits.append(limit)
    }
  }

  /// The limit that cuts best; nil when every cut would leave too few futures.
  ///
  /// The best one may still lower the share of failures: a slice that is rich in failures by chance
  /// must not end the search, which keeps the best box on its way.
  private func bestCut(
    _ inside: [Int], _ fails: [Bool], _ causes: [FailureCause], least: Int,
    _ mostLimits: Int, _ allowed: [Int]
  ) -> FailureLimit? {
    let failing = inside.count { fails[$0] }
    let share = Double(failing) / Double(inside.count)
    var best: (limit: FailureLimit, gain: Double)?
    for cause in allowed {
      let present = limits.first { $0.cause == cause }
      if present == nil && limits.count >= mostLimits { continue }
      var sizes = [Int](repeating: 0, count: causes[cause].classes.count)
      var failures = sizes
      for future in inside {
        let member = causes[cause].classes.members[future]
        sizes[member] += 1
        if fails[future] { failures[member] += 1 }
      }
      let limit = present ?? FailureLimit(cause: cause, least: 0, greatest: sizes.count - 1)
      for fromBelow in [true, false] {
        guard
          let cut = FailureBox.cut(limit, sizes, failures, inside.count, fromBelow: fromBelow),
          inside.count - cut.size >= least
        else { continue }
        let rest = inside.count - cut.size
        let gain =
          (Double(failing - cut.failures) / Double(rest) - share) / Double(cut.size)
        if gain > best?.gain ?? -.infinity { best = (cut.limit, gain) }
      }
    }
    return best?.limit
  }

  /// Takes classes off one end of a limit, as many as patience allows and at least one.
  private static func cut(
    _ limit: FailureLimit, _ sizes: [Int], _ failures: [Int], _ count: Int, fromBelow: Bool
  ) -> (limit: FailureLimit, size: Int, failures: Int)? {
    var limit = limit
    var size = 0
    var failing = 0
    while limit.least < limit.greatest {
      let place = fromBelow ? limit.least : limit.greatest
      if size > 0, Double(size + sizes[place]) > patience * Double(count) { break }
      size += sizes[place]
      failing += failures[place]
      if fromBelow { limit.least += 1 } else { limit.greatest -= 1 }
    }
    return size > 0 && size < count ? (limit, size, failing) : nil
  }

  // MARK: Checking on futures that were not searched

  /// The box without conditions that the other futures do not bear out.
  ///
  /// A condition stays if, without it, so many failures among as many futures would be a rare
  /// chance, at most 1 in 100 (the quasi-p-value of Bryant and Lempert 2010). The weakest goes first.
  func simplified(_ futures: [Int], _ fails: [Bool], _ causes: [FailureCause]) -> FailureBox {
    var box = self
    while !box.limits.isEmpty {
      let inside = futures.filter { box.holds($0, causes) }
      let failing = inside.count { fails[$0] }
      var weakest: (place: Int, chance: Double)?
      for place in box.limits.indices {
        var wider = box
        wider.limits.remove(at: place)
        let around = futures.filter { wider.holds($0, causes) }
        let share = Double(around.count { fails[$0] }) / Double(max(1, around.count))
        let chance = FailureBox.chance(of: failing, in: inside.count, share: share)
        if chance > weakest?.chance ?? 0.01 { weakest = (place, chance) }
      }
      guard let weakest else { return box }
      box.limits.remove(at: weakest.place)
    }
    return box
  }

  /// Whether futures that were not searched fail in the box more often than at large, beyond
  /// chance, and often enough to be worth telling.
  func standsOut(_ futures: [Int], _ fails: [Bool], _ causes: [FailureCause]) -> Bool {
    let inside = futures.filter { holds($0, causes) }
    let failing = inside.count { fails[$0] }
    let all = futures.count { fails[$0] }
    let share = Double(all) / Double(futures.count)
    return failing >= FailurePattern.fewestFailures / 2 && Double(failing) >= 0.1 * Double(all)
      && FailureBox.chance(of: failing, in: inside.count, share: share) <= 0.001
  }

  /// About the chance of so many failures or more among some futures, each failing with a share
  /// (the normal approximation of the binomial law, with half a count of correction).
  private static func chance(of failing: Int, in count: Int, share: Double) -> Double {
    guard count > 0, share > 0 else { return 1 }
    let mean = Double(count) * share
    let spread = (mean * (1 - share)).squareRoot()
    guard spread > 0 else { return 1 }
    return 1 - NormalCurve.probability(below: (Double(failing) - 0.5 - mean) / spread)
  }
}
