/// Rounds parts so that they add up to a rounded total.
///
/// Reviewers add up printed whole dollars; parts that are each rounded on their own would often
/// miss the total by a dollar or two.
package enum Apportionment {
  /// How far the parts may miss the total before they are believed to be wrong, in dollars.
  private static let tolerance = 0.01

  /// Whole numbers near the parts that add up to `whole`, by largest remainder, ties to the
  /// earlier.
  ///
  /// Parts that do not add up to the total are only rounded, each on its own: a check has to see
  /// that something is wrong.
  ///
  /// - Parameters:
  ///   - parts: what is rounded
  ///   - total: what the parts should add up to
  ///   - whole: a whole number at most 1 away from the total
  /// - Returns: one whole number for each part
  package static func wholes(_ parts: [Double], of total: Double, roundedTo whole: Int) -> [Int] {
    guard !parts.isEmpty else { return [] }
    let scale = max(1, abs(total) * 1e-12 / tolerance)
    guard abs(parts.reduce(0, +) - total) <= tolerance * scale else {
      return parts.map { Int($0.rounded()) }
    }
    var wholes = parts.map { Int($0.rounded(.down)) }
    let order = parts.indices.sorted { left, right in
      let remainders = (parts[left] - Double(wholes[left]), parts[right] - Double(wholes[right]))
      return remainders.0 == remainders.1 ? left < right : remainders.0 > remainders.1
    }
    var missing = whole - wholes.reduce(0, +)
    var place = 0
    while missing > 0 {
      wholes[order[place % order.count]] += 1
      missing -= 1
      place += 1
    }
    while missing < 0 {
      wholes[order[order.count - 1 - place % order.count]] -= 1
      missing += 1
      place += 1
    }
    return wholes
  }
}
