import ScenarioFiles

/// Where the test's own files lie.
enum Place {
  static let folder = directory(of: #filePath)

  /// A scenario of the `Scenarios` folder.
  static func scenario(_ name: String) throws -> ScenarioDocument {
    try ScenarioDocument.load(path: "\(folder)/Scenarios/\(name).yaml")
  }

  private static func directory(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
  }
}

extension ScenarioReading {
  /// The errors as the terminal shows them.
  var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map(\.description)
  }
}
