import Foundation

/// Where the tests' own files and the repository lie.
enum Place {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().path
  static let repository = URL(filePath: folder).deletingLastPathComponent()
    .deletingLastPathComponent().path
}
