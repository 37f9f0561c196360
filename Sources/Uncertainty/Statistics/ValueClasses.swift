/// A sample sorted into classes of about equal size by the values of one input.
///
/// Equal values are never parted, so yes/no inputs have two classes and whole numbers one for each.
package struct ValueClasses: Sendable, Hashable {
  /// By future, the class that its value belongs to, from 0 for the lowest values.
  package let members: [Int]
  /// By class, the least and the greatest value in it.
  package let bounds: [(least: Double, greatest: Double)]
  /// By class, how many futures it holds.
  package let sizes: [Int]

  package var count: Int { sizes.count }

  /// Sorts a sample into classes.
  ///
  /// - Parameters:
  ///   - values: One value for each future, without NaN; not empty.
  ///   - most: The most classes there may be, at least 1.
  package init(_ values: [Double], most: Int) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var members = [Int](repeating: 0, count: values.count)
    var bounds: [(least: Double, greatest: Double)] = []
    var sizes: [Int] = []
    let distinct = zip(order, order.dropFirst()).count { values[$0] != values[$1] } + 1
    var place = 0
    while place < order.count {
      let number = bounds.count
      // With few distinct values each is a class; else a class ends where its share of ranks does.
      let wanted = distinct <= most ? place + 1 : (number + 1) * order.count / most
      let first = place
      var end = max(wanted, place + 1)
      while end < order.count, values[order[end]] == values[order[end - 1]] { end += 1 }
      for rank in first..<end { members[order[rank]] = number }
      bounds.append((values[order[first]], values[order[end - 1]]))
      sizes.append(end - first)
      place = end
    }
    self.members = members
    self.bounds = bounds
    self.sizes = sizes
  }

  /// The classes of some futures of a sample, with the numbers and bounds that they have there.
  package init(_ whole: ValueClasses, of futures: [Int]) {
    members = futures.map { whole.members[$0] }
    bounds = whole.bounds
    var sizes = [Int](repeating: 0, count: whole.count)
    for member in members { sizes[member] += 1 }
    self.sizes = sizes
  }

  package static func == (left: ValueClasses, right: ValueClasses) -> Bool {
    left.members == right.members && left.sizes == right.sizes
      && left.bounds.elementsEqual(right.bounds) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(members) }
}
