import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet that says how the numbers came about and repeats the scenario's text.
struct MethodSheet {
  let sheet: Sheet
  let checks: [WorkbookCheck]

  init(_ source: BoardSource, cash: CashSheet?) {
    var writer = SheetWriter(source.names.method, widths: [10, 12, 92], .portrait)
    writer.title("How these numbers came about")
    source.addStatus(to: &writer)
    writer.freeze()
    writer.skip()
    writer.section("How a future is simulated")
    for paragraph in MethodWords.simulation(source.scenario.braiding) {
      writer.paragraph(paragraph)
    }
    for paragraph in MethodWords.correlations(source.scenario.correlations) {
      writer.paragraph(paragraph)
    }
    writer.skip()
    Self.addRun(source, to: &writer)
    Self.addError(source, to: &writer)
    checks = Self.addAudit(source, cash: cash, to: &writer)
    writer.section("Limits")
    for paragraph in MethodWords.limits { writer.paragraph(paragraph) }
    writer.skip()
    guard !source.isPublic else {
      writer.fitOnePage()
      sheet = source.dressed(writer)
      return
    }
    Self.addTests(source, to: &writer)
    Self.addWaivers(source, to: &writer)
    Self.addFindings(source, to: &writer)
    ScenarioListing(source.provenance.scenarioText).add(to: &writer)
    for base in source.provenance.localBases {
      writer.skip()
      ScenarioListing(base.text, of: base.file).add(to: &writer)
    }
    writer.fitOnePage()
    sheet = source.dressed(writer)
  }

  private static let left = CellStyle.plain.with { $0.horizontal = .left }
  private static let found = left.asSimulation.with { $0.numberFormat = .integer }

  private static func addRun(_ source: BoardSource, to writer: inout SheetWriter) {
    writer.section("The run")
    var facts: [(String, Cell)] = [
      ("Scenario file", .text(source.fileName, style: .paragraph)),
      ("SHA-256 of its text", .text(source.provenance.sha256.clipped(80))),
    ]
    for base in source.isPublic ? [] : source.provenance.localBases {
      facts += [
        ("It extends", .text(base.file.asLabel, style: .paragraph)),
        ("SHA-256 of that text", .text(base.sha256.clipped(80))),
      ]
    }
    for history in source.isPublic ? [] : source.scenario.histories {
      facts.append(("Past values from", .text(history.path.clipped(300), style: .paragraph)))
      facts.append(("SHA-256 of its contents", .text(history.sha256)))
    }
    facts += [
      ("Run", .text(source.runID)),
      ("Seed", .text(String(source.seed))),
      ("Futures", .integer(source.futures, style: left.with { $0.numberFormat = .integer })),
      ("Program version", .text(source.provenance.version.clipped(80))),
      ("Months", .text("\(source.months), \(source.scenario.horizon) months")),
    ]
    for (label, cell) in facts { writer.add([.text(label), nil, cell]) }
    writer.paragraph(
      "The same \(source.provenance.bases.isEmpty ? "text" : "texts"), changes, seed, number of futures and version give the same numbers and the "
        + "same file, bit for bit. The file's date of creation is the first day of the plan, not "
        + "the day of writing.", style: .note)
    writer.skip()
  }

  private static func addError(_ source: BoardSource, to writer: inout SheetWriter) {
    writer.section("The error of the simulation")
    let half = WilsonInterval(successes: source.futures / 2, trials: source.futures)
    let margin = (half.high - half.low) / 2 * 100
    writer.paragraph(
      "With \(grouped(source.futures.magnitude)) futures, chance alone moves a figure such as "
        + "“50 of 100” by up to \(decimal(margin)) either way (19 times in 20). More futures make "
        + "this smaller; they do not make the assumptions better.")
    for result in source.goals {
      func hundredths(_ share: Double) -> String { decimal(share * 100) }
      writer.paragraph(
        "Goal: \(result.goal.sentence.clipped(200)): \(hundredths(result.probability)) of 100; "
          + "with many more futures, most likely between \(hundredths(result.interval.low)) and "
          + "\(hundredths(result.interval.high)).")
    }
    writer.skip()
  }

  // MARK: Audit

  private static func addAudit(
    _ source: BoardSource, cash: CashSheet?, to writer: inout SheetWriter
  ) -> [WorkbookCheck] {
    let audit = source.projection.audit
    writer.section("The audit of the books, in every month of every future")
    let rows = [
      ("Money: largest difference, cents", Double(audit.moneyResidual)),
      ("People: largest number not in exactly one place", Double(audit.peopleResidual)),
      ("Futures audited", Double(audit.futuresChecked)),
    ].map { label, value in
      writer.add([.number(value, style: found), nil, .text(label)])
    }
    let total = cash.map { _ in
      writer.add([
        .number(source.projection[.cost]?.summary?.mean ?? 0, style: found), nil,
        .text("Total cost by future, mean, dollars"),
      ])
    }
    writer.skip()
    let name = writer.sheet.name
    func cell(_ row: Int) -> String { CellAddress(name, row: row, column: 0).absolute }
    func value(_ row: Int) -> Double { writer.number(row, 0) }
    let books = [
      WorkbookCheck(
        title: "The books of every future balance to the cent", sheet: name,
        formula: cell(rows[0]), value: value(rows[0]), allowed: 0, unit: "cents"),
      WorkbookCheck(
        title: "Everyone is in exactly one place in every month of every future", sheet: name,
        formula: cell(rows[1]), value: value(rows[1]), allowed: 0, unit: "people"),
    ]
    guard let cash, let total else { return books }
    return books + [
      WorkbookCheck(
        title: "Cost by month adds up to the futures' total cost", sheet: name,
        formula: "SUM(\(cash.costs.absolute))-\(cell(total))",
        value: cash.sheet.sum(cash.costs.range) - value(total), allowed: 0.01, unit: "dollars")
    ]
  }

  // MARK: Rules tested on results

  private static func addTests(_ source: BoardSource, to writer: inout SheetWriter) {
    guard !source.projection.resultTests.isEmpty else { return }
    writer.section("Funding rules that are tested on the results")
    for result in source.projection.resultTests {
      writer.paragraph(
        "\(result.test.subject.rule), \(result.sentence.clipped(300)): \(result.finding)")
    }
    writer.skip()
  }

  // MARK: Waivers

  private static func addWaivers(_ source: BoardSource, to writer: inout SheetWriter) {
    guard !source.scenario.waivers.isEmpty else { return }
    writer.section("Waivers: limits of funding rules that hold otherwise in this plan")
    for waiver in source.scenario.waivers.prefix(200) {
      writer.paragraph("\(waiver.rule.asLabel), \(waiver.sentence.clipped(600))")
      writer.paragraph("Reason: " + waiver.reason.clipped(600), style: .note)
    }
    writer.skip()
  }

  // MARK: Findings

  private static func addFindings(_ source: BoardSource, to writer: inout SheetWriter) {
    writer.section("Warnings of the run")
    if source.provenance.warnings.isEmpty { writer.paragraph("None.") }
    for warning in source.provenance.warnings.prefix(200) {
      writer.paragraph("Warning: " + warning.clipped(600))
    }
    writer.skip()
    guard !source.provenance.overrides.isEmpty else { return }
    writer.section("Changes made on the command line (not in the text below)")
    for override in source.provenance.overrides.prefix(200) {
      writer.paragraph("Set: " + override.clipped(600))
    }
    writer.skip()
  }
}
