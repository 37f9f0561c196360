package import Planning

/// Decides who pays for what, in lists that are reused from problem to problem.
package struct Braider: ~Copyable {
  private let braiding: Scenario.Braiding
  private var optimum = OptimalBraiding()

  package init(_ braiding: Scenario.Braiding) { self.braiding = braiding }

  /// Whether the payers are to be listed by rank and coordination is to be covered first, rather
  /// than everything in the order of the file.
  var ranks: Bool { braiding == .optimal }

  /// Fills in the payments and what remains unpaid.
  ///
  /// - Parameters:
  ///   - problem: the costs and the payers, in the order that this way of braiding asks for
  ///   - mustCoverAll: whether the answer matters only if nothing remains unpaid; if something
  ///     does, `totalUnpaid` is above zero and the payments mean nothing
  package mutating func solve(_ problem: inout BraidingProblem, mustCoverAll: Bool = false) {
    problem.payInOrder()
    if braiding == .optimal { optimum.improve(&problem, mustCoverAll: mustCoverAll) }
  }
}
