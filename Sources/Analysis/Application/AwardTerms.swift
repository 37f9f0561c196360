import Planning

/// What a stream's terms say of the award applied for, at the middle of what is assumed.
struct AwardTerms: Sendable {
  /// In dollars; nil where it follows from outcomes.
  let amount: Int?
  /// Whether the amount is each year's.
  let isYearly: Bool
  /// Match per dollar, in hundredths of a percent.
  let matchRate: Int
  /// In months; nil for money in advance.
  let reimbursedAfter: Int?

  init(_ stream: FundingStream, of scenario: Scenario) {
    func middle(_ id: Assumption.ID) -> Double { scenario[id].middleValue }
    func dollars(_ amount: CyclicAssumption) -> Int { Int(middle(amount.base).rounded()) }
    switch stream.terms {
    case .discretionary(let terms):
      amount = dollars(terms.amount)
      isYearly = false
      matchRate = terms.match.map { Int((middle($0) * 10_000).rounded()) } ?? 0
      reimbursedAfter = Int(middle(terms.reimbursedAfter).rounded())
    case .philanthropy(let terms):
      amount = dollars(terms.amount)
      isYearly = false
      matchRate = 0
      reimbursedAfter = nil
    case .wioa(let terms):
      amount = dollars(terms.annual)
      isYearly = true
      matchRate = 0
      reimbursedAfter = Int(middle(terms.reimbursedAfter).rounded())
    case .appropriation(let terms):
      amount = dollars(terms.annual)
      isYearly = true
      matchRate = 0
      reimbursedAfter = Int(middle(terms.reimbursedAfter).rounded())
    case .milestones, .equip, .employers:
      amount = nil
      isYearly = true
      matchRate = 0
      reimbursedAfter = nil
    }
  }
}
