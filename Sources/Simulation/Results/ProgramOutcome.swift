/// What one program did in a future.
package enum ProgramOutcome: String, Sendable, Hashable, CaseIterable {
  case cohorts, enrolled, completed, placed
}
