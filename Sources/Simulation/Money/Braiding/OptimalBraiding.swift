/// Turns payments made in order of rank into the one best braiding.
///
/// The aims, each among the ways that serve those before it: the least gap; the most spent by the
/// first payer, then by the second, and so on; the least gap in the first item, then in the second;
/// the most paid by the first payer for the first item, then for the second, and so on.
///
/// When each payer in rank order pays what it can of the items in turn, the last aim is served over
/// all ways of paying, so that this is the answer whenever it serves the other aims too. That is
/// so unless money can be moved along a chain of payers and costs to where an aim wants it, which a
/// search shows. Where it can be moved, a flow network moves it.
struct OptimalBraiding: ~Copyable {
  private var classes = CostClasses()
  private var proof = GreedyProof()
  private var network = BraidingNetwork()

  /// Improves the payments that `payInOrder` has left in a problem.
  mutating func improve(_ problem: inout BraidingProblem, mustCoverAll: Bool) {
    let gap = problem.totalUnpaid
    if gap == 0 && OptimalBraiding.spendsByRank(&problem) { return }
    classes.find(in: &problem)
    if problem.payers.count <= GreedyProof.mostPayers {
      switch proof.verdict(on: &problem, &classes) {
      case .isOptimal: return
      case .leavesLeastGap: if gap > 0 && mustCoverAll { return }
      case .mayLeaveLess: break
      }
    }
    network.load(&problem, &classes)
    network.fillGap()
    if mustCoverAll && network.hasGap { return }
    network.spendByRank()
    network.coverInOrder(&problem, &classes)
    network.assign(&problem, &classes)
  }

  /// Whether nobody spends who ranks after a payer with money left, which leaves nothing to check
  /// when there is no gap.
  private static func spendsByRank(_ problem: inout BraidingProblem) -> Bool {
    for word in problem.haveLeft.indices where problem.haveLeft[word] != 0 {
      let first = word * 64 + problem.haveLeft[word].trailingZeroBitCount
      for payment in problem.payments.indices where problem.payments[payment].payer > first {
        return false
      }
      return true
    }
    return true
  }
}
