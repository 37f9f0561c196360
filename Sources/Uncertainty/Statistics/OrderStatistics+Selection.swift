extension OrderStatistics {
  /// Rearranges values so that at every rank given stands the value that sorting would put there.
  ///
  /// Quickselect for many ranks at once: only parts that hold a rank are partitioned further. It
  /// works in place; parts that resist partitioning are sorted, so no order of the values makes
  /// it slow.
  ///
  /// - Parameters:
  ///   - ranks: Ranks from 0, in any order.
  ///   - values: The values, without NaN.
  package static func select(ranks: [Int], in values: inout [Double]) {
    arrange(ranks, in: &values)
  }

  /// Rearranges head counts so that at every rank given stands what sorting would put there.
  package static func select(ranks: [Int], in values: inout [Int32]) {
    arrange(ranks, in: &values)
  }

  /// Rearranges cents so that at every rank given stands what sorting would put there.
  package static func select(ranks: [Int], in values: inout [Int64]) {
    arrange(ranks, in: &values)
  }

  static func arrange<Element: Comparable>(_ ranks: [Int], in values: inout [Element]) {
    let ranks = ranks.sorted()
    values.withUnsafeMutableBufferPointer { values in
      ranks.withUnsafeBufferPointer { ranks in
        let effort = 2 * (Int.bitWidth - values.count.leadingZeroBitCount)
        select(ranks[...], in: values, 0..<values.count, effort: effort)
      }
    }
  }

  private static func select<Element: Comparable>(
    _ ranks: Slice<UnsafeBufferPointer<Int>>, in values: UnsafeMutableBufferPointer<Element>,
    _ range: Range<Int>, effort: Int
  ) {
    var ranks = ranks
    var range = range
    var effort = effort
    while !ranks.isEmpty {
      if range.count <= 24 {
        sortByInsertion(values, range)
        return
      }
      if effort == 0 {
        var part = UnsafeMutableBufferPointer(rebasing: values[range])
        part.sort()
        return
      }
      effort -= 1
      values.swapAt(range.lowerBound, pivotIndex(values, range))
      let pivot = values[range.lowerBound]
      let body = (range.lowerBound + 1)..<range.upperBound
      var split = partition(values, body) { $0 < pivot } - 1
      if split == range.lowerBound {
        // Nothing is less than the pivot: all its equals are in place once they are together.
        split = partition(values, body) { !(pivot < $0) }
        ranks = ranks.drop { $0 < split }
        range = split..<range.upperBound
        continue
      }
      values.swapAt(range.lowerBound, split)
      let left = ranks.prefix { $0 < split }
      select(left, in: values, range.lowerBound..<split, effort: effort)
      ranks = ranks.dropFirst(left.count).drop { $0 == split }
      range = (split + 1)..<range.upperBound
    }
  }

  /// Moves what belongs first to the front, without a branch that depends on the values.
  ///
  /// - Returns: The end of that part.
  @inline(__always)
  private static func partition<Element>(
    _ values: UnsafeMutableBufferPointer<Element>, _ range: Range<Int>,
    _ belongsFirst: (Element) -> Bool
  ) -> Int {
    var end = range.lowerBound
    for index in range {
      let value = values[index]
      values[index] = values[end]
      values[end] = value
      end += belongsFirst(value) ? 1 : 0
    }
    return end
  }

  /// A median of 3, or of 3 medians of 3 where the range is long.
  private static func pivotIndex<Element: Comparable>(
    _ values: UnsafeMutableBufferPointer<Element>, _ range: Range<Int>
  ) -> Int {
    func median(_ a: Int, _ b: Int, _ c: Int) -> Int {
      if values[a] < values[b] {
        return values[b] < values[c] ? b : (values[a] < values[c] ? c : a)
      }
      return values[a] < values[c] ? a : (values[b] < values[c] ? c : b)
    }
    let first = range.lowerBound
    let last = range.upperBound - 1
    let middle = first + range.count / 2
    guard range.count > 128 else { return median(first, middle, last) }
    let step = range.count / 8
    return median(
      median(first, first + step, first + 2 * step),
      median(middle - step, middle, middle + step),
      median(last - 2 * step, last - step, last))
  }

  private static func sortByInsertion<Element: Comparable>(
    _ values: UnsafeMutableBufferPointer<Element>, _ range: Range<Int>
  ) {
    for index in range.dropFirst() {
      let value = values[index]
      var hole = index
      while hole > range.lowerBound, value < values[hole - 1] {
        values[hole] = values[hole - 1]
        hole -= 1
      }
      values[hole] = value
    }
  }
}
