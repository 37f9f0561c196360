import Planning
import Simulation
import Uncertainty

extension BookAudit {
  /// Finds for each award in the books the one that the terms give, and objects where either has no
  /// counterpart.
  mutating func matchGivenAwards() -> [GivenAward?] {
    var rest = givenAwards()
    var matched: [GivenAward?] = []
    for award in awards {
      guard let index = award.stream else {
        matched.append(nil)
        continue
      }
      switch scenario.streams[index].terms {
      case .milestones, .equip, .employers:
        matched.append(nil)
        continue
      case .wioa, .discretionary, .appropriation, .philanthropy: break
      }
      let place = rest.firstIndex { $0.stream == index && $0.arose == award.arose }
      matched.append(place.map { rest.remove(at: $0) })
      if place == nil {
        object("\(scenario.streams[index].name): no award is due in month \(award.arose)")
      }
    }
    for award in rest {
      object("\(scenario.streams[award.stream].name): no award came in month \(award.arose)")
    }
    return matched
  }

  private func givenAwards() -> [GivenAward] {
    scenario.streams.indices.flatMap { index -> [GivenAward] in
      switch scenario.streams[index].terms {
      case .wioa(let wioa): givenAwards(index, wioa)
      case .discretionary(let grant): givenAwards(index, grant)
      case .appropriation(let appropriation): givenAwards(index, appropriation)
      case .philanthropy(let gift): givenAwards(index, gift)
      case .equip, .milestones, .employers: []
      }
    }
  }

  private func calendarMonth(_ month: Int) -> Int { scenario.start.advanced(by: month).number }

  // MARK: WIOA

  /// A program year's tranches.
  ///
  /// A fifth comes in July, to the nearest cent, and the rest in October; Youth money comes whole in
  /// April. Both run to the end of June: 24 months after July, 27 after April.
  private func givenAwards(_ index: Int, _ wioa: WIOATerms) -> [GivenAward] {
    var found: [GivenAward] = []
    for month in 0..<openMonths {
      let annual = terms.cents(wioa.annual, month: month)
      let july = Int((Double(annual) * 0.2 + 0.5).rounded(.down))
      switch (wioa.fund, calendarMonth(month)) {
      case (.youth, 4):
        found.append(
          GivenAward(stream: index, arose: month, end: month + 27, arrivals: [(month, annual)]))
      case (.adultAndDislocatedWorker, 7):
        found.append(
          GivenAward(stream: index, arose: month, end: month + 24, arrivals: [(month, july)]))
      case (.adultAndDislocatedWorker, 10):
        if let last = found.indices.last, found[last].arose == month - 3 {
          found[last].arrivals.append((month, annual - july))
        } else {
          found.append(
            GivenAward(
              stream: index, arose: month, end: month + 21, arrivals: [(month, annual - july)]))
        }
      default: break
      }
    }
    return found.map { withPerformance($0, wioa) }
  }

  /// Takes off what missed placements cut, by the same share of each tranche, if the books say that they
  /// were missed.
  private func withPerformance(_ award: GivenAward, _ wioa: WIOATerms) -> GivenAward {
    let sinceJuly = (calendarMonth(award.arose) + 5) % 12
    guard wioa.negotiatedPlacement != nil, let share = terms.value(wioa.cutIfMissed),
      award.arose >= sinceJuly
    else { return award }
    var cut = award
    let booked = awards.first { $0.stream == award.stream && $0.arose == award.arose }
    let july = award.arose - sinceJuly
    guard let booked, isMissed(wioa, in: july) ?? (booked.cut != 0) else {
      cut.cut = 0
      return cut
    }
    for arrival in award.arrivals {
      let part = Int((Double(arrival.amount) * share + 0.5).rounded(.down))
      cut.arrivals.append((arrival.month, -part))
    }
    cut.cut = award.arrivals.reduce(0) { $0 + $1.amount } - cut.arrived(by: scenario.horizon)
    return cut
  }

  /// Whether too few were placed of those who completed in the year to six months before July; nil where
  /// the head counts leave that open.
  private func isMissed(_ wioa: WIOATerms, in july: Int) -> Bool? {
    let last = july - 7
    guard last >= 0 else { return false }
    guard !months.isEmpty, let negotiated = terms.value(wioa.negotiatedPlacement),
      scenario.programs.allSatisfy({ $0.leadsTo == nil })
    else { return nil }
    let before = last - 12
    let began = months[last].completed - (before < 0 ? 0 : months[before].completed)
    if began == 0 { return false }
    // Whoever of them was placed within six months was placed in these months, others perhaps too.
    let placed = months[last + 6].placed - (before < 0 ? 0 : months[before].placed)
    return Double(placed) < negotiated * Double(began) - 1e-9 ? true : nil
  }

