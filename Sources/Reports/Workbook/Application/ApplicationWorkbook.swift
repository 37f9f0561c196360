package import Analysis
package import Spreadsheet

/// What the workbook of an application is made from.
package struct ApplicationMaterial: Sendable {
  let plan: ApplicationPlan
  let base: Projection
  let drivers: Drivers?
  let provenance: Provenance
}

/// A workbook for those whom a hub asks for money.
///
/// The plan is live formulas from one sheet of inputs; the simulation is values of the run. The same
/// run always gives the same bytes.
package protocol ApplicationWorkbook: Sendable {
  init(_ material: ApplicationMaterial)

  /// The workbook in memory, its formulas without values.
  var draft: Workbook { get throws(SpreadsheetError) }
}

extension ApplicationWorkbook {
  /// Prepares the workbook.
  ///
  /// - Parameters:
  ///   - plan: the application, as if granted
  ///   - base: the plan as it stands, the award open
  ///   - drivers: what moves placements most once the award is granted
  ///   - provenance: where the numbers come from
  package init(
    _ plan: ApplicationPlan, base: Projection, drivers: Drivers?, provenance: Provenance
  ) {
    self.init(
      ApplicationMaterial(plan: plan, base: base, drivers: drivers, provenance: provenance))
  }

  /// The workbook in memory, calculated.
  package var workbook: Workbook {
    get throws(SpreadsheetError) { try draft.calculated() }
  }

  /// Writes the workbook to a file, in place of one that is there.
  ///
  /// - Throws: `SpreadsheetError`; then nothing new is left behind.
  package func write(to path: String) throws(SpreadsheetError) {
    try workbook.write(to: path)
  }
}
