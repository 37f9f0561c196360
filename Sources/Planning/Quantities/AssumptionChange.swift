/// One place in which two scenarios assume something else.
package struct AssumptionChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable { case changed, added, removed }

  package let kind: Kind
  /// As `--set` names it.
  package let path: String
  /// As the scenarios write it; nil for what one of them does not have, and for things that have
  /// several values.
  package let from: String?
  package let to: String?

  package init(_ kind: Kind, _ path: String, from: String? = nil, to: String? = nil) {
    self.kind = kind
    self.path = path
    self.from = from
    self.to = to
  }
}
