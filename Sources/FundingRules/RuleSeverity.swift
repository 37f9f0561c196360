/// What happens to those who do not keep a rule.
package enum RuleSeverity: String, Sendable, Hashable, CaseIterable {
  case block, warn, inform

  package var meaning: String {
    switch self {
    case .block: "must hold; funders refuse what goes against it, do not pay it, or take it back"
    case .warn: "not forbidden as such, but funders and auditors ask about it"
    case .inform: "nothing to obey: it is how the money behaves"
    }
  }
}
