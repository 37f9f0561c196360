import Foundation

/// A directory of a test's own, which vanishes with this value.
package final class TemporaryDirectory: Sendable {
  /// The directory's path, without a slash at its end.
  package let path: String

  package init() throws {
    let name = "techhire-tests-" + UUID().uuidString
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of a file in the directory.
  package func file(_ name: String) -> String { path + "/" + name }

  /// The names of everything in the directory.
  package func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
