import Planning
import Uncertainty

extension FutureSimulator {
  /// Finds when each funder decides, once the lags of this future are known.
  mutating func scheduleDecisions() {
    for index in streams.indices {
      switch blueprint.streams[index].terms {
      case .discretionary(let terms):
        streams[index].decisionMonth = max(0, terms.submitted + drawn.count(terms.decidedAfter))
      case .equip(let terms):
        streams[index].decisionMonth = max(
          terms.approvedNotBefore, terms.applied + drawn.count(terms.approvedAfter))
      case .philanthropy(let terms):
        if let pledged = terms.pledged {
          streams[index].decisionMonth = max(0, pledged)
        } else {
          streams[index].decisionMonth = max(
            0, terms.asked + (terms.decidedAfter.map { drawn.count($0) } ?? 0))
        }
      case .wioa, .appropriation, .milestones, .employers: break
      }
    }
  }

  /// Lets money arrive and go: decisions and awards, ends, cuts and terminations, instalments.
  mutating func moveMoney() {
    for index in streams.indices where mayDecide(index) { decide(index) }
    scratch.ending.removeAll()
    for position in ledger.open.indices {
      let place = ledger.open[position]
      if ledger.awards[place].end == month { scratch.ending.append(place) }
    }
    // What ends unrestricted is the hub's own before a grant that ends as well has to return charges.
    for position in scratch.ending.indices where !asksForMatch(scratch.ending[position]) {
      end(scratch.ending[position])
    }
    for position in scratch.ending.indices where asksForMatch(scratch.ending[position]) {
      end(scratch.ending[position])
    }
    for index in streams.indices where calendars[index].mayBeCut { cutOrTerminate(index) }
    for index in streams.indices where streams[index].nextInstalment == month {
      payInstalment(index)
    }
  }

  private mutating func draw(_ stream: RandomStream, _ index: Int = 0) -> Double {
    stream.uniform(future: future, month: month, index: index)
  }

  /// A new award of a stream, with the stream's caps.
  mutating func award(_ index: Int, amount: Int, end: Int) -> Award {
    let stream = blueprint.streams[index]
    var cap: Int?
    if case .wioa(let terms) = stream.terms {
      cap = terms.trainingAccountCap.map { drawn.cents($0) }
    }
    var isUnrestricted = false
    if case .philanthropy = stream.terms { isUnrestricted = !stream.restricted }
    let turn: Award.Turn =
      switch stream.kind {
      // Formula aid and employers' shares are applied before anything is braided.
      case .equip, .employers: .never
      case _ where !braider.ranks: .inFileOrder
      case _ where isUnrestricted && !stream.spendEarly: .afterAll(breadth: stream.breadth)
      default: .byEnd(breadth: stream.breadth)
      }
    let guidance = UniformGuidance.inForce(in: dateOfAward(index))
    var award = Award(
      stream: index, arose: month, end: end, amount: amount,
      administrationCap: stream.administrationCap.map { drawn.values[$0] },
      indirectRate: stream.indirectRate.map {
        stream.takesDeMinimisRate ? guidance.deMinimisRate : drawn.values[$0]
      },
      subawardLimit: stream.subawardLimit.map { drawn.cents($0) } ?? guidance.subawardLimit.cents,
      trainingAccountCap: cap, countsAsMatch: stream.countsAsMatch, isUnrestricted: isUnrestricted,
      turn: turn)
    relaxCaps(of: &award)
    return award
  }

  /// The month in which an award of a stream that is booked now was really made, which decides
  /// what rules it is held to.
  private mutating func dateOfAward(_ index: Int) -> Month {
    let now = blueprint.scenario.start.advanced(by: month)
    if let awarded = blueprint.streams[index].awarded { return min(awarded, now) }
    if month == 0, case .appropriation(let terms) = blueprint.streams[index].terms {
      // What is left of a fiscal year was appropriated when it began.
      return now.advanced(by: -((calendarMonth - terms.fiscalYearStarts + 12) % 12))
    }
    return now
  }

  // MARK: Decisions and new awards

  /// Whether anything may be decided on a stream this month.
  @inline(__always)
  private mutating func mayDecide(_ index: Int) -> Bool {
    if month == 0 || calendars[index].months >> UInt16(calendarMonth) & 1 == 1 { return true }
    if streams[index].decisionMonth == month { return true }
    if calendars[index].paysOnMilestones { return streams[index].earnedThisMonth > 0 }
    guard calendars[index].mayBeExtended, let place = streams[index].award else { return false }
    return ledger.awards[place].end == month + 1
  }

  private mutating func decide(_ index: Int) {
    switch blueprint.streams[index].terms {
    case .wioa(let terms): decide(index, terms)
    case .discretionary(let terms): decide(index, terms)
    case .equip(let terms): decide(index, terms)
    case .appropriation(let terms): decide(index, terms)
    case .milestones(let terms): decide(index, terms)
    case .philanthropy(let terms): decide(index, terms)
    case .employers:
      // It grows with what they pay.
      if month == 0 {
        streams[index].award = ledger.open(award(index, amount: 0, end: Award.never))
      }
    }
  }

