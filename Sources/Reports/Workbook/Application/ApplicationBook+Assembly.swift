import Spreadsheet

extension ApplicationBook {
  /// The book of an application, its sheets still to be made.
  init(_ material: ApplicationMaterial) throws(SpreadsheetError) {
    self.init(
      plan: material.plan, base: material.base, drivers: material.drivers,
      provenance: material.provenance, names: try ApplicationSheetNames())
  }

  /// Puts sheets together to a workbook, with the record that it can be made from again and the names
  /// that readers and formulas use.
  ///
  /// - Parameters:
  ///   - sheets: in their order, the first of them the sheet About
  ///   - audience: for whom it is, in the word of the command line
  ///   - category: what kind of application it is, for the workbook's properties
  ///   - inputs: the sheet that the plan's formulas start from, with the names of its cells
  ///   - costs: the sheet that has the request
  ///   - simulation: the sheet that has the total that was simulated
  /// - Returns: the workbook, its formulas without values
  /// - Throws: `SpreadsheetError` when a name or a text cannot be written
  func assembled(
    _ sheets: [Sheet], for audience: String, category: String, inputs: ApplicationInputs,
    costs: CostsSheet, simulation: SimulationSheet
  ) throws(SpreadsheetError) -> Workbook {
    var workbook = Workbook(properties: try properties(category: category))
    for sheet in sheets { workbook.append(sheet) }
    workbook.append(try record(for: audience))
    for (name, cell) in inputs.names { workbook.define(name, as: cell) }
    workbook.define(try DefinedName("Out_Checks"), as: flag)
    workbook.define(try DefinedName("Out_Request"), as: costs.total(costs.requestTotal))
    workbook.define(try DefinedName("Sim_PlanTotal"), as: simulation.planTotal)
    return workbook
  }
}
