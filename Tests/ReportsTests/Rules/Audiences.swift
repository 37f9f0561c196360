import Analysis
import Planning
import Reports
import ScenarioFiles
import Simulation
import Spreadsheet
import TestSupport
import Testing

/// The workbooks of all audiences that a scenario has one for, from few futures.
struct Audiences {
  /// For whom a workbook is.
  enum Audience: String, CustomStringConvertible {
    case board, plans, federal, wioa, foundation, state

    var isApplication: Bool { self != .board && self != .plans }
    var description: String { rawValue }
  }

  private(set) var workbooks: [(audience: Audience, workbook: Workbook)] = []

  /// - Parameters:
  ///   - text: a scenario
  ///   - name: its file's name without the ending
  /// - Throws: what is wrong with the scenario, or with a workbook of it
  init(_ text: String, name: String) async throws {
    let run = try await Run(text, name: "\(name).yaml", futures: 16)
    let projection = run.projection
    let again = try await Futures.simulate(
      Blueprint(projection.scenario, replicate: 1), count: 16, threads: 2)
    let lived = await Drivers(of: .placed, projection.futures, again: again)
    let drivers = [lived, lived]
    workbooks.append(
      (
        .board,
        try BoardWorkbook(
          projection, drivers: lived, provenance: run.provenance,
          liveFutures: 12
        ).workbook
      ))
    let thin = try await Run(text, name: "\(name).yaml", changes: ["hub.reserve=$41k"], futures: 16)
    let comparison = await Comparison([
      ("One", projection.futures), ("A thin reserve", thin.projection.futures),
    ])
    let change = AssumptionChange(.changed, "hub.reserve", from: "more", to: "$41k")
    workbooks.append(
      (
        .plans,
        try PlansWorkbook(
          comparison, projections: [projection, thin.projection],
          provenances: [run.provenance, run.provenance], assumptions: [[change]], notes: [],
          drivers: drivers
        ).workbook
      ))
    let kinds: [(Audience, FundingStream.Kind)] = [
      (.federal, .discretionary), (.wioa, .wioa), (.foundation, .philanthropy),
      (.state, .stateLocal),
    ]
    // Applications are simulated three times each: a small, a middle and a large scenario must do.
    guard ["first", "riverbend", "metropolitan"].contains(name) else { return }
    for (audience, kind) in kinds {
      if let application = try await Self.application(text, name, for: kind, of: projection) {
        workbooks.append((audience, try Self.workbook(application, for: audience)))
      }
    }
  }

  /// An application for the first stream of a kind for which one can be planned.
  private static func application(
    _ text: String, _ name: String, for kind: FundingStream.Kind, of projection: Projection
  ) async throws -> Application? {
    for stream in projection.scenario.streams where stream.kind == kind {
      do {
        return try await Application(
          text, stream: stream.name, futures: 12, weighsDrivers: name == "riverbend")
      } catch is ApplicationProblem {
        continue
      }
    }
    return nil
  }

  private static func workbook(
    _ application: Application, for audience: Audience
  ) throws -> Workbook {
    switch audience {
    case .federal: try application.federal.workbook
    case .wioa: try application.localBoard.workbook
    case .foundation: try application.foundation.workbook
    default: try application.state.workbook
    }
  }
}
