/// A file of past values that assumptions are drawn from: part of what defines a scenario's results.
package struct HistoryFile: Sendable, Hashable {
  /// The path as the scenario writes it, from the scenario's folder.
  package let path: String
  /// SHA-256 of its contents, in hexadecimal.
  package let sha256: String

  package init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}
