/// All rules of the funders that this program knows, kept by it or not.
package enum RuleBook {
  /// In the order of their kinds, and within a kind of their numbers.
  package static let all: [FundingRule] =
    [
      WIOARules.money, WIOARules.training, DiscretionaryRules.all, EquipRules.all,
      StateLocalRules.all, PhilanthropyRules.all, FederalRules.awards, FederalRules.conduct,
      FormRules.all, BraidingRules.all, CashAndOutcomeRules.all,
    ].flatMap(\.self)

  /// What has to stand beside any rule that is shown.
  package static let notice = """
    Compiled in November 2026 from sources up to July 2026. This is not legal advice: the law, the \
    announcement or the award in hand always wins.
    """

  /// The rule of a name such as `W-16`, in capitals or not; nil where there is none.
  package static func rule(_ id: String) -> FundingRule? {
    let wanted = id.uppercased()
    return all.first { $0.id == wanted }
  }
}
