import Planning

/// When a stream has to be looked at, so that months in which nothing can happen cost nothing.
struct StreamCalendar: Sendable, BitwiseCopyable {
  /// A bit for each calendar month, 1 to 12, in which its rules ask for a decision.
  let months: UInt16
  /// Whether its award may be given more time in its last month.
  let mayBeExtended: Bool
  /// Whether it pays what was earned the month before.
  let paysOnMilestones: Bool
  /// Whether its award may be cut or terminated.
  let mayBeCut: Bool

  init(_ terms: StreamTerms) {
    var months: UInt16 = 0
    var mayBeExtended = false
    var paysOnMilestones = false
    var mayBeCut = false
    switch terms {
    case .wioa:
      months =
        1 << WIOATranche.april | 1 << WIOATranche.june | 1 << WIOATranche.july
        | 1 << WIOATranche.october
    case .discretionary(let terms):
      mayBeExtended = true
      mayBeCut = terms.terminated != nil
    case .equip: months = 1 << EquipTerms.judgedIn
    case .appropriation(let terms):
      months = 1 << UInt16(terms.fiscalYearStarts)
      mayBeCut = terms.cutDepth != nil
    case .milestones(let terms):
      months = 1 << UInt16(terms.fiscalYearStarts)
      paysOnMilestones = true
    case .philanthropy, .employers: break
    }
    self.months = months
    self.mayBeExtended = mayBeExtended
    self.paysOnMilestones = paysOnMilestones
    self.mayBeCut = mayBeCut
  }
}