  private mutating func decide(_ index: Int, _ terms: StreamTerms.WIOA) {
    if calendarMonth == WIOATranche.july, let negotiated = terms.negotiatedPlacement,
      let cut = terms.cutIfMissed
    {
      streams[index].cutShare = 0
      let judged = completersJudged(program: nil)
      if judged.began > 0 {
        let rate = Double(judged.placed) / Double(judged.began)
        if rate < drawn.values[negotiated] - 1e-12 { streams[index].cutShare = drawn.values[cut] }
      }
    }
    let annual = drawn.cents(terms.annual, regime)
    switch (terms.fund, calendarMonth) {
    case (.adultAndDislocatedWorker, WIOATranche.july):
      arrive(index, WIOATranche.july(of: annual), end: month + 24)
    case (.adultAndDislocatedWorker, WIOATranche.october):
      arrive(index, annual - WIOATranche.july(of: annual), end: month - 3 + 24)
    case (.youth, WIOATranche.april):
      streams[index].yearAward = nil
      arrive(index, annual, end: month + 27)
    default: break
    }
    // The next program year's money opens an award of its own.
    if calendarMonth == WIOATranche.june { streams[index].yearAward = nil }
  }

  private mutating func arrive(_ index: Int, _ amount: Int, end: Int) {
    let place: Int
    if let known = streams[index].yearAward {
      place = known
      ledger.awards[place].amount += amount
    } else {
      place = ledger.open(award(index, amount: amount, end: end))
      streams[index].yearAward = place
    }
    let cut = Int((Double(amount) * streams[index].cutShare + 0.5).rounded(.down))
    ledger.awards[place].cut += cut
  }

  private mutating func decide(_ index: Int, _ terms: StreamTerms.Discretionary) {
    if streams[index].decisionMonth == month {
      streams[index].decisionMonth = nil
      guard draw(blueprint.luck.won[index]) < drawn.value(terms.odds, regime) else { return }
      let amount = drawn.cents(terms.amount, regime)
      streams[index].award = ledger.open(
        award(index, amount: amount, end: month + max(1, drawn.count(terms.period))))
    }
    if let place = streams[index].award, ledger.awards[place].isOpen,
      ledger.awards[place].end == month + 1, ledger.awards[place].renewals == 0,
      draw(blueprint.luck.extended[index]) < drawn.values[terms.extensionChance]
    {
      ledger.extend(place, by: 12)
    }
  }

  private mutating func decide(_ index: Int, _ terms: StreamTerms.Equip) {
    if streams[index].decisionMonth == month {
      streams[index].decisionMonth = nil
      guard draw(blueprint.luck.won[index]) < drawn.value(terms.approvalOdds, regime) else {
        return
      }
      streams[index].approvedFrom = month
      streams[index].award = ledger.open(award(index, amount: 0, end: Award.never))
    }
    if calendarMonth == EquipTerms.judgedIn, let from = streams[index].approvedFrom, from <= month {
      let judged = completersJudged(program: terms.program)
      let bar = terms.bar.map { drawn.values[$0] } ?? EquipTerms.standardBar
      let completes = Double(judged.completed) >= bar * Double(judged.wereToComplete) - 1e-9
      let places = Double(judged.placed) >= bar * Double(judged.began) - 1e-9
      // Lost for 24 months; those who are enrolled keep theirs.
      if !(completes && places) { streams[index].approvedFrom = month + 24 }
    }
  }

  private mutating func decide(_ index: Int, _ terms: StreamTerms.Appropriation) {
    let untilEnd = (terms.fiscalYearStarts - calendarMonth + 12) % 12
    if calendarMonth == terms.fiscalYearStarts {
      streams[index].yearAward = ledger.open(
        award(index, amount: drawn.cents(terms.annual, regime), end: month + 12))
    } else if month == 0, let granted = terms.alreadyGranted {
      streams[index].yearAward = ledger.open(
        award(index, amount: drawn.cents(granted), end: month + untilEnd))
    }
  }

  private mutating func decide(_ index: Int, _ terms: StreamTerms.Milestones) {
    // What was earned last month arrives now, as an award of its own.
    let earned = streams[index].earnedThisMonth
    streams[index].earnedThisMonth = 0
    if earned > 0 {
      let place = ledger.open(award(index, amount: earned, end: month + 12))
      ledger.receive(earned, for: place)
    }
    if calendarMonth == terms.fiscalYearStarts { streams[index].earnedThisYear = 0 }
  }

  private mutating func decide(_ index: Int, _ terms: StreamTerms.Philanthropy) {
    guard streams[index].decisionMonth == month else { return }
    streams[index].decisionMonth = nil
    if let odds = terms.odds {
      guard draw(blueprint.luck.won[index]) < drawn.value(odds, regime) else { return }
    }
    streams[index].giftAmount = drawn.cents(terms.amount, regime)
    streams[index].giftPeriod = max(1, drawn.count(terms.period))
    give(index, terms, renewals: 0)
  }

