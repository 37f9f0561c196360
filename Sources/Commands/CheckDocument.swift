import ArgumentParser
import Planning
import Reports
import ScenarioFiles

/// What `check --json` prints: the findings of all files as data, format 1.
struct CheckDocument {
  private let files: [String]
  private let options: ScenarioOptions

  init(_ files: [String], _ options: ScenarioOptions) {
    self.files = files
    self.options = options
  }

  /// Checks all files and prints one document, also when there are errors.
  ///
  /// - Throws: the exit status of the first file that fails, as without JSON.
  func write() throws {
    let overrides = try ScenarioInput.overrides(options.changes)
    var failure: ExitCode?
    var documents: [JSONValue] = []
    for file in files {
      do {
        let document = try ScenarioDocument.load(path: file)
        let reading = ScenarioReader.read(document, overrides: overrides)
        let fails =
          reading.diagnostics.hasErrors || (options.strict && !reading.diagnostics.isEmpty)
        if fails { failure = failure ?? ExitStatus.badScenario }
        documents.append(object(document, reading))
      } catch {
        let isMissing = error.code == .unreadableFile
        failure = failure ?? (isMissing ? ExitStatus.cannotRead : ExitStatus.badScenario)
        documents.append(
          .object([("file", .string(file)), ("findings", .array([finding(error)]))]))
      }
    }
    try StandardOutput.write(
      JSONValue.object([("format", .integer(1)), ("files", .array(documents))]).text)
    if let failure { throw failure }
  }

  private func object(_ document: ScenarioDocument, _ reading: ScenarioReading) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("file", .string(document.name)), ("sha256", .string(document.sha256)),
    ]
    if !reading.bases.isEmpty {
      members.append(("extends", .array(reading.bases.map { .string($0.name) })))
    }
    if let scenario = reading.scenario {
      members += [
        ("name", .string(scenario.name)),
        (
          "hub-criteria",
          .array(
            scenario.hubCriteria.map { criterion in
              .object([
                ("criterion", .string(criterion.title)), ("met", .bool(criterion.isMet)),
                ("advised-only", .bool(criterion.isRecommendedOnly)),
                ("evidence", .string(criterion.evidence)),
              ])
            })
        ),
        ("roles-missing", .array(scenario.missingRoles.map { .string($0.rawValue) })),
        ("figures", .array(scenario.assumptions.filter { !$0.isDefault }.map(figure))),
      ]
    }
    members.append(("findings", .array(reading.diagnostics.map(finding))))
    return .object(members)
  }

  /// A figure of the file and where it comes from; null where nobody says.
  private func figure(_ assumption: Assumption) -> JSONValue {
    .object([
      ("path", .string(assumption.path)), ("written", .string(assumption.written)),
      ("uncertain", .bool(assumption.knownValue == nil)),
      ("source", assumption.source.map { .string($0) } ?? .null),
    ])
  }

  private func finding(_ diagnostic: Diagnostic) -> JSONValue {
    .object([
      ("severity", .string(diagnostic.severity.rawValue)),
      ("code", .string(diagnostic.code.rawValue)),
      ("rule", diagnostic.code.rule.map { .string($0) } ?? .null),
      ("file", .string(diagnostic.file)), ("line", .integer(diagnostic.line)),
      ("column", .integer(diagnostic.column)), ("message", .string(diagnostic.message)),
      ("help", diagnostic.help.map { .string($0) } ?? .null),
    ])
  }
}
