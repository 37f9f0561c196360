import ArgumentParser
import FoundationEssentials
import Planning
import Reports
import ScenarioFiles

/// The scenario that a workbook holds, read from nothing but the workbook.
struct RecordedScenario {
  private let recorded: Provenance
  private let file: String

  /// - Parameters:
  ///   - recorded: what the workbook holds of the scenario
  ///   - file: the workbook's file
  init(_ recorded: Provenance, file: String) {
    self.recorded = recorded
    self.file = file
  }

  /// A scenario as it was read.
  struct Reading {
    let scenario: Planning.Scenario
    let whole: ScenarioReading
    let provenance: Provenance
  }

  /// Reads the scenario as it was read when the workbook was written.
  ///
  /// - Throws: exit status 65 after saying what is wrong with it.
  func read() throws -> Reading {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "techhire-verify-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(recorded.histories, into: folder)
    func directory(_ document: Int) -> String {
      folder.appending(path: String(document)).path + "/"
    }
    let document = ScenarioDocument(
      name: recorded.scenarioFile, text: recorded.scenarioText, directory: directory(0))
    let reading = ScenarioReader.read(
      document, overrides: try ScenarioInput.overrides(recorded.overrides),
      load: { (path) throws(Diagnostic) in
        // Nothing but what the workbook holds is read.
        guard let place = recorded.bases.firstIndex(where: { $0.file == path }) else {
          throw Diagnostic(
            code: .unreadableFile, file: path, place: SourcePlace(line: 1, column: 1),
            message: "the workbook does not hold it")
        }
        return ScenarioDocument(
          name: path, text: recorded.bases[place].text, directory: directory(place + 1))
      })
    guard let scenario = reading.scenario else {
      StandardError.write(reading.diagnostics.rendered + "\n\n")
      StandardError.write("error: \(file) holds a scenario that cannot be simulated\n")
      throw ExitStatus.badScenario
    }
    let provenance = Provenance(
      scenarioFile: recorded.scenarioFile, scenarioText: recorded.scenarioText,
      sha256: document.sha256,
      bases: reading.bases.map {
        Provenance.Base(file: $0.name, text: $0.text, sha256: $0.sha256)
      },
      histories: recorded.histories, version: recorded.version,
      warnings: reading.diagnostics.map(\.message), overrides: recorded.overrides)
    return Reading(scenario: scenario, whole: reading, provenance: provenance)
  }

  /// Puts the files that values are drawn from where reading a scenario looks for them.
  private func write(_ histories: [Provenance.History], into folder: URL) throws {
    for history in histories {
      let parts = history.path.split(separator: "/", omittingEmptySubsequences: false)
      guard !history.path.isEmpty, !history.path.hasPrefix("/"),
        !parts.contains(where: { $0 == ".." || $0.isEmpty }),
        !history.path.unicodeScalars.contains(where: { $0.value < 0x20 })
      else {
        StandardError.write("error: \(file) holds a file with the name '\(history.path)'\n")
        throw ExitStatus.badScenario
      }
      let target = folder.appending(path: String(history.document)).appending(path: history.path)
      do {
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(history.text.utf8).write(to: target)
      } catch {
        StandardError.write("error: cannot write \(target.path): \(error)\n")
        throw ExitStatus.cannotWrite
      }
    }
  }
}
