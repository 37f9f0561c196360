/// What is wrong with a file that should be a package of XML parts.
package struct PackageDamage: Error, Hashable, Sendable {
  /// The part, or the name of the package's own directory.
  package var part: String
  package var reason: String

  package init(_ part: String, _ reason: String) {
    self.part = part
    self.reason = reason
  }
}