  /// Books a gift, and when its instalments are due.
  private mutating func give(_ index: Int, _ terms: StreamTerms.Philanthropy, renewals: Int) {
    let period = streams[index].giftPeriod
    let amount = streams[index].giftAmount
    let place = ledger.open(award(index, amount: amount, end: month + period))
    ledger.awards[place].renewals = renewals
    streams[index].award = place
    let spacing = terms.spacing ?? period
    streams[index].nextInstalment = month
    streams[index].instalmentNumber = 0
    streams[index].instalmentSpacing = spacing
    streams[index].instalmentCount = (period + spacing - 1) / spacing
  }

  // MARK: Cuts, terminations, instalments

  private mutating func cutOrTerminate(_ index: Int) {
    switch blueprint.streams[index].terms {
    case .discretionary(let terms):
      guard let place = streams[index].award, ledger.awards[place].covers(month),
        let hazard = terms.terminated,
        draw(blueprint.luck.terminated[index]) < drawn.value(hazard, regime)
      else { return }
      settleMatch(of: place, rate: terms.match.map { drawn.values[$0] } ?? 0)
      ledger.terminate(place)
    case .appropriation(let terms):
      guard let place = streams[index].yearAward, ledger.awards[place].covers(month),
        !ledger.awards[place].wasCut,
        let chance = regime == .recession ? terms.cutInRecession : terms.cutInExpansion,
        draw(blueprint.luck.cut[index]) < drawn.value(chance, regime), let depth = terms.cutDepth
      else { return }
      let share = blueprint.scenario.assumptions[depth].distribution
        .quantile(draw(blueprint.luck.cutDepth[index]))
      let unspent = Double(ledger.awards[place].balance)
      ledger.awards[place].wasCut = true
      ledger.cut(place, by: Int((unspent * min(1, max(0, share)) + 0.5).rounded(.down)))
    case .wioa, .equip, .milestones, .philanthropy, .employers: break
    }
  }

  /// Takes in the instalment of a gift that is due this month.
  private mutating func payInstalment(_ index: Int) {
    guard let place = streams[index].award, ledger.awards[place].isOpen else { return }
    let number = streams[index].instalmentNumber
    let count = streams[index].instalmentCount
    ledger.receive(
      part(number, of: count, amount: streams[index].giftAmount), for: place)
    streams[index].instalmentNumber = number + 1
    streams[index].nextInstalment =
      number + 1 < count ? month + streams[index].instalmentSpacing : -1
  }

  // MARK: Ends

  private mutating func end(_ place: Int) {
    guard let index = ledger.awards[place].stream else { return }
    let hasOutlived = ledger.awards[place].outlives
    let renewals = ledger.awards[place].renewals
    if letOutlive(place) {
      if case .philanthropy(let terms) = blueprint.streams[index].terms {
        renew(index, terms, after: renewals)
      }
      return
    }
    switch blueprint.streams[index].terms {
    case .discretionary(let terms):
      settleMatch(of: place, rate: terms.match.map { drawn.values[$0] } ?? 0)
      ledger.close(place, .lapses)
    case .philanthropy(let terms):
      ledger.close(place, ledger.awards[place].isUnrestricted ? .isReleased : .isReturned)
      if !hasOutlived { renew(index, terms, after: renewals) }
    case .wioa, .equip, .appropriation, .employers:
      ledger.close(place, .lapses)
    case .milestones:
      ledger.close(place, .lapsesInHand)
    }
  }

  private mutating func renew(_ index: Int, _ terms: StreamTerms.Philanthropy, after times: Int) {
    guard let renews = terms.renews, times < 2 else { return }
    var chance = drawn.value(renews, regime)
    if let expects = terms.expects, people.searchesEnded > 0,
      placementRate() < drawn.values[expects]
    {
      chance /= 2
    }
    guard draw(blueprint.luck.renewed[index]) < chance else { return }
    give(index, terms, renewals: times + 1)
    payInstalment(index)
  }

  // MARK: Judging completers

  /// Completers of the twelve months that ended six months ago, and what became of them.
  ///
  /// - Parameter program: the program that is judged; nil for all
  /// - Returns: how many were to complete, completed, began to search, and were placed within six
  ///   months
  private mutating func completersJudged(program: Int?) -> (
    wereToComplete: Int, completed: Int, began: Int, placed: Int
  ) {
    var judged = (wereToComplete: 0, completed: 0, began: 0, placed: 0)
    let last = month - 7
    guard last >= 0 else { return judged }
    for index in blueprint.programs.indices where program == nil || program == index {
      for past in max(0, last - 11)...last {
        let place = index * blueprint.horizon + past
        judged.wereToComplete += people.wereToComplete[place]
        judged.completed += people.didComplete[place]
        judged.began += people.beganSearch[place]
        judged.placed += people.placedWithinSixMonths[place]
      }
    }
    return judged
  }
}
