import Analysis
import Planning
import Spreadsheet

/// The sheet that says how the numbers came about and repeats the scenarios' texts.
struct PlansMethodSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  init(_ source: PlansSource) {
    var writer = SheetWriter(source.names.method, widths: [10, 12, 92], .portrait)
    writer.title("How these numbers came about")
    source.addStatus(to: &writer)
    writer.freeze()
    writer.skip()
    writer.section("How a future is simulated")
    for paragraph in MethodWords.simulation(source.scenario.braiding) {
      writer.paragraph(paragraph)
    }
    writer.paragraph(
      "Luck is addressed by name, so a future of one plan meets the same luck as the future with "
        + "the same number of another, as far as both have the same things. A change that does not "
        + "matter shows as exactly nothing.")
    writer.skip()
    for plan in source.plans { Self.addRun(plan, source, to: &writer) }
    writer.section("The audit of the books, in every month of every future")
    let found = CellStyle.plain.asSimulation.with {
      $0.horizontal = .left
      $0.numberFormat = .integer
    }
    var audited: [(plan: String, row: Int)] = []
    for plan in source.plans {
      let audit = plan.projection.audit
      audited.append(
        (
          plan.letter,
          writer.add([
            .integer(audit.moneyResidual + audit.peopleResidual, style: found), nil,
            .text(
              "Plan \(plan.letter): largest difference in cents, and people not in one place, over "
                + "\(grouped(audit.futuresChecked.magnitude)) futures", style: .paragraph),
          ])
        ))
    }
    writer.skip()
    writer.section("Limits")
    for paragraph in MethodWords.limits { writer.paragraph(paragraph) }
    for plan in source.isPublic ? [] : source.plans {
      writer.skip()
      ScenarioListing(
        plan.provenance.scenarioText, title: "Plan \(plan.letter): the scenario's text"
      ).add(to: &writer)
      for base in plan.provenance.localBases {
        writer.skip()
        ScenarioListing(base.text, of: base.file).add(to: &writer)
      }
    }
    writer.fitOnePage()
    let name = writer.sheet.name
    checks = audited.map { audited in
      WorkbookCheck(
        title: "Plan \(audited.plan)'s books balance and everyone is in one place", sheet: name,
        .cell(CellAddress(name, row: audited.row, column: 0)), allowed: 0,
        unit: "cents, people")
    }
    sheet = source.dressed(writer)
  }

  private static func addRun(
    _ plan: PlansSource.Plan, _ source: PlansSource, to writer: inout SheetWriter
  ) {
    let provenance = plan.provenance
    writer.section("Plan \(plan.letter): \(plan.name.clipped(200))")
    var facts: [(String, String)] = [
      ("Scenario file", provenance.fileName.clipped(300)),
      ("SHA-256 of its text", provenance.sha256.clipped(80)),
    ]
    for base in source.isPublic ? [] : provenance.localBases {
      facts += [("It extends", base.file.clipped(300)), ("SHA-256", base.sha256.clipped(80))]
    }
    for override in source.isPublic ? [] : provenance.overrides {
      facts.append(("Set", override.clipped(600)))
    }
    facts += [
      ("Seed", String(source.seed)), ("Futures", String(source.futures)),
      ("Program version", provenance.version.clipped(80)),
    ]
    for (label, text) in facts {
      writer.add([.text(label), nil, .text(text, style: .paragraph)])
    }
    for warning in source.isPublic ? [] : provenance.warnings.prefix(50) {
      writer.paragraph("Warning: " + warning.clipped(600), style: .note)
    }
    writer.skip()
  }
}
