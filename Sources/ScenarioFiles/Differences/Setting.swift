/// A choice, date, name or known number that a scenario settles; draws nothing and has no spread.
package struct Setting: Sendable, Hashable {
  /// Its place in the scenario, as `--set` names it.
  package let path: String
  /// The value as the scenario writes it, or as the default's documentation gives it.
  package let written: String
  /// The same for every way of writing the same value.
  let meaning: String
  /// Whether the scenario left it out.
  package let isDefault: Bool
}
