/// Where a run's numbers come from: enough to repeat it.
package struct Provenance: Sendable, Hashable {
  /// The scenario file's name, as the user gave it.
  package let scenarioFile: String
  package let scenarioText: String
  /// SHA-256 of the scenario text, in hexadecimal.
  package let sha256: String
  /// The files that the scenario extends, nearest first.
  package let bases: [Base]
  /// The files that values are drawn from.
  package let histories: [History]
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

  /// A file that values are drawn from, with all that it holds.
  package struct History: Sendable, Hashable {
    /// The text that names it: 0 for the scenario, 1 for the first file that it extends, and so on.
    package let document: Int
    /// Its path from that text's folder.
    package let path: String
    package let text: String

    package init(document: Int, path: String, text: String) {
      self.document = document
      self.path = path
      self.text = text
    }
  }

  package init(
    scenarioFile: String, scenarioText: String, sha256: String, bases: [Base] = [],
    histories: [History] = [], version: String, warnings: [String], overrides: [String]
  ) {
    self.scenarioFile = scenarioFile
    self.scenarioText = scenarioText
    self.sha256 = sha256
    self.bases = bases
    self.histories = histories
    self.version = version
    self.warnings = warnings
    self.overrides = overrides
  }
}

extension Provenance {
  /// The scenario file's name without the folders that lead to it, which are nobody else's business.
  package var fileName: String {
    scenarioFile.split(separator: "/").last.map { String($0) } ?? "scenario"
  }

  /// The files that the scenario extends, by their paths from its folder.
  package var localBases: [Base] {
    let folder = scenarioFile.lastIndex(of: "/").map { scenarioFile[...$0] } ?? ""
    return bases.map { base in
      guard !folder.isEmpty, base.file.hasPrefix(folder) else { return base }
      return Base(
        file: String(base.file.dropFirst(folder.count)), text: base.text, sha256: base.sha256)
    }
  }
}
