/// What this program does about a rule, and where.
package struct RuleKeeping: Sendable, Hashable {
  package enum Manner: String, Sendable, Hashable, CaseIterable {
    case ledger, reading, results, nothing

    package var meaning: String {
      switch self {
      case .ledger: "kept in every future"
      case .reading: "told by `check`, as an error or as a warning"
      case .results: "tested on the results"
      case .nothing: "not kept, only listed: people must mind it"
      }
    }
  }

  package let manner: Manner
  /// Whether part of the rule is left to people.
  package let isPartial: Bool
  /// What exactly is done, and what is not.
  package let explanation: String
  /// The file that does it, below `Sources`; nil where nothing is done.
  package let place: String?

  static func wholly(_ manner: Manner, in place: String, _ explanation: String) -> RuleKeeping {
    RuleKeeping(manner: manner, isPartial: false, explanation: explanation, place: place)
  }

  static func partly(_ manner: Manner, in place: String, _ explanation: String) -> RuleKeeping {
    RuleKeeping(manner: manner, isPartial: true, explanation: explanation, place: place)
  }

  static func notKept(_ explanation: String) -> RuleKeeping {
    RuleKeeping(manner: .nothing, isPartial: false, explanation: explanation, place: nil)
  }
}
