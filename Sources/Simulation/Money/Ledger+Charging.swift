import Planning

extension Ledger {
  /// Who and what a charge is for.
  struct Purpose: Sendable, BitwiseCopyable {
    let component: Int
    /// −1 for nobody in particular.
    let group: Int
    /// −1 for no cohort.
    let cohort: Int
  }

  /// Charges an award for a cost of the present month.
  ///
  /// - Parameters:
  ///   - place: the award
  ///   - amount: cents; negative for what is given back
  ///   - purpose: who and what it is for
  ///   - month: the present month
  ///   - isPromised: whether the amount was promised before, and so is taken from what is
  ///     committed rather than from what is available
  mutating func charge(
    _ place: Int, _ amount: Int, for purpose: Purpose, month: Int, isPromised: Bool
  ) {
    guard amount != 0 else { return }
    enter(place, amount, for: purpose, month: month, isPromised: isPromised)
    let award = awards.start + place
    chargedThisMonth[award.pointee.stream ?? streamCount] += amount
    if !award.pointee.isOpen { closed.charge(amount, isAdvanced: isAdvanced(place)) }
  }

  /// Enters a charge in the books, without the cash that it moves.
  @inline(__always)
  mutating func enter(
    _ place: Int, _ amount: Int, for purpose: Purpose, month: Int, isPromised: Bool
  ) {
    let award = awards.start + place
    let number = purpose.component
    award.pointee.charged += amount
    if isPromised {
      award.pointee.committed -= amount
    } else if components[number].isAdministration {
      award.pointee.administration += amount
      if components[number].isIndirect { award.pointee.indirect += amount }
    }
    if components[number].countsInMTDC {
      if components[number].isContractual {
        let before = charged(place, line: components[number].line)
        award.pointee.mtdcThisMonth +=
          min(before + amount, award.pointee.subawardLimit)
          - min(before, award.pointee.subawardLimit)
      } else {
        award.pointee.mtdcThisMonth += amount
      }
    }
    chargedByComponent[place * components.count + number] += amount
    if tellsGroupsApart {
      let cell = (place * components.count + number) * (groupCount + 1) + purpose.group + 1
      chargedByGroup[cell] += amount
    }
    if testsShares { noteShares(place, amount, for: purpose) }
    book(place, amount, component: number, month: month)
    if keepsCharges {
      charges.append(
        Charge(
          month: month, award: place, component: purpose.component,
          group: purpose.group < 0 ? nil : purpose.group,
          cohort: purpose.cohort < 0 ? nil : purpose.cohort, amount: amount))
    }
  }

  /// Charges an award together with what it was just charged for the same component in the same way.
  ///
  /// Gathering saves the books half of their entries. The award's own sums, its room among them, are those
  /// of before until `settleCharges` enters what was gathered.
  @inline(__always)
  mutating func gather(
    _ place: Int, _ amount: Int, for purpose: Purpose, month: Int, isPromised: Bool
  ) {
    if place == gathered.award && purpose.component == gathered.purpose.component
      && isPromised == gathered.isPromised && !tellsGroupsApart
    {
      gathered.amount += amount
      return
    }
    settleCharges(month: month)
    gathered = GatheredCharge(
      award: place, purpose: purpose, isPromised: isPromised, amount: amount)
  }

  /// Enters the charges that were gathered.
  mutating func settleCharges(month: Int) {
    guard gathered.amount != 0 else { return }
    charge(
      gathered.award, gathered.amount, for: gathered.purpose, month: month,
      isPromised: gathered.isPromised)
    gathered.amount = 0
    gathered.award = -1
  }

  /// A charge that more may be added to.
  struct GatheredCharge: Sendable, BitwiseCopyable {
    var award = -1
    var purpose = Purpose(component: -1, group: -1, cohort: -1)
    var isPromised = false
    var amount = 0
  }

  /// Whether anything hangs on the group and the cohort that a charge is for.
  var tellsGroupsApart: Bool { keepsGroups || keepsCharges }

  /// What an award has been charged for a cost line, over all the lines that it rides on.
  private mutating func charged(_ place: Int, line: Int) -> Int {
    var total = 0
    for component in components.indices where components[component].line == line {
      total += chargedByComponent[place * components.count + component]
    }
    return total
  }

  /// Pays interest on the credit line from what is left of the reserve; the rest is gap.
  mutating func payInterest(month: Int) {
    let due = interestDue
    interestDue = 0
    guard due > 0 else { return }
    incur(due)
    interest += due
    let paid = min(due, max(0, awards[Ledger.reserve].available))
    if paid > 0 {
      awards[Ledger.reserve].charged += paid
      book(Ledger.reserve, paid, component: components.count, month: month)
      cash -= paid
      if keepsCharges {
        charges.append(
          Charge(
            month: month, award: Ledger.reserve, component: nil, group: nil, cohort: nil,
            amount: paid))
      }
    }
    if due > paid { leaveUnpaid(due - paid) }
  }

  /// Enters an amount in the tables by stream, cost and time.
  mutating func book(_ award: Int, _ amount: Int, component: Int, month: Int) {
    let stream = awards[award].stream ?? streamCount
    paid[stream * horizon + month] += amount
    spending[(stream * (components.count + 1) + component) * yearCount + year] += amount
  }

  /// Moves the cash of the month's charges: out now, and back when the funder reimburses them.
  mutating func payOut(month: Int) {
    cash -= chargedThisMonth[streamCount]
    chargedThisMonth[streamCount] = 0
    for stream in 0..<streamCount where chargedThisMonth[stream] != 0 {
      let amount = chargedThisMonth[stream]
      chargedThisMonth[stream] = 0
      cash -= amount
      if countsAsMatch[stream] { matchPaid[month] += amount }
      guard let lag = lags[stream] else { continue }
      if lag == 0 {
        cash += amount
      } else {
        receivableTotal += amount
        claims.add(amount, charged: month, due: month + lag)
        if month + lag < horizon { receivables[month + lag] += amount }
      }
    }
  }

  /// Whether an award's money comes before it is spent.
  func isAdvanced(_ place: Int) -> Bool { awards[place].stream.map { lags[$0] == nil } ?? false }

  // MARK: Cash

  /// Takes in what is due in advance.
  mutating func receive(_ amount: Int, for place: Int) {
    awards[place].received += amount
    cash += amount
  }

  /// Takes in the reimbursements of the month.
  mutating func receiveReimbursements(month: Int) {
    cash += receivables[month]
    receivableTotal -= receivables[month]
    receivables[month] = 0
    claims.collect(month: month)
  }

  /// Gives an award's unearned money back to its funder.
  mutating func giveBack(_ amount: Int, from place: Int) {
    awards[place].returned += amount
    awards[place].refunded += amount
    cash -= amount
  }

  /// Adds the month's direct cost to the base of next month's indirect charges.
  mutating func endMonth() {
    for position in open.indices {
      let place = open[position]
      awards[place].mtdc += awards[place].mtdcThisMonth
      awards[place].mtdcThisMonth = 0
    }
  }
}
