import Analysis
import Planning
import Simulation
import Spreadsheet

/// What the sheets of an application's workbook are made from, and how they are dressed.
struct ApplicationBook: Sendable {
  let plan: ApplicationPlan
  /// The plan as it stands, with the award still open.
  let base: Projection
  /// What moves placements most once the award is granted; nil where nothing does.
  let drivers: Drivers?
  let provenance: Provenance
  let names: ApplicationSheetNames
  /// Whether the workbook is for everyone, so that it names no money.
  var isPublic = false

  var scenario: Scenario { base.scenario }
  var years: [ApplicationYear] { plan.years }
  var planName: String { scenario.name.asLabel }
  var award: String { isPublic ? "The award applied for" : plan.stream.name.asLabel }
  var seed: UInt64 { base.futures.blueprint.seed }

  var applicant: String {
    scenario.hub.operatingOrganization?.name.asLabel ?? "(applicant to be entered)"
  }

  /// The award's months: `Aug 2027 to Jul 2031`.
  var period: String { "\(years[0].first.title) to \(years[years.count - 1].last.title)" }

  /// `2,000 simulated futures in which the award is granted, seed 2015`.
  var run: String {
    "\(grouped(plan.futures.count.magnitude)) simulated futures in which the award is granted, "
      + "seed \(seed)"
  }

  /// How sure the targets are.
  var promise: String {
    let wanted = Int((plan.confidence * 100).rounded())
    return "what at least \(wanted) of 100 futures reach, of \(run)"
      + (wanted > 50 ? " (as sure as the scenario's goal wants to be)" : "")
  }

  var baseRun: String {
    "\(grouped(base.futures.count.magnitude)) simulated futures, seed \(seed)"
  }

  /// The scenario file's name without the folders that lead to it.
  var fileName: String {
    provenance.fileName.asLabel
  }

  var runID: String { provenance.runID(seed: seed, futures: base.futures.count) }

  /// The cell on the first sheet that says whether all checks hold.
  var flag: CellAddress { CellAddress(names.about, row: 3, column: 1) }

  /// The cell on the first sheet that says whether the simulation matches the inputs.
  var match: CellAddress { CellAddress(names.about, row: 4, column: 1) }

  /// Where a figure comes from, in words.
  static func origin(of assumption: Assumption) -> String {
    guard let source = assumption.source.map({ $0.clipped(400) }) else {
      return assumption.isDefault ? "default: no source given" : "scenario: no source given"
    }
    return assumption.isDefault && !source.hasPrefix("default") ? "default: " + source : source
  }

  /// Writes the title of a sheet, what it is of, and the line that says whether all checks hold.
  func begin(_ writer: inout SheetWriter, _ title: String, _ note: String) {
    writer.title(title)
    writer.note("\(award), \(period). " + note)
    addStatus(to: &writer)
  }

  /// Writes the line that says whether all checks hold.
  func addStatus(to writer: inout SheetWriter) {
    let row = writer.add([
      .live(
        "Checks: " & .fixed(flag), style: CellStyle.bold.with { $0.fontColor = .success })
    ])
    writer.format(
      CellRange(CellReference(row: row, column: 0)),
      .formula("\(flag.absolute)<>\"OK\"", CellStyle.bold.with { $0.fontColor = .alarm }))
  }

  /// A sheet with header and footer.
  func dressed(_ writer: SheetWriter) -> Sheet {
    writer.dressed(
      header: PageText(left: [.text(planName.clipped(60))], right: [.sheetName]),
      footer: PageText(
        left: [.text("techhire \(provenance.version.clipped(20)), run \(runID)")],
        center: ["Page ", .pageNumber, " of ", .pageCount],
        right: [.text("Draft; \(grouped(plan.futures.count.magnitude)) futures, seed \(seed)")]))
  }
}
