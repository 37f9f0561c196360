import Reports
import Spreadsheet
import TestSupport
import Testing

/// A first sheet with more goals than a page holds in print that is easy to read.
struct LongSummaryTests {
  @Test func `what no longer fits goes on a further page, which begins where readers expect`()
    async throws
  {
    let goals = (1...40).map {
      "  - { metric: placed, at-least: \($0 + 20), by: 2029-12, confidence: 80% }\n"
    }
    let text = try WorkbookRulesTests.text("first").replacing(
      "  - { metric: placed, at-least: 25, by: 2029-12, confidence: 80% }\n", with: goals.joined())
    let summary = try await Run(text, name: "first.yaml", futures: 50).board.workbook.sheet(
      "Summary")
    #expect(try #require(summary.printScale) >= 0.75)
    #expect(summary.overfullPages == [])
    let breaks = summary.page.rowBreaks
    #expect(breaks.count == 1)
    let reading = try summary.row("How to read this")
    let first = try #require(breaks.first)
    #expect(summary[first, 0]?.style.fill == .heading || first == reading)
  }
}
