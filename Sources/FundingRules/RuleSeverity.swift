/// What happens to those who do not keep a rule.
package enum RuleSeverity: String, Sendable, Hashable, CaseIterable {
  case block, warn, inform

  package var meaning: String {
    switch self {
    case .block: "must hold; what goes against it is refused, not paid, or has to be paid back"
    case .warn: "not forbidden as such, but funders and auditors ask about it"
    case .inform: "nothing to obey: it is how the money behaves"
    }
  }
}