  // MARK: Grants

  private func givenAwards(_ index: Int, _ grant: DiscretionaryTerms) -> [GivenAward] {
    let arose = max(0, scenario.monthNumber(grant.submitted) + Int(terms.value(grant.decidedAfter)))
    guard arose < openMonths,
      terms.luck("won", index, month: arose) < terms.value(grant.odds, month: arose)
    else { return [] }
    var award = GivenAward(
      stream: index, arose: arose, end: arose + max(1, Int(terms.value(grant.period))),
      arrivals: [(arose, terms.cents(grant.amount, month: arose))])
    var isExtended = false
    var month = arose
    while month < min(award.end, openMonths) {
      if month == award.end - 1, !isExtended,
        terms.luck("extended", index, month: month) < terms.value(grant.extensionChance)
      {
        award.end += 12
        isExtended = true
      }
      if let hazard = grant.terminated,
        terms.luck("terminated", index, month: month) < terms.value(hazard, month: month)
      {
        award.stops = month
        return [award]
      }
      month += 1
    }
    award.stops = award.end
    return [award]
  }

  // MARK: State and local money

  private func givenAwards(_ index: Int, _ appropriation: AppropriationTerms) -> [GivenAward] {
    (0..<openMonths).compactMap { month in
      let amount: Int
      if calendarMonth(month) == appropriation.fiscalYearStarts {
        amount = terms.cents(appropriation.annual, month: month)
      } else if month == 0, let granted = appropriation.alreadyGranted {
        amount = terms.cents(granted)
      } else {
        return nil
      }
      let left = (appropriation.fiscalYearStarts - calendarMonth(month) + 11) % 12 + 1
      return withCut(
        GivenAward(stream: index, arose: month, end: month + left, arrivals: [(month, amount)]),
        appropriation.cut)
    }
  }

  /// Takes off the year's one cut, a share of what the charges have left unspent.
  private func withCut(_ award: GivenAward, _ cut: AppropriationTerms.MidYearCut?) -> GivenAward {
    guard let cut else { return award }
    for month in award.arose..<min(award.end, openMonths)
    where terms.luck("cut", award.stream, month: month) < terms.chance(of: cut, month: month) {
      let depth = scenario[cut.depth].distribution.quantile(
        terms.luck("cut depth", award.stream, month: month))
      var unspent = award.arrived(by: month)
      for charge in charges where charge.month < month {
        let booked = awards[charge.award]
        if booked.stream == award.stream, booked.arose == award.arose { unspent -= charge.amount }
      }
      var less = award
      let amount = Int((Double(unspent) * min(1, max(0, depth)) + 0.5).rounded(.down))
      less.arrivals.append((month, -amount))
      less.cut = amount
      return less
    }
    return award
  }

  // MARK: Gifts

  private func givenAwards(_ index: Int, _ gift: PhilanthropyTerms) -> [GivenAward] {
    var arose: Int
    switch gift.origin {
    case .pledged(let month): arose = max(0, scenario.monthNumber(month))
    case .prospect(let asked, let decidedAfter, let odds):
      arose = max(0, scenario.monthNumber(asked) + Int(terms.value(decidedAfter)))
      guard arose < openMonths,
        terms.luck("won", index, month: arose) < terms.value(odds, month: arose)
      else { return [] }
    }
    guard arose < openMonths else { return [] }
    let amount = terms.cents(gift.amount, month: arose)
    let period = max(1, Int(terms.value(gift.period)))
    var found: [GivenAward] = []
    for _ in 0...2 {
      found.append(
        GivenAward(
          stream: index, arose: arose, end: arose + period, arrivals: [(arose, amount)]))
      arose += period
      guard let renews = gift.renews, arose < openMonths else { break }
      let chance = terms.value(renews, month: arose)
      let luck = terms.luck("renewed", index, month: arose)
      guard luck < chance else { break }
      // Where too few may have been placed to please the giver, the books say what came of it.
      let hasCome = awards.contains { $0.stream == index && $0.arose == arose }
      if gift.expects != nil, luck >= chance / 2, !hasCome { break }
    }
    return found
  }
}
