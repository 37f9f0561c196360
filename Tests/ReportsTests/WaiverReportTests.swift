import Analysis
import Foundation
import Reports
import Spreadsheet
import Testing

/// Whoever reads results that rest on a waiver reads the waiver too.
struct WaiverReportTests {
  private static func run() async throws -> Run {
    let text =
      try Run.text("two-years-by-hand").replacing(
        "stages:", with: "  - { name: County, kind: wioa, annual: $9k, ita-cap: $1k }\nstages:")
        + """

        waivers:
          - { rule: U-03, limit: "$60,000", reason: Agreed with the grant officer in May 2026 }
          - { rule: W-06, limit: 10%, reason: That is the rule }

        """
    return try await Run(text, name: "waived.yaml", futures: 10)
  }

  @Test func `prints them with their reasons`() async throws {
    let run = try await WaiverReportTests.run()
    let ink = Ink(isColored: false)
    let texts = [
      RunReport(run.projection, ink: ink).text,
      CheckReport(run.projection.scenario, warnings: 1, ink: ink).text,
    ]
    for text in texts {
      #expect(text.contains("\nWAIVERS  limits of funding rules that hold otherwise here\n"))
      #expect(text.contains("  U-03, part of a subaward that counts: "))
      #expect(text.contains("$60,000 instead of $50,000"))
      #expect(text.contains("        Reason: Agreed with the grant officer in May 2026\n"))
      #expect(text.contains("  W-06, administration 10%: changes nothing\n"))
    }
    let plain = try await Run.Known.twoYears.run
    #expect(!RunReport(plain.projection, ink: ink).text.contains("WAIVERS"))
  }

  @Test func `writes them as JSON`() async throws {
    let run = try await WaiverReportTests.run()
    let text = RunDocument.json(run.projection, run.provenance).text
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let document = try #require(parsed as? [String: Any])
    let waivers = try #require(document["waivers"] as? [[String: Any]])
    #expect(waivers.map { $0["rule"] as? String } == ["U-03", "W-06"])
    #expect(waivers.map { $0["changes-nothing"] as? Bool } == [false, true])
    #expect(waivers[0]["reason"] as? String == "Agreed with the grant officer in May 2026")
    #expect(waivers[0]["limit"] as? String == "$60,000")
    let effects = try #require(waivers[0]["effects"] as? [[String: Any]])
    #expect(!effects.isEmpty && effects.allSatisfy { $0["former"] as? String == "$50,000" })
  }

  @Test func `puts them in the workbook, among the assumptions and with the method`() async throws {
    let run = try await WaiverReportTests.run()
    let workbook = try run.board.workbook
    _ = try workbook.sheet("Method").row("Reason: Agreed with the grant officer in May 2026")
    let row = try workbook.sheet("Assumptions").row("funding.County.subaward-limit")
    #expect(
      try workbook.sheet("Assumptions").text(row, 7)
        == "waiver of U-03: Agreed with the grant officer in May 2026")
  }
}

/// Rules that are tested on results, as people and programs read them.
struct ResultTestReportTests {
  @Test func `says in how many futures a share is kept`() async throws {
    let text =
      try Run.text("two-years-by-hand")
      .replacing("tags: []", with: "tags: [in-school]")
      .replacing(
        "stages:",
        with:
          "  - { name: Youth, kind: wioa, program: youth, annual: $90k, ita-cap: $5k }\nstages:"
      )
      .replacing("kind: state-local, annual: $90k", with: "kind: state-local, annual: $1k")
    let run = try await Run(text, name: "youth.yaml", futures: 10)
    let report = RunReport(run.projection, ink: Ink(isColored: false)).text
    #expect(
      report.contains(
        "RULES TESTED  shares of spending, at each award's end or at the last month\n"
          + "  W-07, Youth: at least 75% for young people out of school: kept in none of 100 futures.\n"
          + "  W-08, Youth: at least 20% for work experience: kept in none of 100 futures."
      ))
    let parsed = try JSONSerialization.jsonObject(
      with: Data(RunDocument.json(run.projection, run.provenance).text.utf8))
    let tests = try #require((parsed as? [String: Any])?["rule-tests"] as? [[String: Any]])
    #expect(tests.map { $0["rule"] as? String } == ["W-07", "W-08"])
    #expect(tests[0]["held"] as? Double == 0 && tests[0]["futures-tested"] as? Int == 10)
    let method = try run.board.workbook.sheet("Method")
    let sentence = "W-07, Youth: at least 75% for young people out of school: "
    #expect(
      method.references.contains { method.text($0.row, $0.column)?.hasPrefix(sentence) ?? false })
  }
}
