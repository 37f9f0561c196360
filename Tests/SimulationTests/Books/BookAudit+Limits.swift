import Planning

extension BookAudit {
  /// Employers pay their share of a cost, to the cent of each part of it; others no more than the
  /// rest.
  mutating func checkEmployers() {
    guard let stream = scenario.streams.firstIndex(where: { $0.kind == .employers }) else { return }
    var paid: [[Int]: (employers: Int, others: Int, parts: Int)] = [:]
    for charge in charges {
      guard let component = charge.component else { continue }
      let share = terms.value(parts[component].line.employerShare)
      if awards[charge.award].stream == stream {
        if parts[component].line.employerShare == nil { object("\(describe(charge)): no share") }
        paid[[component, charge.month], default: (0, 0, 0)].employers += charge.amount
      } else if share != nil {
        paid[[component, charge.month], default: (0, 0, 0)].others += charge.amount
      }
      paid[[component, charge.month]]?.parts += 1
    }
    for place in paid.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let sums = paid[place],
        let share = terms.value(parts[place[0]].line.employerShare)
      else { continue }
      // A price is rounded once, and then paid for as many heads as there are.
      let slack = Double(200 * sums.parts)
      if Double(sums.others) * share > Double(sums.employers) * (1 - share) + slack {
        object("employers pay \(sums.employers) beside \(sums.others), share \(share): \(place)")
      }
    }
  }

  mutating func checkIndirect(_ place: Int) {
    guard let index = awards[place].stream,
      let rate = rate(index, awardedIn: awards[place].arose)
    else { return }
    let own = chargesByAward[place]
    let limit =
      scenario.streams[index].subawardLimit.map { terms.cents($0) }
      ?? (isOfRevision2024(index, awardedIn: awards[place].arose) ? 50_000_00 : 25_000_00)
    for month in 0..<scenario.horizon {
      // What was charged before a refund stays; nothing is added until the base has caught up, but
      // for what cohorts had been promised.
      let isAdded = own.contains { charge in
        charge.month == month && charge.amount > 0
          && charge.component.map { parts[$0].isIndirect } ?? false
          && (charge.cohort == nil || !own.contains { $0.amount < 0 && $0.month < month })
      }
      guard isAdded else { continue }
      var indirect = 0
      var base = 0
      var subawards: [Int: Int] = [:]
      for charge in own {
        guard let component = charge.component else { continue }
        let part = parts[component]
        if part.isIndirect, charge.month <= month { indirect += charge.amount }
        guard part.isDirectBase, charge.month < month else { continue }
        if part.line.objectClass == .contractual {
          let before = subawards[part.place, default: 0]
          subawards[part.place] = before + charge.amount
          base += min(before + charge.amount, limit) - min(before, limit)
        } else {
          base += charge.amount
        }
      }
      if Double(indirect) > rate * Double(base) + 1e-6 {
        object(
          "\(scenario.streams[index].name), month \(month): \(indirect) indirect on \(base) direct")
        return
      }
    }
  }

  /// Whether an award falls under 2 CFR 200 as revised in 2024: made in October 2024 or later.
  private func isOfRevision2024(_ index: Int, awardedIn month: Int) -> Bool {
    var made = scenario.start.advanced(by: month)
    switch scenario.streams[index].terms {
    case .discretionary(let terms): if let awarded = terms.awarded { made = min(made, awarded) }
    case .appropriation(let terms) where month == 0:
      while made.number != terms.fiscalYearStarts { made = made.advanced(by: -1) }
    default: break
    }
    return made >= Month(year: 2024, number: 10)
  }

  /// The indirect rate of an award: the stream's own, or what 2 CFR 200 gives everyone.
  private func rate(_ index: Int, awardedIn month: Int) -> Double? {
    guard let id = scenario.streams[index].indirectRate else { return nil }
    guard scenario[id].isDefault else { return terms.value(id) }
    return isOfRevision2024(index, awardedIn: month) ? 0.15 : 0.10
  }

  mutating func checkTraining(_ place: Int) {
    guard let index = awards[place].stream,
      case .wioa(let wioa) = scenario.streams[index].terms,
      let cap = terms.value(wioa.trainingAccountCap)
    else { return }
    for (number, cohort) in cohorts.enumerated() {
      for group in scenario.groups.indices where cohort.heads[group] > 0 {
        var paid = 0
        for charge in chargesByAward[place] where charge.cohort == number && charge.group == group {
          if let component = charge.component, parts[component].activity == .training {
            paid += charge.amount
          }
        }
        let most = Money(dollars: cap).cents * cohort.heads[group]
        if paid > most {
          object("cohort \(number), group \(group): \(paid) of training, cap \(most)")
        }
      }
    }
  }

  mutating func checkOneYearPerCohort() {
    var chosen: [[Int]: Int] = [:]
    for charge in charges {
      guard let number = charge.cohort, let component = charge.component,
        parts[component].activity == .training, let index = awards[charge.award].stream,
        scenario.streams[index].kind == .wioa
      else { continue }
      let known = chosen[[number, index]]
      if let known, known != charge.award {
        object("\(describe(charge)): its training is charged to award \(known)")
      }
      chosen[[number, index]] = charge.award
    }
  }
}
