import Planning

/// An audit of one future that reads the charges, one by one, against the scenario.
///
/// It trusts no total that the engine keeps. Of an award it takes which stream granted it, when, for
/// how long and how much; of a cohort its program, its first month, its length and its heads.
struct BookAudit {
  let scenario: Scenario
  let parts: [CostBreakdown.Part]
  let charges: [Payment]
  let awards: [Grant]
  let cohorts: [Enrollment]
  /// What the audit objects to.
  private(set) var objections: [String] = []

  /// An amount of one cost paid by one award in one month.
  struct Payment {
    let month: Int
    let award: Int
    /// Place of the cost among the parts of the breakdown; nil for interest.
    let component: Int?
    let group: Int?
    let cohort: Int?
    let amount: Int
  }

  /// An award, or the reserve, which has no stream.
  struct Grant {
    let stream: Int?
    let arose: Int
    let end: Int
    let amount: Int
    let charged: Int
    let released: Int
  }

  /// A cohort at its start.
  struct Enrollment {
    let program: Int
    let start: Int
    let length: Int
    let heads: [Int]
  }

  init(_ scenario: Scenario, charges: [Payment], awards: [Grant], cohorts: [Enrollment]) {
    self.scenario = scenario
    parts = CostBreakdown(scenario).parts
    self.charges = charges
    self.awards = awards
    self.cohorts = cohorts
    for charge in charges { check(charge) }
    for place in awards.indices {
      checkPeriod(place)
      checkAmount(place)
      checkAdministration(place)
      checkIndirect(place)
      checkTraining(place)
    }
    checkOneYearPerCohort()
    checkEmployers()
    for place in cohorts.indices { checkHeads(place) }
  }

  private mutating func object(_ text: String) {
    if objections.count < 20 { objections.append(text) }
  }

  func stream(of charge: Payment) -> FundingStream? {
    awards[charge.award].stream.map { scenario.streams[$0] }
  }

  private func describe(_ charge: Payment) -> String {
    let payer = stream(of: charge)?.name ?? "reserve"
    let cost = charge.component.map { parts[$0].line.name } ?? "interest"
    return "\(payer) (award \(charge.award)) pays \(charge.amount) for \(cost) in month "
      + "\(charge.month), group \(charge.group.map(String.init) ?? "-"), cohort "
      + "\(charge.cohort.map(String.init) ?? "-")"
  }

  // MARK: Each charge

  private mutating func check(_ charge: Payment) {
    let text = describe(charge)
    if charge.amount == 0 { object("\(text): nothing") }
    guard let component = charge.component else {
      if awards[charge.award].stream != nil { object("\(text): interest is the reserve's") }
      return
    }
    let part = parts[component]
    checkPurpose(charge, part, text)
    guard let stream = stream(of: charge) else { return }
    let award = awards[charge.award]
    // What want of match takes back is booked when the award has ended.
    if charge.amount > 0, charge.month < award.arose || charge.month >= award.end {
      object("\(text): outside its period \(award.arose)..<\(award.end)")
    }
    if charge.amount < 0, stream.kind != .discretionary, !isRefund(charge, stream) {
      object("\(text): taken back")
    }
    if stream.kind == .equip {
      if part.activity != .training || part.base.driver != .perParticipant {
        object("\(text): aid pays tuition only")
      }
    } else {
      if !stream.pays.contains(part.activity) { object("\(text): activity not permitted") }
      if !stream.paysClasses.contains(part.line.objectClass) {
        object("\(text): class not permitted")
      }
    }
    if let group = charge.group { checkGroup(group, stream, text) }
    if stream.kind == .wioa, part.activity == .training { checkListing(charge, part, text) }
  }

