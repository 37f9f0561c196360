/// The curve that only rises, or only falls, and lies nearest to some chances.
///
/// Chances of values side by side that run against the direction are replaced by their mean until
/// none does (pool adjacent violators; Ayer, Brunk, Ewing, Reid and Silverman, "An empirical
/// distribution function for sampling with incomplete information", Annals of Mathematical Statistics
/// 26, 1955). A bump that simulation error alone throws up so makes no crossing of its own.
package enum MonotoneFit {
  /// Fits equally sure chances.
  ///
  /// - Parameters:
  ///   - chances: in ascending order of the input
  ///   - isRising: the direction
  /// - Returns: as many chances
  package static func values(_ chances: [Double], isRising: Bool) -> [Double] {
    let wanted = isRising ? chances : chances.reversed()
    var pools: [(sum: Double, count: Int)] = []
    for chance in wanted {
      pools.append((chance, 1))
      while pools.count > 1 {
        let last = pools[pools.count - 1]
        let before = pools[pools.count - 2]
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let fitted = pools.flatMap { pool in
      Array(repeating: pool.sum / Double(pool.count), count: pool.count)
    }
    return isRising ? fitted : fitted.reversed()
  }
}
