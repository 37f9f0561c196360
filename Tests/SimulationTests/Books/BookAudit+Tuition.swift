import Planning
import Simulation

extension BookAudit {
  /// Whether a cost is asked of a cohort, and of which group's members alone.
  private func applies(_ part: CostBreakdown.Part, to cohort: Enrollment, group: Int) -> Bool {
    (part.base.program ?? cohort.program) == cohort.program
      && (part.base.group ?? group) == group
      && (months.isEmpty || part.base.stages.contains(stage(of: cohort)))
  }

  /// The stage of a cohort's first month.
  private func stage(of cohort: Enrollment) -> StageSet {
    Stage(rawValue: months[cohort.start].stage - 1).map { StageSet($0) } ?? []
  }

  /// The part of an amount that falls in one month of a cohort's training.
  private func part(of amount: Int, _ cost: CostBreakdown.Part, _ cohort: Enrollment, month: Int)
    -> Int
  {
    guard (0..<cohort.length).contains(month) else { return 0 }
    if cost.base.atStart { return month == 0 ? amount : 0 }
    return amount * (month + 1) / cohort.length - amount * month / cohort.length
  }

  /// Holds what all payers together have paid of a cohort's cost in a month against its price: for
  /// those of each group who began, where it is per participant.
  mutating func checkPrices() {
    var paid: [[Int]: Int] = [:]
    for charge in charges {
      guard let component = charge.component, let cohort = charge.cohort, let group = charge.group,
        cohorts.indices.contains(cohort), parts[component].isForCohorts
      else { continue }
      let isPerHead = parts[component].base.driver == .perParticipant
      paid[[component, cohort, isPerHead ? group : -1, charge.month], default: 0] += charge.amount
      if !applies(parts[component], to: cohorts[cohort], group: group) {
        object("\(describe(charge)): the cohort has no such cost")
      }
    }
    for key in paid.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let cohort = cohorts[key[1]]
      let price = terms.price(of: parts[key[0]], start: cohort.start)
      let month = key[3] - cohort.start
      let due =
        (part(of: price.hub, parts[key[0]], cohort, month: month)
          + part(of: price.employers, parts[key[0]], cohort, month: month))
        * (key[2] < 0 ? 1 : cohort.heads[key[2]])
      if let sum = paid[key], sum > due {
        object(
          "cohort \(key[1]), group \(key[2]), month \(key[3]): \(sum) paid for "
            + "\(parts[key[0]].line.name), which costs \(due)")
      }
    }
  }

  // MARK: Formula aid

  /// Holds formula aid against what a taker's aid amounts to, half of it from the start and all from
  /// midway, later by as much as it is late, and against the tuition incurred by then.
  mutating func checkAid() {
    for (place, award) in awards.enumerated() {
      guard let index = award.stream, case .equip(let aid) = scenario.streams[index].terms else {
        continue
      }
      checkApproval(award, index, aid)
      for (number, cohort) in cohorts.enumerated() {
        let own = chargesByAward[place].filter { $0.cohort == number }
        guard !own.isEmpty else { continue }
        if cohort.program != aid.program || cohort.start < award.arose {
          object("\(scenario.streams[index].name) pays for cohort \(number)")
        }
        for group in scenario.groups.indices {
          checkAid(own.filter { $0.group == group }, number, group, index, aid)
        }
      }
    }
    checkAidPerHead()
  }

  private mutating func checkApproval(_ award: Grant, _ index: Int, _ aid: EquipTerms) {
    let asked = scenario.monthNumber(aid.applied) + Int(terms.value(aid.approvedAfter))
    let due = max(aid.approvedNotBefore.map { max(0, scenario.monthNumber($0)) } ?? 0, asked)
    let isApproved =
      terms.luck("won", index, month: due) < terms.value(aid.approvalOdds, month: due)
    if award.arose != due || !isApproved {
      object("\(scenario.streams[index].name): not approved in month \(award.arose)")
    }
  }

  /// A head's tuition that the hub owes in each month of a cohort's training.
  private func tuition(_ cohort: Enrollment, group: Int) -> [Int] {
    (0..<cohort.length).map { month in
      parts.reduce(0) { sum, cost in
        guard cost.isTuition, applies(cost, to: cohort, group: group) else { return sum }
        let price = terms.price(of: cost, start: cohort.start).hub
        return sum + part(of: price, cost, cohort, month: month)
      }
    }
  }

  private mutating func checkAid(
    _ own: [Payment], _ number: Int, _ group: Int, _ index: Int, _ aid: EquipTerms
  ) {
    let cohort = cohorts[number]
    let program = scenario.programs[aid.program]
    let share = min((program.hours ?? 0) / 900, (program.weeks ?? 0) / 26)
    let tuition = tuition(cohort, group: group)
    let scheduled = Double(terms.cents(aid.scheduledAward)) / 100
    let amount = min(Money(dollars: scheduled * share).cents, tuition.reduce(0, +))
    let late = aid.arrivesLate.map { Int(terms.value($0)) } ?? 0
    var paid = 0
    for month in cohort.start..<scenario.horizon {
      paid += own.reduce(0) { $0 + ($1.month == month ? $1.amount : 0) }
      let since = month - cohort.start
      let due = since - late
      let disbursed = due < 0 ? 0 : due >= cohort.length / 2 ? amount : amount / 2
      let incurred = tuition.prefix(since + 1).reduce(0, +)
      let most = min(disbursed, incurred) * cohort.heads[group]
      if paid > most {
        object(
          "\(scenario.streams[index].name), cohort \(number), group \(group), month \(month): "
            + "\(paid) paid, \(most) disbursed")
        return
      }
    }
  }

  /// Holds aid and WIOA together against each head's whole tuition.
  private mutating func checkAidPerHead() {
    var paid: [[Int]: Int] = [:]
    for charge in charges {
      guard let cohort = charge.cohort, let group = charge.group, let component = charge.component,
        parts[component].isTuition, cohorts.indices.contains(cohort),
        [.equip, .wioa].contains(stream(of: charge)?.kind)
      else { continue }
      paid[[cohort, group], default: 0] += charge.amount
    }
    for key in paid.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let cohort = cohorts[key[0]]
      let most = tuition(cohort, group: key[1]).reduce(0, +) * cohort.heads[key[1]]
      if let sum = paid[key], sum > most {
        object("cohort \(key[0]), group \(key[1]): aid and WIOA pay \(sum) of \(most) of tuition")
      }
    }
  }
}
