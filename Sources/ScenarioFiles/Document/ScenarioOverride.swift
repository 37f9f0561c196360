/// One change of a scenario from the command line, `PATH=VALUE`.
///
/// A path consists of keys and entry names parted by dots: `funding.Federal skills grant.odds=15%`.
/// Entries without a name are counted from 1: `goals.2.at-least=100`.
package struct ScenarioOverride: Sendable, Hashable {
  /// The change as it was given.
  package let written: String
  package let path: String
  package let value: String
  /// Where the value begins in what was given, in Unicode scalars.
  let valueOffset: Int

  /// Reads `PATH=VALUE`.
  ///
  /// - Throws: that there is no `=`, or nothing on one of its sides (`E040`).
  package init(parsing text: String) throws(Diagnostic) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map { String($0).trimmed } ?? ""
    let value = parts.count == 2 ? String(parts[1]).trimmed : ""
    guard !path.isEmpty, !value.isEmpty else {
      throw Diagnostic(
        code: .malformedOverride, file: "--set",
        place: SourcePlace(override: 0, line: 1, column: 1),
        message: parts.count < 2
          ? "'\(text)' has no '='"
          : "'\(text)' has nothing \(path.isEmpty ? "before" : "after") the '='",
        help: "write PATH=VALUE, as in 'outreach.apply=15%'", sourceLine: text)
    }
    written = text
    self.path = path
    self.value = value
    let blanks = parts[1].unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    valueOffset = parts[0].unicodeScalars.count + 1 + blanks
  }
}
