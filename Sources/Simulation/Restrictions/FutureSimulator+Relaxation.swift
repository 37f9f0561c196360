import Planning

/// Relaxed caps and periods; see `Relaxation`.
extension FutureSimulator {
  /// Gives a new award the room that a relaxation adds under its caps.
  mutating func relaxCaps(of award: inout Award) {
    guard let relaxation = blueprint.relaxation, award.stream == relaxation.stream else { return }
    switch relaxation.restriction {
    case .administrationCap: award.freedAdministration = relaxation.amount
    case .indirectLimit: award.freedIndirect = relaxation.amount
    default: break
    }
  }

  /// What an award may pay for the training of a cohort's members in a group, in cents.
  mutating func roomUnderCap(_ cap: Int, stream: Int, cohort: Int, group: Int) -> Int {
    let heads = cohorts.startHeads(cohort, group: group)
    guard let relaxation = blueprint.relaxation, relaxation.restriction == .trainingAccountCap,
      relaxation.stream == stream, heads > 0
    else { return cap * heads }
    var before = 0
    for earlier in 0..<group { before += cohorts.startHeads(cohort, group: earlier) }
    let all = cohorts.startSize(cohort)
    // Parts of the whole amount by heads; they add up to it.
    return cap * heads + relaxation.amount * (before + heads) / all
      - relaxation.amount * before / all
  }

  /// Lets a part of an award outlive its period, where a relaxation says so; the rest goes its way.
  ///
  /// - Returns: whether a part stays open
  mutating func letOutlive(_ place: Int) -> Bool {
    let award = ledger.awards[place]
    guard let relaxation = blueprint.relaxation, relaxation.restriction == .period,
      award.stream == relaxation.stream, !award.outlives, !award.isUnrestricted,
      award.balance > 0
    else { return false }
    let gone = award.balance - min(award.balance, relaxation.amount)
    switch blueprint.streams[relaxation.stream].terms {
    case .philanthropy:
      ledger.awards[place].returned += gone
      ledger.awards[place].refunded += gone
      ledger.cash -= gone
    case .milestones:
      ledger.awards[place].lapsed += gone
      ledger.awards[place].refunded += gone
      ledger.cash -= gone
    case .wioa, .discretionary, .equip, .appropriation, .employers:
      ledger.awards[place].lapsed += gone
    }
    ledger.awards[place].outlives = true
    ledger.extend(place, by: Relaxation.monthsBeyond)
    return true
  }
}