  private mutating func checkPurpose(_ charge: Payment, _ part: CostBreakdown.Part, _ text: String)
  {
    // Match takes back and repays line by line, for nobody in particular.
    let isForMatch =
      charge.amount < 0 && charge.cohort == nil || charge.group == nil && part.isForPeople
    if isForMatch, charge.amount > 0 {
      let taken = charges.contains {
        $0.amount < 0 && $0.component == charge.component && $0.month == charge.month
      }
      if !taken { object("\(text): for nobody") }
    }
    guard !isForMatch else { return }
    if let only = part.base.group, let group = charge.group, only != group {
      object("\(text): the line is for another group")
    }
    guard part.isForCohorts else {
      if charge.cohort != nil { object("\(text): not a cohort's cost") }
      return
    }
    guard let number = charge.cohort, cohorts.indices.contains(number) else {
      object("\(text): no cohort")
      return
    }
    let cohort = cohorts[number]
    if let program = part.base.program, program != cohort.program {
      object("\(text): the line is for another program")
    }
    // Aid that comes late pays, and WIOA is refunded, after the month of the cost.
    let isLateAid =
      (stream(of: charge)?.kind == .equip || charge.amount < 0) && charge.month >= cohort.start
    if !isLateAid, charge.month < cohort.start || charge.month >= cohort.start + cohort.length {
      object("\(text): outside the cohort's training")
    }
    if part.base.atStart, charge.month != cohort.start, !isLateAid {
      object("\(text): due at the start")
    }
    // A cohort's line for one group is wholly that group's, whoever is in the cohort.
    if let group = charge.group, part.base.group == nil, cohort.heads[group] == 0 {
      object("\(text): nobody of the group")
    }
  }

  /// Whether a WIOA award gets back what formula aid that came late pays in the same month, and has
  /// paid as much before.
  private func isRefund(_ charge: Payment, _ payer: FundingStream) -> Bool {
    guard payer.kind == .wioa else { return false }
    func isSame(_ other: Payment) -> Bool {
      other.component == charge.component && other.cohort == charge.cohort
        && other.group == charge.group
    }
    var before = 0
    var back = 0
    var aid = 0
    for other in charges where isSame(other) {
      if other.award == charge.award, other.month <= charge.month { before += other.amount }
      guard other.month == charge.month else { continue }
      if other.amount < 0 { back -= other.amount }
      if stream(of: other)?.kind == .equip { aid += other.amount }
    }
    return before >= 0 && back <= aid
  }

  private mutating func checkGroup(_ group: Int, _ stream: FundingStream, _ text: String) {
    if let groups = stream.groups, !groups.contains(group) { object("\(text): not its group") }
    switch stream.kind {
    case .wioa, .discretionary, .equip:
      if !scenario.groups[group].eligible.contains(stream.kind) {
        object("\(text): the group is not eligible")
      }
    case .stateLocal, .philanthropy, .employers: break
    }
  }

  private mutating func checkListing(_ charge: Payment, _ part: CostBreakdown.Part, _ text: String)
  {
    guard let number = charge.cohort else {
      object("\(text): training of no cohort")
      return
    }
    switch scenario.programs[cohorts[number].program].providerListing {
    case .listed: break
    case .unlisted: object("\(text): the program is not on the provider list")
    case .from(let month):
      if scenario.monthNumber(month) > cohorts[number].start {
        object("\(text): the program is not yet on the provider list")
      }
    }
  }

  // MARK: Each award

  private mutating func checkPeriod(_ place: Int) {
    let award = awards[place]
    guard let index = award.stream else { return }
    let first = scenario.start.advanced(by: award.arose)
    func says(_ text: String) {
      object("\(scenario.streams[index].name), award \(place) of \(first): \(text)")
    }
    switch scenario.streams[index].terms {
    case .wioa(let terms):
      // To the end of June: 24 months after July, 27 after April.
      let isYouth = terms.fund == .youth
      if !(isYouth ? [4] : [7, 10]).contains(first.number) { says("no tranche comes then") }
      let end = first.number == 7 ? 24 : first.number == 10 ? 21 : 27
      if award.end != award.arose + end { says("ends in \(award.end)") }
    case .appropriation(let terms):
      let later = (terms.fiscalYearStarts - first.number + 11) % 12 + 1
      if award.end != award.arose + later { says("ends in \(award.end)") }
      if award.arose > 0, first.number != terms.fiscalYearStarts { says("not a new fiscal year") }
    case .milestones:
      if award.end != award.arose + 12 { says("ends in \(award.end)") }
      if award.arose == 0 { says("nothing was earned before") }
    case .discretionary(let terms):
      if award.arose < scenario.monthNumber(terms.submitted) { says("before its application") }
      if let period = scenario.constant(terms.period) {
        let extra = award.end - award.arose - Int(period)
        if extra != 0 && extra != 12 { says("ends in \(award.end)") }
      }
    case .philanthropy(let terms):
      if let period = scenario.constant(terms.period),
        award.end != award.arose + Int(period)
      {
        says("ends in \(award.end)")
      }
    case .employers: if award.arose != 0 || award.amount != award.charged { says("has a balance") }
    case .equip: break
    }
  }

