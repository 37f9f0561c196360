import Foundation
import Testing

/// Expects a text to be what a file in `Golden` says.
///
/// Run with `UPDATE_GOLDEN=1` to write the files anew, and then read what has changed.
func expectGolden(
  _ text: String, _ name: String, at location: SourceLocation = #_sourceLocation
) throws {
  let path = "\(Place.golden)/\(name)"
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
  let expected = try String(contentsOfFile: path, encoding: .utf8)
  #expect(
    text == expected, "\(name): \(firstDifferences(text, expected))", sourceLocation: location)
}

/// The first lines in which two texts differ, at most five.
func firstDifferences(_ found: String, _ expected: String) -> String {
  let found = found.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let lines = (0..<max(found.count, expected.count)).lazy.filter { line in
    (line < found.count ? found[line] : nil) != (line < expected.count ? expected[line] : nil)
  }
  return lines.prefix(5).map { line in
    """
    line \(line + 1)
      expected: \(line < expected.count ? String(expected[line]) : "(no such line)")
      found:    \(line < found.count ? String(found[line]) : "(no such line)")
    """
  }.joined(separator: "\n")
}
