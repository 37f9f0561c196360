/// What one program did in a future.
package enum ProgramOutcome: String, Sendable, Hashable, CaseIterable {
  case cohorts, enrolled, completed, placed

  /// Its place among them.
  var place: Int {
    switch self {
    case .cohorts: 0
    case .enrolled: 1
    case .completed: 2
    case .placed: 3
    }
  }

  /// How many there are.
  static let count = 4
}
