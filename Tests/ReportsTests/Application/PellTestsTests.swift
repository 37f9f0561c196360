import Analysis
import Planning
import Reports
import Spreadsheet
import Testing
import Uncertainty

/// What Pell asks of a program, beside the risks of an application.
struct PellTestsTests {
  @Test func `says how likely a program keeps its aid`() async throws {
    let application = try await Application(
      try Run.text("riverbend"), stream: "Federal skills grant", futures: 60, weighsDrivers: false)
    let futures = application.plan.futures
    let sheet = try application.federal.workbook.sheet("Risk")
    let head = try sheet.row("Pell tests: Web Development")
    let program = try #require(
      futures.scenario.programs.firstIndex { $0.name == "Web Development" })
    #expect(sheet.number(head + 1, 1) == futures.scenario.programs[program].hours)
    #expect(sheet.text(head + 1, 5)?.hasPrefix("150 to 599: ") ?? false)
    let completion = futures.completion(program: program)
    #expect(completion.allSatisfy { (0...1).contains($0) } && completion.count > 30)
    let row = try sheet.row("Completion")
    let middle = try #require(Summary(completion)?.median)
    #expect(abs((sheet.number(row, 1) ?? 0) - middle) <= 0.0005)
    let kept = Double(completion.count { $0 >= 0.7 }) * 100 / Double(completion.count)
    #expect(sheet.number(row, 4) == kept)
    let aid = futures.aid(
      stream: try #require(futures.scenario.streams.firstIndex { $0.kind == .equip }))
    #expect(aid.came > 0 && aid.lost <= aid.came)
    let lost = try sheet.row("Its aid is not lost again, once it came")
    #expect(sheet.number(lost, 4) == Double(aid.came - aid.lost) * 100 / Double(aid.came))
  }

  @Test func `is left out where no program has the accreditation route`() async throws {
    let application = try await Application(
      try WorkbookRulesTests.text("first"), stream: "County WIOA", futures: 10,
      weighsDrivers: false)
    let sheet = try application.localBoard.workbook.sheet("Performance")
    #expect(!sheet.references.contains { sheet.text($0.row, 0)?.hasPrefix("Pell tests") ?? false })
  }
}
