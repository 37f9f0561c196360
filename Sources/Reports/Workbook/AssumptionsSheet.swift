import Planning
import Spreadsheet
import Uncertainty

/// The sheet of every number that the scenario assumes.
struct AssumptionsSheet {
  let sheet: Sheet

  init(_ source: BoardSource) {
    var writer = SheetWriter(
      source.names.assumptions, widths: [46, 24, 16, 12, 12, 12, 13, 44], elastic: [0, 1, 7],
      .landscape)
    let assumptions = source.scenario.assumptions
    let uncertain = assumptions.count { !$0.distribution.isFixed }
    let defaults = assumptions.count(where: \.isDefault)
    writer.title("What the plan assumes")
    writer.note(
      "\(assumptions.count) figures, \(uncertain) of them uncertain, \(defaults) of them defaults "
        + "that the scenario leaves alone. An uncertain figure is drawn anew in each future: in "
        + "1 of 10 futures it is below “low”, in 1 of 10 above “high”. Changing a cell here "
        + "changes nothing: change the scenario file and run again. Uncertain figures are shown "
        + "with three digits.")
    source.addStatus(to: &writer)
    let head = writer.heading(
      [
        "Assumption", "As written", "Unit", "Low: 1 in 10 below", "Middle", "High: 1 in 10 above",
        "Known or uncertain", "Where it comes from",
      ], numbers: 3..<6)
    writer.freeze(columns: 1)
    writer.repeatRows(head...head)
    for assumption in assumptions { Self.add(assumption, to: &writer) }
    writer.table(head: head, columns: 8)
    sheet = source.dressed(writer)
  }

  private static func add(_ assumption: Assumption, to writer: inout SheetWriter) {
    let distribution = assumption.distribution
    let isSmall = abs(distribution.median) < 100 && distribution.median != 0
    let style = CellStyle.number(in: assumption.unit, isSmall: isSmall).asSimulation.atTop
    let isKnown = distribution.isFixed
    func value(_ level: Double) -> Cell {
      let value = distribution.quantile(level)
      let shown = isKnown ? value : value.significant(3)
      return .number(assumption.unit.isWhole ? shown.rounded() : shown, style: style)
    }
    writer.add([
      .text(assumption.path.asLabel, style: .paragraph),
      .text(
        assumption.written.clipped(300), style: CellStyle.paragraph.with { $0.indent = 1 }),
      .text(assumption.unit.title, style: CellStyle.unit.atTop),
      isKnown ? nil : value(0.1), value(0.5), isKnown ? nil : value(0.9),
      .text(isKnown ? "known" : "uncertain", style: .remark),
      .text(origin(of: assumption), style: CellStyle.unit.with { $0.wrapsText = true }.atTop),
    ])
  }

  private static func origin(of assumption: Assumption) -> String {
    let source = assumption.source.map { $0.clipped(600) }
    guard let source else {
      return assumption.isDefault ? "default: no source given" : "no source given"
    }
    // Most defaults say themselves what they are.
    return assumption.isDefault && !source.hasPrefix("default") ? "default: " + source : source
  }
}

extension Double {
  /// The number rounded to so many digits that count, which is what a judgment can bear.
  fileprivate func significant(_ digits: Int) -> Double {
    guard self != 0 else { return 0 }
    var step = 1.0
    while abs(self) / step >= 10 { step *= 10 }
    while abs(self) / step < 1 { step /= 10 }
    for _ in 1..<digits { step /= 10 }
    // Division by a power of ten is exact where multiplication by its inverse is not.
    return step < 1
      ? (self * (1 / step).rounded()).rounded() / (1 / step).rounded()
      : (self / step).rounded() * step
  }
}