  /// Employers pay their share of a cost, to the cent of each part of it; others no more than the
  /// rest.
  private mutating func checkEmployers() {
    guard let stream = scenario.streams.firstIndex(where: { $0.kind == .employers }) else { return }
    var paid: [[Int]: (employers: Int, others: Int, parts: Int)] = [:]
    for charge in charges {
      guard let component = charge.component else { continue }
      let share = scenario.constant(parts[component].line.employerShare)
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
        let share = scenario.constant(parts[place[0]].line.employerShare)
      else { continue }
      // A price is rounded once, and then paid for as many heads as there are.
      let slack = Double(200 * sums.parts)
      if Double(sums.others) * share > Double(sums.employers) * (1 - share) + slack {
        object("employers pay \(sums.employers) beside \(sums.others), share \(share): \(place)")
      }
    }
  }

  private mutating func checkAmount(_ place: Int) {
    let award = awards[place]
    var charged = 0
    for charge in charges where charge.award == place {
      charged += charge.amount
      if award.stream != nil, charged > award.amount {
        object("\(describe(charge)): \(charged) charged of \(award.amount)")
      }
    }
    if charged != award.charged { object("award \(place): \(charged), booked \(award.charged)") }
    if award.stream == nil {
      let released = awards.reduce(0) { $0 + $1.released }
      let reserve = scenario.constant(scenario.hub.reserve).map { Money(dollars: $0).cents }
      if let reserve, charged > reserve + released { object("the reserve pays \(charged)") }
    }
  }

  private mutating func checkAdministration(_ place: Int) {
    guard let index = awards[place].stream,
      let cap = scenario.constant(scenario.streams[index].administrationCap)
    else { return }
    var paid = 0
    for charge in charges where charge.award == place && charge.amount > 0 {
      guard let component = charge.component, parts[component].activity == .administration else {
        continue
      }
      paid += charge.amount
    }
    let most = cap * Double(awards[place].amount)
    if Double(paid) > most + 1e-6 {
      object("\(scenario.streams[index].name): \(paid) of administration, cap \(most)")
    }
  }

  private mutating func checkIndirect(_ place: Int) {
    guard let index = awards[place].stream,
      let rate = rate(index, awardedIn: awards[place].arose)
    else { return }
    let own = charges.filter { $0.award == place && $0.amount > 0 }
    let limit = isOfRevision2024(index, awardedIn: awards[place].arose) ? 50_000_00 : 25_000_00
    for month in 0..<scenario.horizon {
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
    guard scenario[id].isDefault else { return scenario.constant(id) }
    return isOfRevision2024(index, awardedIn: month) ? 0.15 : 0.10
  }

  private mutating func checkTraining(_ place: Int) {
    guard let index = awards[place].stream,
      case .wioa(let terms) = scenario.streams[index].terms,
      let cap = scenario.constant(terms.trainingAccountCap)
    else { return }
    for (number, cohort) in cohorts.enumerated() {
      for group in scenario.groups.indices where cohort.heads[group] > 0 {
        var paid = 0
        for charge in charges
        where charge.award == place && charge.cohort == number && charge.group == group {
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

  private mutating func checkOneYearPerCohort() {
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

  private mutating func checkHeads(_ place: Int) {
    let cohort = cohorts[place]
    let heads = cohort.heads.reduce(0, +)
    let program = scenario.programs[cohort.program]
    if let seats = scenario.constant(program.seats), heads > Int(seats) {
      object("cohort \(place): \(heads) heads on \(seats) seats")
    }
    if let least = scenario.constant(program.startsWith), heads < Int(least) {
      object("cohort \(place): \(heads) heads, starts with \(least)")
    }
    if cohort.start == 0 { object("cohort \(place) starts in month 0") }
  }
}
