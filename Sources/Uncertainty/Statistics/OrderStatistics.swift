/// Quantiles of samples, by definition 7 of Hyndman and Fan.
///
/// The p-quantile of n sorted values stands at the position (n − 1)·p, between two values in
/// proportion: R's and NumPy's default. Source: Hyndman and Fan, "Sample quantiles in statistical
/// packages", The American Statistician 50 (1996).
package enum OrderStatistics {
  /// The quantile of sorted values.
  ///
  /// - Parameters:
  ///   - values: The sample in ascending order, not empty.
  ///   - level: The probability, in 0...1.
  /// - Returns: The quantile, exactly a value of the sample where the position is whole.
  package static func quantile(sorted values: [Double], _ level: Double) -> Double {
    let position = Position(level, count: values.count)
    return position.value(below: values[position.rank], above: values[position.next])
  }

  /// The quantile of sorted head counts.
  package static func quantile(sorted values: [Int32], _ level: Double) -> Double {
    let position = Position(level, count: values.count)
    return position.value(
      below: Double(values[position.rank]), above: Double(values[position.next]))
  }

  /// The quantile of sorted cents.
  package static func quantile(sorted values: [Int64], _ level: Double) -> Double {
    let position = Position(level, count: values.count)
    return position.value(
      below: Double(values[position.rank]), above: Double(values[position.next]))
  }

  /// Several quantiles of values in any order, which are rearranged.
  ///
  /// - Parameters:
  ///   - levels: The probabilities, each in 0...1, in any order.
  ///   - values: The sample, not empty and without NaN; it serves as scratch space.
  /// - Returns: The quantiles in the order of the levels, equal to those of the sorted sample.
  /// - Complexity: About n·log(number of levels), well under that of sorting.
  package static func quantiles(_ levels: [Double], selectingIn values: inout [Double]) -> [Double]
  {
    quantiles(levels, of: &values) { $0 }
  }

  /// Several quantiles of head counts in any order, which are rearranged.
  package static func quantiles(_ levels: [Double], selectingIn values: inout [Int32]) -> [Double] {
    quantiles(levels, of: &values) { Double($0) }
  }

  /// Several quantiles of cents in any order, which are rearranged.
  package static func quantiles(_ levels: [Double], selectingIn values: inout [Int64]) -> [Double] {
    quantiles(levels, of: &values) { Double($0) }
  }

  // Generic code is specialized only within its module; hence one entry for each kind of value.
  private static func quantiles<Element: Comparable>(
    _ levels: [Double], of values: inout [Element], _ number: (Element) -> Double
  ) -> [Double] {
    let positions = levels.map { Position($0, count: values.count) }
    arrange(positions.flatMap { [$0.rank, $0.next] }, in: &values)
    return positions.map {
      $0.value(below: number(values[$0.rank]), above: number(values[$0.next]))
    }
  }

  /// A quantile's place among sorted values.
  private struct Position {
    let rank: Int
    let next: Int
    let fraction: Double

    init(_ level: Double, count: Int) {
      precondition(count > 0, "a quantile needs at least one value")
      let position = Double(count - 1) * level
      rank = min(max(Int(position), 0), count - 1)
      next = min(rank + 1, count - 1)
      fraction = position - Double(rank)
    }

    func value(below: Double, above: Double) -> Double {
      fraction == 0 || below == above ? below : below + fraction * (above - below)
    }
  }
}
