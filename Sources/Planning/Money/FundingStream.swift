/// A source of money of one of the five kinds, or what employers pay of training.
package struct FundingStream: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case wioa, discretionary, equip
    case stateLocal = "state-local"
    case philanthropy
    /// What employers pay of the costs that they share; no scenario names it as a kind.
    case employers

    /// The kinds that a scenario's `funding` may name.
    package static let declared: [Kind] = [
      .wioa, .discretionary, .equip, .stateLocal, .philanthropy,
    ]

    package var title: String {
      switch self {
      case .wioa: "WIOA"
      case .discretionary: "Discretionary grant"
      case .equip: "Accreditation route"
      case .stateLocal: "State or local"
      case .philanthropy: "Philanthropy"
      case .employers: "Employers"
      }
    }
  }

  /// When awards arise, how large they are and what becomes of them.
  package enum Terms: Sendable, Hashable {
    case wioa(WIOATerms)
    case discretionary(DiscretionaryTerms)
    case equip(EquipTerms)
    case appropriation(AppropriationTerms)
    case milestones(MilestoneTerms)
    case philanthropy(PhilanthropyTerms)
    /// Their share of each cost, when it arises.
    case employers

    package var kind: Kind {
      switch self {
      case .wioa: .wioa
      case .discretionary: .discretionary
      case .equip: .equip
      case .appropriation, .milestones: .stateLocal
      case .philanthropy: .philanthropy
      case .employers: .employers
      }
    }
  }

  package let name: String
  package let terms: Terms
  package let pays: ActivitySet
  package let paysClasses: ObjectClassSet
  /// The groups it may pay for by the stream's own word, by place; nil for all.
  package let groups: [Int]?
  /// Largest share of the award that administration may take; nil for no limit.
  package let administrationCap: Assumption.ID?
  /// Largest indirect charge as a share of the MTDC charged to the award; nil for no limit.
  package let indirectRate: Assumption.ID?
  /// The part of each subaward that counts in the MTDC, by waiver; nil for what holds at the award's
  /// date.
  package let subawardLimit: Assumption.ID?
  /// Whether it is spent before money that lapses sooner is at risk, to earn match in time.
  package let spendEarly: Bool
  package let countsAsMatch: Bool
  /// Whether what is left at the end goes back rather than to the reserve.
  package let restricted: Bool

  package var kind: Kind { terms.kind }

  package init(
    name: String, terms: Terms, pays: ActivitySet, paysClasses: ObjectClassSet, groups: [Int]?,
    administrationCap: Assumption.ID?, indirectRate: Assumption.ID?,
    subawardLimit: Assumption.ID?, spendEarly: Bool, countsAsMatch: Bool, restricted: Bool
  ) {
    self.name = name
    self.terms = terms
    self.pays = pays
    self.paysClasses = paysClasses
    self.groups = groups
    self.administrationCap = administrationCap
    self.indirectRate = indirectRate
    self.subawardLimit = subawardLimit
    self.spendEarly = spendEarly
    self.countsAsMatch = countsAsMatch
    self.restricted = restricted
  }
}
