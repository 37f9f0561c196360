import Analysis
import Planning
import Simulation
import Spreadsheet

extension ApplicationBook {
  /// What the workbook says about itself.
  ///
  /// The date of creation is the plan's first day, never a clock's, so that the same run gives the
  /// same bytes.
  func properties(category: String) throws(SpreadsheetError) -> WorkbookProperties {
    let start = scenario.start
    let day = try SpreadsheetDate.monthStart(year: start.year, month: start.number)
    let serialOf1970 = 25_569
    return WorkbookProperties(
      title: "\(planName.clipped(80)): application for \(award.clipped(80))",
      subject: "\(period), by year", author: "techhire \(provenance.version.clipped(60))",
      company: applicant.clipped(120), category: category,
      keywords: "TechHire, application, budget, simulation",
      comments: "\(run). A plan and a simulation, not legal advice.",
      created: max(1, (day.serial - serialOf1970) * 86_400),
      custom: [
        .init("Run id", .text(runID)), .init("Seed", .text(String(seed))),
        .init("Futures", .integer(Int32(clamping: base.futures.count))),
        .init("Futures with the award", .integer(Int32(clamping: plan.futures.count))),
        .init("Stream", .text(award.clipped(100))),
        .init("Version", .text(provenance.version.clipped(100))),
        .init("Scenario SHA-256", .text(provenance.sha256.clipped(100))),
      ])
  }
}
