package import Planning

/// Cumulative head counts that are kept by group, and so by tag.
package typealias Headcount = Goal.Metric

extension Headcount {
  /// How many there are.
  static let count = 10

  /// Its place among the counts.
  var place: Int {
    switch self {
    case .reached: 0
    case .applied: 1
    case .qualified: 2
    case .enrolled: 3
    case .completed: 4
    case .trained: 5
    case .credentialed: 6
    case .placed: 7
    case .retainedSixMonths: 8
    case .retainedTwelveMonths: 9
    }
  }
}
