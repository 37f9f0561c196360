import Analysis
import ArgumentParser
import Planning
import Reports
import ScenarioFiles
import Simulation

/// Writes the workbook that holds several plans side by side.
enum PlansExport {
  /// Refuses numbers of files that no workbook of plans can hold.
  ///
  /// - Throws: a validation error for more plans than fit on a page.
  static func validate(_ files: [String]) throws {
    guard files.count <= PlansWorkbook.mostPlans else {
      throw ValidationError(
        "A workbook holds at most \(PlansWorkbook.mostPlans) plans side by side, not "
          + "\(files.count). Leave some out, or hold them against each other with techhire compare."
      )
    }
  }

  /// Simulates the plans over the same futures and writes their workbook.
  ///
  /// - Parameters:
  ///   - files: the scenarios, the present course first
  ///   - simulation: how they are simulated
  ///   - options: how they are read
  ///   - isPublic: whether the workbook leaves out what the hubs do not make public
  ///   - path: the file to write or replace
  /// - Throws: an exit status after saying what is wrong with a scenario or the file.
  static func write(
    _ files: [String], _ simulation: SimulationOptions, _ options: ScenarioOptions,
    isPublic: Bool, to path: String
  ) async throws {
    // All are read before any failure counts, so that all errors are shown at once.
    let readings = files.map { file in Result { try ScenarioInput(path: file, options: options) } }
    let inputs = try readings.map { try $0.get() }
    try requireSameMonths(inputs)
    if isPublic { for input in inputs { try WorkbookOptions.requirePublished(input.scenario) } }
    let names = ContenderNames.distinct(inputs.map { ($0.scenario.name, $0.document.name) })
    let comparison = try await ComparisonSimulation(simulation, quiet: options.quiet)
      .compare(inputs.map(\.scenario), names: names)
    let seed = simulation.seed ?? inputs[0].scenario.seed
    let lives = DriversSimulation(
      seed: seed, threads: simulation.threadCount, quiet: options.quiet)
    var drivers: [Drivers?] = []
    for (input, contender) in zip(inputs, comparison.contenders) where !isPublic {
      drivers.append(
        try await lives.drivers(of: input.scenario, futures: contender.futures.count))
    }
    let workbook = await workbook(
      comparison, readings: inputs.map(\.reading), provenances: inputs.map(\.provenance),
      drivers: drivers, isPublic: isPublic)
    try WorkbookFile.write(to: path) { try workbook.write(to: $0) }
  }

  /// The workbook of plans that were simulated.
  ///
  /// - Parameters:
  ///   - comparison: the plans, the present course first
  ///   - readings: as they were read
  ///   - provenances: where each plan's numbers come from
  ///   - drivers: what moves each plan's placements most
  ///   - isPublic: whether it leaves out what the hubs do not make public
  /// - Returns: the workbook, not calculated yet
  static func workbook(
    _ comparison: Comparison, readings: [ScenarioReading], provenances: [Provenance],
    drivers: [Drivers?], isPublic: Bool = false
  ) async -> PlansWorkbook {
    var projections: [Projection] = []
    for contender in comparison.contenders {
      projections.append(await Projection(contender.futures))
    }
    return PlansWorkbook(
      comparison, projections: projections, provenances: provenances,
      assumptions: readings.dropFirst().map { AssumptionChange.all(from: readings[0], to: $0) },
      notes: [], drivers: drivers, isPublic: isPublic)
  }

  /// Refuses plans over different months, whose totals and charts nobody could hold together.
  private static func requireSameMonths(_ inputs: [ScenarioInput]) throws {
    guard let first = inputs.first?.scenario else { return }
    for input in inputs.dropFirst()
    where input.scenario.start != first.start || input.scenario.horizon != first.horizon {
      let end = first.start.advanced(by: first.horizon - 1)
      StandardError.write(
        "error: \(input.document.name) does not cover the months of \(inputs[0].document.name), "
          + "\(first.start.title) to \(end.title)\nhelp: give both the same start and horizon\n")
      throw ExitStatus.badScenario
    }
  }
}
