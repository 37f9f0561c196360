/// Which money, or which part of the work with it, a rule is about.
package enum RuleKind: String, Sendable, Hashable, CaseIterable {
  case wioa, discretionary, equip
  case stateLocal = "state-local"
  case philanthropy
  /// Every federal award, whoever grants it.
  case federal
  case form, braiding, cash, outcome

  package var title: String {
    switch self {
    case .wioa: "WIOA Title I formula money"
    case .discretionary: "Discretionary grants"
    case .equip: "Pell and the accreditation route"
    case .stateLocal: "State and local money"
    case .philanthropy: "Philanthropy"
    case .federal: "All federal awards"
    case .form: "Budget form SF-424A"
    case .braiding: "Braiding"
    case .cash: "Cash"
    case .outcome: "Outcomes"
    }
  }
}
