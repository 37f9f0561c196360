import Planning

extension FutureSimulator {
  /// Adds a cost to the braiding problem.
  mutating func add(_ index: Int, group: Int, cohort: Int, month due: Int, amount: Int) {
    guard amount > 0 else { return }
    let kind: BraidingProblem.Kind
    if blueprint.components[index].isIndirect {
      kind = .indirect
    } else if blueprint.components[index].isAdministration {
      kind = .administration
    } else {
      kind = blueprint.components[index].isTraining && cohort >= 0 ? .training : .direct
    }
    problem.items.append(
      BraidingProblem.Item(
        component: index, group: group, cohort: cohort, month: due, amount: amount, kind: kind,
        isCoordination: blueprint.components[index].activity == .coordination))
  }

  /// Adds the awards that may pay in any of some months, in the order in which they pay, and the
  /// reserve last.
  mutating func addPayers(_ months: Range<Int>) {
    for place in ledger.open {
      guard let stream = ledger.awards[place].stream, !blueprint.isFormulaAid[stream],
        ledger.awards[place].arose < months.upperBound,
        ledger.awards[place].end > months.lowerBound, ledger.awards[place].available > 0
      else { continue }
      let payer = BraidingProblem.Payer(
        award: place, stream: stream, arose: ledger.awards[place].arose,
        end: ledger.awards[place].end, capacity: ledger.awards[place].available,
        administrationRoom: max(0, ledger.awards[place].administrationRoom),
        indirectRoom: max(0, ledger.awards[place].indirectRoom))
      guard braider.ranks else {
        problem.payers.append(payer)
        continue
      }
      var position = problem.payers.count
      while position > 0, rank(of: payer) < rank(of: problem.payers[position - 1]) {
        position -= 1
      }
      problem.payers.insert(payer, at: position)
    }
    problem.payers.append(
      BraidingProblem.Payer(
        award: Ledger.reserve, stream: -1, arose: 0, end: Award.never,
        capacity: max(0, ledger.awards[Ledger.reserve].available), administrationRoom: Int.max,
        indirectRoom: Int.max))
  }

  /// What is hardest to use later comes first: the soonest to lapse, then what may pay for least,
  /// then the order of the file, then the award that arose first.
  private func rank(of payer: BraidingProblem.Payer) -> (Int, Int, Int, Int) {
    let lapses = !ledger.awards[payer.award].isUnrestricted || blueprint.spendsEarly[payer.stream]
    return (
      lapses ? payer.end : Award.never, blueprint.breadths[payer.stream], payer.stream, payer.award
    )
  }

  /// Notes which payer may pay which cost.
  mutating func allow() {
    problem.allowNothing()
    for item in problem.items.indices {
      if let same = earlierItem(like: item) {
        problem.allow(item, as: same)
        continue
      }
      for payer in problem.payers.indices where mayPay(payer: payer, item: item) {
        problem.allow(item, payer: payer)
      }
    }
  }

  /// A cost just before, of the same component, group, cohort and month or one whose difference no
  /// payer's period tells apart.
  private func earlierItem(like item: Int) -> Int? {
    let own = problem.items[item]
    for back in 1...(blueprint.groupCount + 1) where back <= item {
      let other = problem.items[item - back]
      guard other.component == own.component else { return nil }
      guard other.group == own.group, other.cohort == own.cohort else { continue }
      let months = min(own.month, other.month)..<max(own.month, other.month)
      for payer in problem.payers
      where months.contains(payer.arose - 1) || months.contains(payer.end - 1) {
        return nil
      }
      return item - back
    }
    return nil
  }

  /// Whether permissions and periods let a payer of the problem pay one of its costs.
  private func mayPay(payer: Int, item: Int) -> Bool {
    let stream = problem.payers[payer].stream
    guard stream >= 0 else { return true }
    guard problem.payers[payer].covers(problem.items[item].month),
      blueprint.mayPay(
        stream: stream, component: problem.items[item].component,
        group: problem.items[item].group)
    else { return false }
    guard problem.items[item].kind == .training, blueprint.isWIOA[stream] else { return true }
    return cohorts.trainingAward(problem.items[item].cohort, stream: stream)
      == problem.payers[payer].award
  }
}
