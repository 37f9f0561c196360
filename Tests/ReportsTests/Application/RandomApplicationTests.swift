import Analysis
import Planning
import Reports
import Spreadsheet
import TestSupport
import Testing

/// Checks of every audience's workbook in random scenarios, in memory.
struct RandomApplicationTests {
  @Test(arguments: 1...100)
  func `form SF-424A's ties and all other checks hold`(number: Int) async throws {
    for number in [number, number + 100] {
      try await forEachStream(of: .discretionary, number) { application, name in
        let workbook = try application.federal.workbook
        try expectToHold(workbook, "\(number), \(name)", atLeast: 30)
        // The plan reckons in whole cents, the sheets in floating point: they must agree.
        let costs = try workbook.sheet("Costs")
        let row = try costs.row("Asked of this award, direct and indirect")
        for year in application.plan.years.indices {
          #expect(costs.number(row, 2 + year) == Double(application.plan.request(year)))
        }
      }
    }
  }

  @Test(arguments: 1...12)
  func `a foundation's workbook holds`(number: Int) async throws {
    try await forEachStream(of: .philanthropy, number) { application, name in
      try expectToHold(try application.foundation.workbook, "\(number), \(name)", atLeast: 20)
    }
  }

  @Test(arguments: 1...12)
  func `a state's workbook holds`(number: Int) async throws {
    try await forEachStream(of: .stateLocal, number) { application, name in
      try expectToHold(try application.state.workbook, "\(number), \(name)", atLeast: 20)
    }
  }

  @Test(arguments: 1...24)
  func `a local board's workbook holds`(number: Int) async throws {
    try await forEachStream(of: .wioa, number) { application, name in
      try expectToHold(try application.localBoard.workbook, "\(number), \(name)", atLeast: 18)
    }
  }

  private func expectToHold(_ workbook: Workbook, _ what: String, atLeast: Int) throws {
    let checks = try workbook.failedChecks()
    #expect(checks.all >= atLeast)
    #expect(checks.failed.isEmpty, "\(what): \(checks.failed)")
    #expect(try workbook.verdicts() == ["OK", "Simulation matches the inputs"], "\(what)")
  }

  /// Plans an application for each stream of a kind that can be applied for.
  private func forEachStream(
    of kind: FundingStream.Kind, _ number: Int, _ body: (Application, String) throws -> Void
  ) async throws {
    let text = RandomScenario(number: number, sharesCosts: number > 100).yaml
    for stream in try readScenario(text).streams where stream.kind == kind {
      do {
        let application = try await Application(
          text, stream: stream.name, futures: 5, weighsDrivers: false)
        try body(application, stream.name)
      } catch is ApplicationProblem {
        continue
      }
    }
  }
}
