import Analysis
import ArgumentParser
import Planning
import Reports
import Simulation

/// What a workbook's record asks to be simulated again.
struct RecordedMaterial {
  private let record: WorkbookRecord
  private let file: String
  private let threads: Int
  private let quiet: Bool

  /// - Parameters:
  ///   - record: what the workbook keeps
  ///   - file: its file
  ///   - threads: how many threads to use
  ///   - quiet: whether progress is not shown
  init(_ record: WorkbookRecord, file: String, threads: Int, quiet: Bool) {
    self.record = record
    self.file = file
    self.threads = threads
    self.quiet = quiet
  }

  /// Says why a file is not verified and answers the exit status.
  static func refusal(_ file: String, _ reason: String) -> ExitCode {
    StandardError.write("error: \(file) \(reason)\n")
    return ExitStatus.badScenario
  }

  /// Reads the scenarios from nothing but the record and simulates them.
  ///
  /// - Throws: exit status 65 after saying what is wrong with the record.
  func simulated() async throws -> WorkbookVerification.Material {
    guard let audience = ExportCommand.Audience(rawValue: record.audience) else {
      throw refusal("is for “\(record.audience)”, an audience that this version does not know")
    }
    guard record.others.isEmpty else { return try await plans(audience) }
    let reading = try RecordedScenario(record.provenance, file: file).read()
    let scenario = reading.scenario
    guard let kind = audience.kind else {
      let projection = await Projection(try await simulate(scenario))
      return .board(
        projection, try await study(of: scenario), try await drivers(of: scenario),
        reading.provenance)
    }
    guard
      let stream = scenario.streams.firstIndex(where: {
        $0.kind == kind && $0.name == record["stream"]
      })
    else { throw refusal("is an application for an award that its scenario does not have") }
    let base = await Projection(try await simulate(scenario))
    let application = try await ApplicationSimulation(
      scenario, stream: stream, seed: record.seed, futures: record.futures, threads: threads,
      quiet: quiet)
    return .application(
      application.plan, base: base, drivers: application.drivers, reading.provenance)
  }

  private func refusal(_ reason: String) -> ExitCode { Self.refusal(file, reason) }

  // MARK: Several plans

  private func plans(
    _ audience: ExportCommand.Audience
  ) async throws -> WorkbookVerification.Material {
    let names = record.all("plan")
    guard audience == .board, names.count == record.others.count + 1,
      Set(names).count == names.count,
      names.count <= PlansWorkbook.mostPlans
    else { throw refusal("has a record of several plans that do not stand side by side") }
    let readings = try ([record.provenance] + record.others).map {
      try RecordedScenario($0, file: file).read()
    }
    let first = readings[0].scenario
    guard
      readings.allSatisfy({
        $0.scenario.start == first.start && $0.scenario.horizon == first.horizon
      })
    else { throw refusal("holds plans over different months") }
    var runs: [(name: String, futures: Futures)] = []
    var lives: [Drivers?] = []
    for (name, reading) in zip(names, readings) {
      runs.append((name, try await simulate(reading.scenario)))
      lives.append(try await drivers(of: reading.scenario))
    }
    return .plans(
      await PlansExport.workbook(
        await Comparison(runs), readings: readings.map(\.whole),
        provenances: readings.map(\.provenance), drivers: lives))
  }

  // MARK: Simulations

  private func simulate(_ scenario: Scenario) async throws -> Futures {
    let bar = ProgressBar("Simulating", total: record.futures, isShown: !quiet)
    defer { bar.finish() }
    return try await Futures.simulate(
      Blueprint(scenario, seed: record.seed), count: record.futures, threads: threads,
      progress: { bar.update($0) })
  }

  private func drivers(of scenario: Scenario) async throws -> Drivers? {
    guard let count = record["drivers"].flatMap({ Int($0) }) else { return nil }
    guard (1...DriversSimulation.most).contains(count), count <= record.futures else {
      throw refusal("has a record of \(count) futures lived twice, which no workbook has")
    }
    return try await DriversSimulation(seed: record.seed, threads: threads, quiet: quiet)
      .drivers(of: scenario, futures: count)
  }

  private func study(of scenario: Scenario) async throws -> RestrictionStudy? {
    guard record["restrictions"] == "yes" else { return nil }
    let bar = ProgressBar(
      "Weighing restrictions", total: RestrictionStudy.work(scenario, futures: record.futures),
      isShown: !quiet)
    defer { bar.finish() }
    return try await RestrictionStudy.run(
      scenario, seed: record.seed, futures: record.futures, threads: threads,
      progress: { bar.update($0) })
  }
}
