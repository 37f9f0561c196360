import Planning

extension BookAudit {
  mutating func check(_ charge: Payment, isRepayment: Bool) {
    let text = describe(charge)
    if charge.amount == 0 { object("\(text): nothing") }
    guard let component = charge.component else {
      if awards[charge.award].stream != nil { object("\(text): interest is the reserve's") }
      return
    }
    let part = parts[component]
    checkPurpose(charge, part, isRepayment: isRepayment, text)
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

  private mutating func checkPurpose(
    _ charge: Payment, _ part: CostBreakdown.Part, isRepayment: Bool, _ text: String
  ) {
    if let only = part.base.group, let group = charge.group, only != group {
      object("\(text): the line is for another group")
    }
    // Match takes back and repays what was for people, but for no cohort in particular.
    if isRepayment || charge.amount < 0 && charge.cohort == nil {
      if part.isForPeople, charge.group == nil { object("\(text): for nobody") }
      return
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
}
