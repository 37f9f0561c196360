/// A limit of a funding rule that holds otherwise in a scenario, with the reason that allows it.
///
/// Waivers are granted state by state and award by award; the scenario says which it has, so that
/// whoever reads its results knows that they rest on it.
package struct Waiver: Sendable, Hashable {
  /// What the waiver does to one stream or cost line.
  package struct Effect: Sendable, Hashable {
    /// The stream or cost line.
    package let name: String
    /// The limit as it was before, in the scenario's words or the rule's; nil for none.
    package let former: String?
    package let isChange: Bool

    package init(name: String, former: String?, isChange: Bool) {
      self.name = name
      self.former = former
      self.isChange = isChange
    }
  }

  /// The rule's name in the rule book, `W-06`.
  package let rule: String
  /// What the limit is on: `administration`.
  package let subject: String
  /// The stream that it is for; nil for all that the rule binds.
  package let stream: String?
  /// The limit that holds instead, as the scenario writes it.
  package let limit: String
  /// The same as a number, in dollars or as a share.
  package let value: Double
  package let reason: String
  /// In file order; empty where the rule binds nothing in the scenario.
  package let effects: [Effect]

  package init(
    rule: String, subject: String, stream: String?, limit: String, value: Double,
    reason: String, effects: [Effect]
  ) {
    self.rule = rule
    self.subject = subject
    self.stream = stream
    self.limit = limit
    self.value = value
    self.reason = reason
    self.effects = effects
  }

  /// Whether everything stays as it was.
  package var changesNothing: Bool { !effects.contains(where: \.isChange) }

  /// What it does, in words: `administration of County WIOA: 15% instead of 10%`.
  package var sentence: String {
    let changed = effects.filter(\.isChange).map { effect in
      "\(effect.name) \(limit) instead of \(effect.former ?? "no limit")"
    }
    if changed.isEmpty { return "\(subject) \(limit): changes nothing" }
    return "\(subject): " + changed.joined(separator: ", ")
  }
}
