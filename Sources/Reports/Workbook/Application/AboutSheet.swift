import Analysis
import Planning
import Spreadsheet

/// The first sheet: what the workbook is, of which run, whether it holds, and where things stand.
struct AboutSheet {
  let sheet: Sheet

  init(
    _ book: ApplicationBook, title: String, purpose: String, simulation: SimulationSheet,
    checks: ApplicationChecksSheet, planTotal: Formula, inputs: ApplicationInputs,
    index: [(SheetName, String)],
    summary: ((inout SheetWriter) -> Void)? = nil
  ) {
    var writer = SheetWriter(book.names.about, widths: [26, 92], .portrait)
    writer.title(title)
    writer.add([.text("Applicant", style: .bold), .text(book.applicant)])
    writer.add([.text("Award", style: .bold), .text("\(book.award), \(book.period)")])
    book.addVerdicts(
      checks: checks, planTotal: planTotal, changes: inputs.changes, to: &writer)
    writer.freeze()
    writer.skip()
    writer.paragraph(purpose)
    writer.skip()
    summary?(&writer)
    writer.section("The run")
    func fact(_ label: String, _ text: String) {
      writer.add([.text(label, style: CellStyle.plain.atTop), .text(text, style: .label)])
    }
    fact("Scenario", "\(book.planName), \(book.fileName)")
    fact("Scenario SHA-256", book.provenance.sha256.clipped(100))
    fact("Run", "\(book.runID) by techhire \(book.provenance.version.clipped(40))")
    fact("The plan", "built from \(book.run)")
    fact("The award left open", book.baseRun)
    for override in book.provenance.overrides.prefix(20) { fact("Changed", override.clipped(300)) }
    writer.skip()
    writer.section("Sheets")
    let record = (book.names.record, "all that techhire verify needs to make this workbook again")
    for (name, words) in index + [record] {
      writer.add([
        .link(name.text, to: CellAddress(name, row: 0, column: 0)), .text(words, style: .label),
      ])
    }
    writer.skip()
    writer.section("How to read it")
    writer.add([
      .text("1,234", style: CellStyle.people.asInput),
      .text("an input: it may be changed, on Inputs"),
    ])
    writer.add([.text("1,234"), .text("a formula: it follows the inputs")])
    writer.add([
      .text("1,234", style: .foundPeople),
      .text("found by the simulation: a value of this run, which does not follow the inputs"),
    ])
    for paragraph in [
      "The plan and the simulation are two things. The plan is arithmetic: units times price times "
        + "share, from the inputs, in whole dollars that add up as printed. The simulation says how "
        + "likely it is to hold. “72 of 100” means in 72 of 100 simulated futures; the middle is what "
        + "half of the futures stay below; the likely range holds 8 in 10.",
      "The plan takes the award as granted: decided after the middle of the wait, at the middle of the "
        + "amount, \(book.plan.isCutShort ? "to the end of the simulated months" : "for its whole period"), "
        + "neither ended early nor extended. Everything else stays as "
        + "uncertain as the scenario has it.",
      "Amounts are positive unless a line says otherwise; negative amounts stand in parentheses; "
        + "nothing is a hyphen. Pending money is in no official total.",
    ] { writer.paragraph(paragraph) }
    writer.skip()
    writer.section("Limits")
    for paragraph in [
      "A model is not the world: many figures are judgments, and say so on Inputs. Placements are "
        + "gross: the TechHire trial found no effect on employment compared with its control group. "
        + "Nothing here is legal advice: the announcement in hand always wins. Formulas were "
        + "checked by recalculation in LibreOffice.",
      "Sheets are protected against slips, without a password. Inputs are unlocked.",
    ] { writer.paragraph(paragraph) }
    writer.fitOnePage()
    sheet = book.dressed(writer)
  }
}

extension ApplicationBook {
  /// Writes whether all checks hold, and whether the simulation is that of the inputs, where `flag` and
  /// `match` look for it.
  ///
  /// - Parameters:
  ///   - checks: the sheet of checks
  ///   - planTotal: the plan's sum, which moves with the inputs; nil for none
  ///   - changes: the cells that say “changed” beside an input
  ///   - writer: the first sheet
  func addVerdicts(
    checks: ApplicationChecksSheet, planTotal: Formula? = nil, changes: RangeAddress,
    to writer: inout SheetWriter
  ) {
    let success = CellStyle.bold.with { $0.fontColor = .success }
    let alarm = CellStyle.bold.with {
      $0.fontColor = .alarm
      $0.fill = .alarmFill
    }
    let note = CellStyle.note.with {
      $0.numberFormat = .integer
      $0.horizontal = .left
    }
    let verdict = writer.add([
      .text("Checks", style: .bold),
      .live(
        .if(
          .countIf(checks.results.pinned, "OK").equals(.rows(checks.results.pinned)), "OK", "ERROR"),
        style: success),
    ])
    precondition(writer.at(verdict, 1) == flag)
    let changed = writer.at(verdict + (planTotal == nil ? 2 : 3), 1)
    let warning = writer.add([
      .text("Simulation", style: .bold),
      .live(
        .if(
          changed.live.equals(0), "Simulation matches the inputs",
          "INPUTS CHANGED: run techhire again"), style: success),
    ])
    precondition(writer.at(warning, 1) == match)
    if let planTotal {
      writer.add([.text("The plan's sum", style: .note), .live(planTotal, style: note)])
    }
    let row = writer.add([
      .text("Inputs changed", style: .note),
      .live(.countIf(changes.pinned, "changed"), style: note),
    ])
    precondition(writer.at(row, 1) == changed)
    writer.format(
      CellRange(CellReference(row: verdict, column: 1)), .formula("$B$4<>\"OK\"", alarm))
    writer.format(
      CellRange(CellReference(row: warning, column: 1)),
      .formula("LEFT($B$5,6)=\"INPUTS\"", alarm))
  }
}
