import Planning

extension FutureSimulator {
  /// Adds a cost to the braiding problem.
  @inline(__always)
  mutating func add(_ index: Int, group: Int, cohort: Int, month due: Int, amount: Int) {
    guard amount > 0 else { return }
    problem.items.append(
      BraidingProblem.Item(
        component: index, group: group, cohort: cohort, month: due, amount: amount,
        kind: components[index].kind))
  }

  /// Adds the awards that may pay in any of some months, in the order in which they pay, and the
  /// reserve last.
  ///
  /// - Parameters:
  ///   - months: the months
  ///   - unrestrictedOnly: whether only awards of the hub's own free money are added
  mutating func addPayers(_ months: Range<Int>, unrestrictedOnly: Bool = false) {
    for position in ledger.payingOrder.indices {
      let place = ledger.payingOrder[position]
      let available = ledger.awards[place].available
      guard available > 0, let stream = ledger.awards[place].stream,
        ledger.awards[place].arose < months.upperBound,
        ledger.awards[place].end > months.lowerBound,
        !unrestrictedOnly || ledger.awards[place].isUnrestricted
      else { continue }
      problem.payers.append(
        BraidingProblem.Payer(
          award: place, stream: stream, arose: ledger.awards[place].arose,
          end: ledger.awards[place].end, capacity: available,
          administrationRoom: max(0, ledger.awards[place].administrationRoom),
          indirectRoom: max(0, ledger.awards[place].indirectRoom)))
    }
    problem.payers.append(
      BraidingProblem.Payer(
        award: Ledger.reserve, stream: -1, arose: 0, end: Award.never,
        capacity: max(0, ledger.awards[Ledger.reserve].available), administrationRoom: Int.max,
        indirectRoom: Int.max))
  }

  /// Notes which payer may pay which cost.
  ///
  /// - Parameter months: all the months in which the costs are due
  mutating func allow(in months: Range<Int>) {
    problem.allowNothing()
    guard problem.payers.count <= 64, streams.count <= 64 else { return allowOneByOne() }
    let reserve = problem.payers.count - 1
    var payersOfWIOA: UInt64 = 0
    for payer in 0..<reserve where isWIOA[problem.payers[payer].stream] {
      payersOfWIOA |= 1 &<< UInt64(payer)
    }
    let alwaysCover = problem.payersCover(months)
    scratch.problems += 1
    for index in problem.items.indices {
      let permission = permissionOf[
        problem.items[index].component * (blueprint.groupCount + 1) + problem.items[index].group
          + 1]
      let known = scratch.permitted.start + permission
      if known.pointee.problem != scratch.problems {
        known.pointee = Permitted(payers: payers(permission), problem: scratch.problems)
      }
      var allowed = known.pointee.payers
      if !alwaysCover { allowed &= payersCovering(problem.items[index].month) }
      if allowed & payersOfWIOA != 0, problem.items[index].kind == .training {
        allowed &= ~unchosen(among: payersOfWIOA, cohort: problem.items[index].cohort)
      }
      problem.allowed[index] = allowed
    }
  }

  /// The payers whose streams may pay by one of the sets of permissions, and the reserve.
  private mutating func payers(_ permission: Int) -> UInt64 {
    let permitted = permittedStreams[permission]
    let reserve = problem.payers.count - 1
    let payers = problem.payers.start
    var allowed: UInt64 = 1 &<< UInt64(reserve)
    for payer in 0..<reserve {
      let mayPay = (permitted &>> UInt64(truncatingIfNeeded: payers[payer].stream)) & 1
      allowed |= mayPay &<< UInt64(truncatingIfNeeded: payer)
    }
    return allowed
  }

  /// The payers whose period covers a month, a bit for each.
  private mutating func payersCovering(_ month: Int) -> UInt64 {
    var covering: UInt64 = 0
    for payer in problem.payers.indices where problem.payers[payer].covers(month) {
      covering |= 1 << UInt64(payer)
    }
    return covering
  }

  /// The payers that a cohort's training is not charged to, because another award of their stream was
  /// chosen.
  private mutating func unchosen(among payers: UInt64, cohort: Int) -> UInt64 {
    var unchosen: UInt64 = 0
    var waiting = payers
    while waiting != 0 {
      let payer = waiting.trailingZeroBitCount
      waiting &= waiting - 1
      if !isChosen(payer, cohort: cohort) { unchosen |= 1 << UInt64(payer) }
    }
    return unchosen
  }

  /// Whether a payer is the award of its stream that a cohort's training is charged to, or may be.
  mutating func isChosen(_ payer: Int, cohort: Int) -> Bool {
    let chosen = cohorts.trainingAward(cohort, stream: problem.payers[payer].stream)
    return chosen == problem.payers[payer].award || chosen == CohortRegister.anyAward
  }

  /// The same where there are too many payers or streams for the bits of a word.
  private mutating func allowOneByOne() {
    let groups = blueprint.groupCount + 1
    for index in problem.items.indices {
      let component = problem.items[index].component
      let first = (component * groups + problem.items[index].group + 1) * streams.count
      for payer in problem.payers.indices {
        let stream = problem.payers[payer].stream
        if stream >= 0 {
          guard permissions[first + stream],
            problem.payers[payer].covers(problem.items[index].month)
          else { continue }
          if problem.items[index].kind == .training, isWIOA[stream],
            !isChosen(payer, cohort: problem.items[index].cohort)
          {
            continue
          }
        }
        problem.allow(index, payer: payer)
      }
    }
  }
}
