package import Analysis
package import Planning
import Simulation
package import Spreadsheet

/// The workbook in which an advisory board holds growth plans side by side.
///
/// All plans are simulated over the same futures. Results are constants of the run; what follows
/// from them is live formulas, with a sheet of checks. The same runs always give the same bytes.
package struct PlansWorkbook: Sendable {
  /// The most plans that fit side by side on a page.
  package static let mostPlans = 6

  private let comparison: Comparison
  private let projections: [Projection]
  private let provenances: [Provenance]
  private let assumptions: [[AssumptionChange]]
  private let notes: [String]
  private let drivers: [Drivers?]
  private let isPublic: Bool

  /// Prepares the workbook of two to six plans.
  ///
  /// - Parameters:
  ///   - comparison: the plans, the present course first
  ///   - projections: what each plan's futures say
  ///   - provenances: where each plan's numbers come from
  ///   - assumptions: what each plan after the first assumes differently
  ///   - notes: what deserves a look, a sentence each
  ///   - drivers: what moves each plan's placements most; empty where that was not found out
  ///   - isPublic: whether it leaves out all that the plans' hubs do not make public
  /// - Precondition: There are as many of each as plans, and the plans cover the same months.
  package init(
    _ comparison: Comparison, projections: [Projection], provenances: [Provenance],
    assumptions: [[AssumptionChange]], notes: [String], drivers: [Drivers?] = [],
    isPublic: Bool = false
  ) {
    precondition(
      projections.count == comparison.contenders.count
        && provenances.count == projections.count && comparison.coversSameMonths)
    self.comparison = comparison
    self.projections = projections
    self.provenances = provenances
    self.assumptions = assumptions
    self.notes = notes
    self.drivers = drivers
    self.isPublic = isPublic
  }

  /// Writes the workbook to a file, in place of one that is there.
  ///
  /// - Throws: `SpreadsheetError`; then nothing new is left behind.
  package func write(to path: String) throws(SpreadsheetError) {
    try workbook.write(to: path)
  }

  /// The workbook in memory, calculated.
  package var workbook: Workbook {
    get throws(SpreadsheetError) { try draft.calculated() }
  }

  /// The workbook in memory, its formulas without values.
  package var draft: Workbook {
    get throws(SpreadsheetError) {
      let source = try source
      if isPublic { return try publicDraft(source) }
      let scales = PlanSheet.Scales(source)
      let compare = try PlansCompareSheet(source)
      let changes = PlansChangesSheet(source)
      let outcomes = PlansOutcomesSheet(source)
      let money = PlansMoneySheet(source)
      let cash = try PlansCashSheet(source)
      var plans: [PlanSheet] = []
      for place in source.plans.indices { plans.append(try PlanSheet(place, source, scales)) }
      let method = PlansMethodSheet(source)
      let checks = ChecksSheet(
        changes.checks + outcomes.checks + money.checks + plans.flatMap(\.checks) + method.checks,
        on: source.names.checks, dressed: source.dressed)
      var workbook = Workbook(properties: try properties(source))
      let sheets =
        [
          compare.sheet, PlansDifferencesSheet(source).sheet, changes.sheet, outcomes.sheet,
          money.sheet, cash.sheet,
        ] + [PlansDriversSheet(source)?.sheet].compactMap(\.self) + plans.map(\.sheet) + [
          method.sheet, checks.sheet, try record(source),
        ]
      for sheet in sheets { workbook.append(sheet) }
      workbook.define(
        try DefinedName("Out_Checks"), as: ChecksSheet.flag(on: source.names.checks))
      return workbook
    }
  }

  /// What everyone may see: neither money nor assumptions nor the scenarios' texts.
  private func publicDraft(_ source: PlansSource) throws(SpreadsheetError) -> Workbook {
    let compare = try PlansCompareSheet(source)
    let outcomes = PlansOutcomesSheet(source)
    let method = PlansMethodSheet(source)
    let checks = ChecksSheet(
      outcomes.checks + method.checks, on: source.names.checks, dressed: source.dressed)
    var workbook = Workbook(properties: try properties(source))
    for sheet in [compare.sheet, outcomes.sheet, method.sheet, checks.sheet] {
      workbook.append(sheet)
    }
    workbook.define(
      try DefinedName("Out_Checks"), as: ChecksSheet.flag(on: source.names.checks))
    return workbook
  }

  private var source: PlansSource {
    get throws(SpreadsheetError) {
      let letters = projections.indices.map { place in
        String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(place))))
      }
      return PlansSource(
        comparison: comparison,
        plans: projections.indices.map { place in
          PlansSource.Plan(
            letter: letters[place], name: comparison.contenders[place].name.asLabel,
            projection: projections[place], provenance: provenances[place],
            assumptions: place == 0 ? [] : assumptions[place - 1],
            drivers: drivers.indices.contains(place) ? drivers[place] : nil)
        }, notes: notes, names: try PlansSheetNames(letters: letters),
        published: isPublic
          ? projections.dropFirst().reduce(projections[0].scenario.published) {
            $0.intersection($1.scenario.published)
          } : nil)
    }
  }

  /// How many futures were lived twice, where any were.
  private var lives: [WorkbookRecord.Option] {
    let counts = drivers.compactMap { $0?.futures.count }
    return counts.max().map { [.init("drivers", String($0))] } ?? []
  }

  private func record(_ source: PlansSource) throws(SpreadsheetError) -> Sheet {
    try RecordSheet(
      WorkbookRecord(
        audience: "board", seed: source.seed, futures: source.futures,
        options: comparison.contenders.map { .init("plan", $0.name) } + lives,
        provenance: provenances[0], others: Array(provenances.dropFirst())),
      status: { source.addStatus(to: &$0) }, dress: { source.dressed($0) }
    ).sheet
  }

  private func properties(
    _ source: PlansSource
  ) throws(SpreadsheetError) -> WorkbookProperties {
    let start = source.scenario.start
    let day = try SpreadsheetDate.monthStart(year: start.year, month: start.number)
    let serialOf1970 = 25_569
    return WorkbookProperties(
      title: "\(source.plans.count) growth plans side by side",
      subject: "Simulated futures of TechHire plans",
      author: "techhire \(source.version.clipped(60))",
      company: source.scenario.hub.operatingOrganization?.name.asLabel ?? "",
      category: "Plans for an advisory board",
      keywords: "TechHire, funding, simulation, comparison",
      comments: "\(source.run), \(source.months). A simulation, not legal advice.".clipped(250),
      created: max(1, (day.serial - serialOf1970) * 86_400),
      custom: [
        .init(
          "Run id",
          .text(source.first.provenance.runID(seed: source.seed, futures: source.futures))),
        .init("Seed", .text(String(source.seed))),
        .init("Futures", .integer(Int32(clamping: source.futures))),
        .init("Version", .text(source.version.clipped(100))),
      ]
        + source.plans.map {
          .init("Scenario SHA-256, plan \($0.letter)", .text($0.provenance.sha256.clipped(100)))
        })
  }
}
