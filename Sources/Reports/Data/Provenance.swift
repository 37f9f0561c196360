/// Where a run's numbers come from: enough to repeat it.
package struct Provenance: Sendable, Hashable {
  /// The scenario file's name, as the user gave it.
  package let scenarioFile: String
  package let scenarioText: String
  /// SHA-256 of the scenario text, in hexadecimal.
  package let sha256: String
  /// The files that the scenario extends, nearest first.
  package let bases: [Base]
  /// The program's version.
  package let version: String
  /// What the reader warned of, a sentence each.
  package let warnings: [String]
  /// Changes made on the command line, `PATH=VALUE` each.
  package let overrides: [String]

  /// A file that the scenario, or one that it extends, starts from.
  package struct Base: Sendable, Hashable {
    package let file: String
    package let text: String
    package let sha256: String

    package init(file: String, text: String, sha256: String) {
      self.file = file
      self.text = text
      self.sha256 = sha256
    }
  }

  package init(
    scenarioFile: String, scenarioText: String, sha256: String, bases: [Base] = [], version: String,
    warnings: [String], overrides: [String]
  ) {
    self.scenarioFile = scenarioFile
    self.scenarioText = scenarioText
    self.sha256 = sha256
    self.bases = bases
    self.version = version
    self.warnings = warnings
    self.overrides = overrides
  }
}
