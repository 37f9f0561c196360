import ArgumentParser
import Planning
import Reports
import ScenarioFiles

/// A scenario as the user gave it, read, changed and checked.
struct ScenarioInput {
  let scenario: Scenario
  let document: ScenarioDocument
  /// The files that it extends, nearest first.
  let bases: [ScenarioDocument]
  let diagnostics: [Diagnostic]
  let reading: ScenarioReading
  let overrides: [String]

  /// Reads a scenario and prints what there is to say of it.
  ///
  /// - Parameters:
  ///   - path: the scenario file
  ///   - options: changes to make, and how to treat warnings
  ///   - reportsWarnings: whether warnings are printed when there is no error
  /// - Throws: exit status 64 for a malformed change, 65 for a wrong scenario, 66 for a file that
  ///   cannot be read.
  init(path: String, options: ScenarioOptions, reportsWarnings: Bool = true) throws {
    try self.init(
      path: path, changes: options.changes, strict: options.strict,
      reportsWarnings: reportsWarnings && !options.quiet)
  }

  /// Reads a scenario and prints what there is to say of it.
  ///
  /// - Parameters:
  ///   - path: the scenario file
  ///   - changes: what to change first, `PATH=VALUE` each
  ///   - strict: whether warnings count as errors
  ///   - reportsWarnings: whether warnings are printed when there is no error
  /// - Throws: as above
  init(path: String, changes: [String], strict: Bool, reportsWarnings: Bool) throws {
    let overrides = try ScenarioInput.overrides(changes)
    let document: ScenarioDocument
    do {
      document = try ScenarioDocument.load(path: path)
    } catch {
      StandardError.write(error.description + "\n")
      throw error.code == .unreadableFile ? ExitStatus.cannotRead : ExitStatus.badScenario
    }
    let reading = ScenarioReader.read(document, overrides: overrides)
    let fails = reading.diagnostics.hasErrors || (strict && !reading.diagnostics.isEmpty)
    if fails || (reportsWarnings && !reading.diagnostics.isEmpty) {
      StandardError.write(reading.diagnostics.rendered + "\n\n")
    }
    guard let scenario = reading.scenario, !fails else {
      StandardError.write(ScenarioInput.count(reading.diagnostics) + " Nothing was simulated.\n")
      throw ExitStatus.badScenario
    }
    self.init(scenario: scenario, document: document, reading: reading, overrides: changes)
  }

  /// Takes a scenario that has been read.
  init(
    scenario: Scenario, document: ScenarioDocument, reading: ScenarioReading, overrides: [String]
  ) {
    self.scenario = scenario
    self.document = document
    bases = reading.bases
    diagnostics = reading.diagnostics
    self.reading = reading
    self.overrides = overrides
  }

  /// Reads changes from the command line.
  ///
  /// - Throws: exit status 64 for what is not written `PATH=VALUE`.
  static func overrides(_ changes: [String]) throws -> [ScenarioOverride] {
    var overrides: [ScenarioOverride] = []
    for change in changes {
      do {
        overrides.append(try ScenarioOverride(parsing: change))
      } catch {
        throw ValidationError("--set '\(change)': \(error.message)")
      }
    }
    return overrides
  }

  /// Counts diagnostics in words: `2 errors, 1 warning.`.
  static func count(_ diagnostics: [Diagnostic]) -> String {
    func words(_ count: Int, _ noun: String) -> String? {
      count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    let errors = diagnostics.count { $0.severity == .error }
    let parts = [words(errors, "error"), words(diagnostics.count - errors, "warning")]
    return parts.compactMap(\.self).joined(separator: ", ") + "."
  }

  /// What reports say of where their numbers come from.
  var provenance: Provenance {
    Provenance(
      scenarioFile: document.name, scenarioText: document.text, sha256: document.sha256,
      bases: bases.map { Provenance.Base(file: $0.name, text: $0.text, sha256: $0.sha256) },
      histories: HistoryText.all(of: scenario, in: [document] + bases).map {
        Provenance.History(document: $0.document, path: $0.path, text: $0.text)
      },
      version: SimulatorVersion.current, warnings: diagnostics.map(\.message), overrides: overrides)
  }
}
