package import Analysis
import Planning
import Simulation
package import Spreadsheet

/// The workbook of one plan for an advisory board.
///
/// It holds the results of one run as constants and everything that follows from them as live
/// formulas, with a sheet of checks. The same run always gives the same bytes.
package struct BoardWorkbook: Sendable {
  private let projection: Projection
  private let study: RestrictionStudy?
  private let drivers: Drivers?
  private let provenance: Provenance
  private let liveFutures: Int
  private let isPublic: Bool

  /// Prepares the workbook of a run.
  ///
  /// - Parameters:
  ///   - projection: what the futures say
  ///   - study: what restrictions cost, where that was asked
  ///   - drivers: what moves placements most, where that was found out
  ///   - provenance: where the numbers come from
  ///   - liveFutures: how many whole futures it holds for readers to calculate with; fewer where the
  ///     run has fewer, or where so many would make the file large
  ///   - isPublic: whether it leaves out all that the hub does not make public
  package init(
    _ projection: Projection, study: RestrictionStudy? = nil, drivers: Drivers? = nil,
    provenance: Provenance,
    liveFutures: Int = BoardWorkbook.usualLiveFutures, isPublic: Bool = false
  ) {
    self.projection = projection
    self.study = study
    self.drivers = drivers
    self.provenance = provenance
    self.liveFutures = liveFutures
    self.isPublic = isPublic
  }

  /// The whole futures that a workbook holds unless it is asked for others.
  package static let usualLiveFutures = 1_000

  /// The workbook in memory, calculated.
  package var workbook: Workbook {
    get throws(SpreadsheetError) { try liveWorkbook.calculated() }
  }

  /// The workbook with its live formulas, which are calculated when it is written.
  package var liveWorkbook: Workbook {
    get throws(SpreadsheetError) {
      let source = BoardSource(
        projection: projection, provenance: provenance, names: try BoardSheetNames(),
        published: isPublic ? projection.scenario.published : nil)
      var workbook = Workbook(properties: try properties(source))
      for sheet in try sheets(source) { workbook.append(sheet) }
      workbook.define(
        try DefinedName("Out_Checks"), as: ChecksSheet.flag(on: source.names.checks))
      return workbook
    }
  }

  /// Writes the workbook to a file, in place of one that is there.
  ///
  /// - Throws: `SpreadsheetError`; then nothing new is left behind.
  package func write(to path: String) throws(SpreadsheetError) {
    try liveWorkbook.write(to: path)
  }

  private func sheets(_ source: BoardSource) throws(SpreadsheetError) -> [Sheet] {
    if source.isPublic { return publicSheets(source) }
    let assumptions = AssumptionsSheet(source)
    let cash = try CashSheet(source)
    let receivables = try ReceivablesSheet(source)
    let streams = StreamsSheet(source)
    let restrictions = RestrictionsSheet(source, study)
    let sourcesAndUses = SourcesAndUsesSheet(source, cash: cash, streams: streams)
    let funnel = FunnelSheet(source)
    let stages = try StagesSheet(source)
    let method = MethodSheet(source, cash: cash)
    let live = try LiveFutures(source, wanted: liveFutures)
    let checks = ChecksSheet(
      sourcesAndUses.checks + cash.checks + receivables.checks + funnel.checks + stages.checks
        + streams.checks + restrictions.checks + method.checks
        + (live?.checks ?? []), on: source.names.checks, dressed: source.dressed)
    let others =
      [DotsSheet(source)?.sheet, DriversSheet(source, drivers)?.sheet, live?.trial]
      .compactMap(\.self) + [
        assumptions.sheet, sourcesAndUses.sheet, cash.sheet, receivables.sheet, funnel.sheet,
        stages.sheet, streams.sheet, restrictions.sheet, method.sheet, checks.sheet,
      ] + [live?.futures.sheet].compactMap(\.self) + [try record(source)]
    return [SummarySheet(source, funnel: funnel, others: others).sheet] + others
  }

  /// What everyone may see: neither money nor assumptions nor the scenario's text.
  private func publicSheets(_ source: BoardSource) -> [Sheet] {
    let funnel = FunnelSheet(source)
    let method = MethodSheet(source, cash: nil)
    let checks = ChecksSheet(
      funnel.checks + method.checks, on: source.names.checks, dressed: source.dressed)
    let others =
      [DotsSheet(source)?.sheet].compactMap(\.self)
      + [funnel.sheet, method.sheet, checks.sheet]
    return [SummarySheet(source, funnel: funnel, others: others).sheet] + others
  }

  private func record(_ source: BoardSource) throws(SpreadsheetError) -> Sheet {
    var options = [WorkbookRecord.Option("live-futures", String(liveFutures))]
    if study != nil { options.append(WorkbookRecord.Option("restrictions", "yes")) }
    if let drivers {
      options.append(WorkbookRecord.Option("drivers", String(drivers.futures.count)))
    }
    let record = WorkbookRecord(
      audience: "board", seed: source.seed, futures: source.futures, options: options,
      provenance: provenance)
    return try RecordSheet(
      record, status: { source.addStatus(to: &$0) }, dress: { source.dressed($0) }
    ).sheet
  }

  private func properties(
    _ source: BoardSource
  ) throws(SpreadsheetError) -> WorkbookProperties {
    let name = source.planName
    return WorkbookProperties(
      title: "\(name): what the plan comes to", subject: "Simulated futures of a TechHire plan",
      author: "techhire \(provenance.version.clipped(60))",
      company: source.scenario.hub.operatingOrganization?.name.asLabel ?? "",
      category: "Plan for an advisory board", keywords: "TechHire, funding, simulation",
      comments: "\(source.run), \(source.months). A simulation, not legal advice.",
      created: try created,
      custom: [
        .init("Run id", .text(source.runID)), .init("Seed", .text(String(source.seed))),
        .init("Futures", .integer(Int32(clamping: source.futures))),
        .init("Version", .text(provenance.version.clipped(100))),
        .init("Scenario SHA-256", .text(provenance.sha256.clipped(100))),
      ])
  }

  /// The first day of the plan in UTC, in seconds since 1970.
  ///
  /// The date of creation must come from the run alone, never from a clock, so that the same run
  /// gives the same bytes.
  private var created: Int {
    get throws(SpreadsheetError) {
      let start = projection.scenario.start
      let day = try SpreadsheetDate.monthStart(year: start.year, month: start.number)
      let serialOf1970 = 25_569
      return max(1, (day.serial - serialOf1970) * 86_400)
    }
  }
}
