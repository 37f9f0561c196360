import Planning
import Spreadsheet
import Uncertainty

/// The sheet of every number that the scenario assumes.
struct AssumptionsSheet {
  let sheet: Sheet

  init(_ source: BoardSource) {
    var writer = SheetWriter(
      source.names.assumptions, widths: [40, 26, 15, 13, 13, 13, 11, 44], .landscape)
    let assumptions = source.scenario.assumptions
    let uncertain = assumptions.count { !$0.distribution.isFixed }
    let defaults = assumptions.count(where: \.isDefault)
    writer.title("What the plan assumes")
    writer.note(
      "\(assumptions.count) figures, \(uncertain) of them uncertain, \(defaults) of them defaults "
        + "that the scenario leaves alone. An uncertain figure is drawn anew in each future: in "
        + "1 of 10 futures it is below “low”, in 1 of 10 above “high”. Changing a cell here "
        + "changes nothing: change the scenario file and run again.")
    source.addStatus(to: &writer)
    let head = writer.heading(
      [
        "Assumption", "As written", "Unit", "Low: 1 in 10 below", "Middle", "High: 1 in 10 above",
        "Known or uncertain", "Where it comes from",
      ], numbers: 3..<6)
    writer.freeze(columns: 1)
    writer.repeatRows(head...head)
    for assumption in assumptions { Self.add(assumption, to: &writer) }
    sheet = source.dressed(writer)
  }

  private static func add(_ assumption: Assumption, to writer: inout SheetWriter) {
    let distribution = assumption.distribution
    let isSmall = abs(distribution.median) < 100 && distribution.median != 0
    let style = CellStyle.number(in: assumption.unit, isSmall: isSmall).asSimulation.atTop
    func value(_ level: Double) -> Cell {
      let value = distribution.quantile(level)
      return .number(assumption.unit.isWhole ? value.rounded() : value, style: style)
    }
    let isKnown = distribution.isFixed
    writer.add([
      .text(assumption.path.asLabel, style: .paragraph),
      .text(assumption.written.clipped(300), style: .paragraph),
      .text(assumption.unit.title, style: CellStyle.unit.atTop),
      isKnown ? nil : value(0.1), value(0.5), isKnown ? nil : value(0.9),
      .text(isKnown ? "known" : "uncertain", style: CellStyle.plain.atTop),
      .text(origin(of: assumption), style: CellStyle.paragraph.with { $0.fontColor = .note }),
    ])
  }

  private static func origin(of assumption: Assumption) -> String {
    let source = assumption.source.map { $0.clipped(600) }
    if assumption.isDefault { return "default: " + (source ?? "no source given") }
    return source ?? "no source given"
  }
}
