/// A scenario with everything that it was read from, so that it can be read again where the files
/// are not.
package struct ScenarioRecord: Sendable, Hashable {
  /// A file's path as it was asked for, and its text.
  package struct File: Sendable, Hashable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }

    /// The SHA-256 digest of the text in hexadecimal.
    package var sha256: String { ScenarioFiles.sha256(of: Array(text.utf8)) }
  }

  /// The scenario's own file.
  package let file: File
  /// The files that it extends, nearest first.
  package let bases: [File]
  /// The files that values are drawn from, in order of use.
  package let histories: [File]
  /// Changes from the command line, `PATH=VALUE` each.
  package let overrides: [String]

  package init(file: File, bases: [File], histories: [File], overrides: [String]) {
    self.file = file
    self.bases = bases
    self.histories = histories
    self.overrides = overrides
  }

  /// Records what a reading was made from.
  package init(_ document: ScenarioDocument, overrides: [String], reading: ScenarioReading) {
    self.init(
      file: File(path: document.name, text: document.text),
      bases: reading.bases.map { File(path: $0.name, text: $0.text) },
      histories: reading.histories, overrides: overrides)
  }

  package var document: ScenarioDocument { ScenarioDocument(name: file.path, text: file.text) }

  /// Reads the scenario again, from the recorded texts alone.
  ///
  /// - Returns: the same reading by the same version of the program.
  /// - Throws: that an override is not written `PATH=VALUE` (`E040`).
  package func read() throws(Diagnostic) -> ScenarioReading {
    var changes: [ScenarioOverride] = []
    for override in overrides { changes.append(try ScenarioOverride(parsing: override)) }
    return ScenarioReader.read(document, overrides: changes, recorded: self)
  }

  /// The document of a file that is extended.
  func base(at path: String) throws(Diagnostic) -> ScenarioDocument {
    guard let base = bases.first(where: { $0.path == path }) else {
      throw Diagnostic(
        code: .unreadableFile, file: path, place: SourcePlace(line: 1, column: 1),
        message: "the file was not recorded")
    }
    return ScenarioDocument(name: path, text: base.text)
  }

  /// The bytes of a file that values are drawn from.
  func history(at path: String) throws(ValueProblem) -> [UInt8] {
    guard let history = histories.first(where: { $0.path == path }) else {
      throw ValueProblem(code: .historyFile, message: "'\(path)' was not recorded")
    }
    return Array(history.text.utf8)
  }
}
