import Foundation
import Reports
import Spreadsheet
import Testing

/// The workbook of a scenario that extends another file.
struct BoardVariantTests {
  @Test func `repeats both texts with their digests, and is another run`() async throws {
    let run = try await Run.Known.twoYears.run
    let base = run.provenance
    let variant = Provenance(
      scenarioFile: "plans/cheaper.yaml", scenarioText: "extends: base.yaml\nname: Cheaper\n",
      sha256: String(repeating: "a", count: 64),
      bases: [
        Provenance.Base(file: "plans/base.yaml", text: base.scenarioText, sha256: base.sha256)
      ],
      version: base.version, warnings: [], overrides: [])
    let workbook = try BoardWorkbook(run.projection, provenance: variant).workbook
    let method = try workbook.sheet("Method")
    let words = method.references.compactMap { method.text($0.row, $0.column) }
    #expect(words.contains(variant.sha256) && words.contains(base.sha256))
    // Neither is printed: the sheet ends on paper where they begin.
    let screen = " (on the screen only: not printed)"
    let second = try method.row("The text of base.yaml, which the scenario extends" + screen)
    let first = try method.row("The scenario's text" + screen)
    #expect(first < second)
    #expect(method.page.area?.rows.upperBound == first - 1)
    let listed = method.references.filter { $0.column == 2 && $0.row > second }
      .compactMap { method.text($0.row, $0.column)?.trimmingCharacters(in: .whitespaces) }
    for line in base.scenarioText.split(separator: "\n") {
      #expect(listed.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
    }
    let alone = try BoardWorkbook(run.projection, provenance: base).workbook.sheet("Method")
    let runRow = try method.row("Run")
    #expect(try method.text(runRow, 2) != alone.text(alone.row("Run"), 2))
  }
}
