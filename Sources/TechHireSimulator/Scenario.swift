import Planning
import Reports
import ScenarioFiles
import Simulation

/// One plan of one TechHire community, read from a scenario file and checked.
public struct Scenario: Sendable {
  let plan: Planning.Scenario
  let document: ScenarioDocument
  /// The files that the document extends, nearest first.
  let bases: [ScenarioDocument]
  let changes: [String]
  private let reading: ScenarioReading

  /// What deserves a look, a sentence each, though the scenario can be simulated.
  public let warnings: [String]

  /// The community's name.
  public var name: String { plan.name }

  /// The first month, as `2027-01`.
  public var start: String { plan.start.description }

  /// How many months are simulated.
  public var horizon: Int { plan.horizon }

  /// Reads a scenario file, with the files that it extends.
  ///
  /// - Parameters:
  ///   - path: the file
  ///   - changes: places to change first, `PATH=VALUE` each, such as
  ///     `funding.Federal skills grant.odds=15%`
  /// - Throws: `ScenarioError` with every error of the file.
  public init(contentsOf path: String, changes: [String] = []) throws(ScenarioError) {
    do {
      try self.init(ScenarioDocument.load(path: path), changes: changes)
    } catch let error as ScenarioError {
      throw error
    } catch {
      throw ScenarioError(messages: ["\(error)"])
    }
  }

  /// Reads a scenario from text in the same format.
  ///
  /// - Parameters:
  ///   - text: YAML
  ///   - name: what messages call the text, in place of a file's name; a path in it is where the
  ///     files that the text `extends` are looked for
  ///   - changes: places to change first, `PATH=VALUE` each
  /// - Throws: `ScenarioError` with every error of the text.
  public init(
    text: String, name: String = "scenario", changes: [String] = []
  ) throws(ScenarioError) {
    try self.init(ScenarioDocument(name: name, text: text), changes: changes)
  }

  init(_ document: ScenarioDocument, changes: [String]) throws(ScenarioError) {
    var overrides: [ScenarioOverride] = []
    for change in changes {
      do {
        overrides.append(try ScenarioOverride(parsing: change))
      } catch {
        throw ScenarioError(messages: [error.description])
      }
    }
    let reading = ScenarioReader.read(document, overrides: overrides)
    guard let plan = reading.scenario else {
      throw ScenarioError(
        messages: reading.diagnostics.filter { $0.severity == .error }.map(\.description))
    }
    self.plan = plan
    self.document = document
    bases = reading.bases
    self.reading = reading
    self.changes = changes
    warnings = reading.diagnostics.map(\.message)
  }

  /// What reports say of where their numbers come from.
  var provenance: Provenance {
    Provenance(
      scenarioFile: document.name, scenarioText: document.text, sha256: document.sha256,
      bases: bases.map { Provenance.Base(file: $0.name, text: $0.text, sha256: $0.sha256) },
      histories: HistoryText.all(of: plan, in: [document] + bases).map {
        Provenance.History(document: $0.document, path: $0.path, text: $0.text)
      },
      version: SimulatorVersion.current, warnings: warnings, overrides: changes)
  }

  /// What another scenario assumes differently.
  func changes(to other: Scenario) -> [AssumptionChange] {
    AssumptionChange.all(from: reading, to: other.reading)
  }

  /// Simulates the plan.
  ///
  /// - Parameters:
  ///   - futures: how many futures, at least 1; the scenario's own number otherwise
  ///   - seed: the seed of all draws; the scenario's own otherwise
  ///   - threads: how many to use, at least 1; all cores otherwise. The result does not depend on it.
  /// - Returns: what the futures say
  /// - Throws: `CancellationError` when the surrounding task is canceled.
  public func project(
    futures: Int? = nil, seed: UInt64? = nil, threads: Int? = nil
  ) async throws -> Projection {
    let futures = try await Futures.simulate(
      Blueprint(plan, seed: seed), count: max(1, futures ?? plan.futures),
      threads: threads ?? Processors.count)
    return await Projection(futures, of: self)
  }
}

/// Everything that is wrong with a scenario, in the order of the file.
public struct ScenarioError: Error, Sendable, CustomStringConvertible {
  /// One message per error: place, what is wrong, the line, and what would be right.
  public let messages: [String]

  /// All messages, an empty line between them.
  public var description: String { messages.joined(separator: "\n\n") }
}
