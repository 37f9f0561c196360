import Planning

extension BookAudit {
  /// Holds an award against what the terms give: its period, what it has paid by the end of each month
  /// against what had arrived by then, and of that the part for administration.
  mutating func checkArrivals(_ place: Int) {
    guard let award = given[place] else { return }
    let name = scenario.streams[award.stream].name
    if awards[place].end != award.end {
      object("\(name), award \(place): ends in \(awards[place].end), not in \(award.end)")
    }
    let gross = award.arrivals.reduce(0) { $0 + max(0, $1.amount) }
    if awards[place].amount != gross {
      object("\(name), award \(place): \(awards[place].amount) booked of \(gross)")
    }
    if let cut = award.cut, awards[place].cut != cut {
      object("\(name), award \(place): \(awards[place].cut) booked as cut, not \(cut)")
    }
    let own = chargesByAward[place]
    for charge in own where charge.amount > 0 && charge.month >= award.stops {
      object("\(describe(charge)): it ended in month \(award.stops)")
    }
    for (month, paid) in running(own).enumerated() {
      let arrived = award.arrived(by: month)
      if paid > arrived {
        object("\(name), month \(month): \(paid) paid, \(arrived) had arrived")
        break
      }
    }
    checkAdministration(place, own, award)
  }

  /// What is promised to a cohort keeps the room that there was; all else has the room of its month.
  private mutating func checkAdministration(
    _ place: Int, _ own: [Payment], _ award: GivenAward
  ) {
    let stream = scenario.streams[award.stream]
    guard let cap = terms.value(stream.administrationCap) else { return }
    let administrative = own.filter { charge in
      charge.component.map { parts[$0].activity == .administration } ?? false
    }
    guard !administrative.isEmpty else { return }
    var most = 0
    for (month, paid) in running(administrative).enumerated() {
      let arrived = award.arrived(by: month)
      most = max(most, arrived)
      let isAdded = administrative.contains {
        $0.month == month && $0.amount > 0 && $0.cohort == nil
      }
      if Double(paid) > cap * Double(isAdded ? arrived : most) + 1e-6 {
        object(
          "\(stream.name), month \(month): \(paid) of administration, \(arrived) had arrived")
        return
      }
    }
  }

  /// Holds what the reserve has paid against what the hub had and what gifts have left it.
  mutating func checkReserve() {
    guard let reserve = awards.indices.first(where: { awards[$0].stream == nil }) else { return }
    var released = Array(repeating: 0, count: scenario.horizon)
    for place in awards.indices {
      guard let award = given[place], !scenario.streams[award.stream].restricted,
        case .philanthropy = scenario.streams[award.stream].terms, award.end < openMonths
      else { continue }
      released[award.end] +=
        award.arrived(by: award.end) - chargesByAward[place].reduce(0) { $0 + $1.amount }
    }
    var most = terms.cents(scenario.hub.reserve)
    for (month, paid) in running(chargesByAward[reserve]).enumerated() {
      most += released[month]
      if paid > most {
        object("month \(month): the reserve has paid \(paid) of \(most)")
        return
      }
    }
  }

  /// Holds money that is earned by milestones against its yearly limit, and each month's pay against
  /// itself: it arrives the month after and is there for twelve.
  mutating func checkMilestones() {
    for (index, stream) in scenario.streams.enumerated() {
      guard case .milestones(let pay) = stream.terms else { continue }
      var earned: [Int: Int] = [:]
      for (place, award) in awards.enumerated() where award.stream == index {
        if award.end != award.arose + 12 || award.arose == 0 {
          object("\(stream.name): from month \(award.arose) to \(award.end)")
        }
        let paid = chargesByAward[place].reduce(0) { $0 + $1.amount }
        if paid > award.amount { object("\(stream.name): \(paid) paid of \(award.amount)") }
        let inMonth = scenario.start.advanced(by: award.arose - 1)
        earned[(inMonth.ordinal - pay.fiscalYearStarts + 1) / 12, default: 0] += award.amount
      }
      guard let limit = pay.annualLimit.map({ terms.cents($0) }) else { continue }
      for year in earned.keys.sorted() where earned[year] ?? 0 > limit {
        object("\(stream.name): \(earned[year] ?? 0) earned in a year, limit \(limit)")
      }
    }
  }
}
