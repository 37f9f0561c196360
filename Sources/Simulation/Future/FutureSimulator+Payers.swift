import Planning

extension FutureSimulator {
  /// Adds a cost to the braiding problem.
  mutating func add(_ index: Int, group: Int, cohort: Int, month due: Int, amount: Int) {
    guard amount > 0 else { return }
    let kind: BraidingProblem.Kind
    if components[index].isIndirect {
      kind = .indirect
    } else if components[index].isAdministration {
      kind = .administration
    } else {
      kind = components[index].isTraining && cohort >= 0 ? .training : .direct
    }
    problem.items.append(
      BraidingProblem.Item(
        component: index, group: group, cohort: cohort, month: due, amount: amount, kind: kind))
  }

  /// Adds the awards that may pay in any of some months, in the order in which they pay, and the
  /// reserve last.
  mutating func addPayers(_ months: Range<Int>) {
    for position in ledger.open.indices {
      let place = ledger.open[position]
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
      problem.rank(
        payer,
        lapses: !ledger.awards[place].isUnrestricted || blueprint.spendsEarly[stream]
          ? payer.end : Award.never,
        breadth: blueprint.breadths[stream])
    }
    problem.payers.append(
      BraidingProblem.Payer(
        award: Ledger.reserve, stream: -1, arose: 0, end: Award.never,
        capacity: max(0, ledger.awards[Ledger.reserve].available), administrationRoom: Int.max,
        indirectRoom: Int.max))
  }

  /// Notes which payer may pay which cost.
  mutating func allow() {
    problem.allowNothing()
    let groups = blueprint.groupCount + 1
    for index in problem.items.indices {
      let component = problem.items[index].component
      let first = (component * groups + problem.items[index].group + 1) * streams.count
      let due = problem.items[index].month
      for payer in problem.payers.indices {
        let stream = problem.payers[payer].stream
        if stream >= 0 {
          guard permissions[first + stream], problem.payers[payer].covers(due) else { continue }
          if problem.items[index].kind == .training, isWIOA[stream] {
            let chosen = cohorts.trainingAward(problem.items[index].cohort, stream: stream)
            guard chosen == problem.payers[payer].award || chosen == CohortRegister.anyAward else {
              continue
            }
          }
        }
        problem.allow(index, payer: payer)
      }
    }
  }
}
