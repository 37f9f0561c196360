import Analysis
import Planning
import Spreadsheet

/// The inputs of the cost lines, by line and year.
struct LineInputs {
  /// Cents of a unit; nil for a line that is a share of others.
  private(set) var prices: [[CellAddress]?] = []
  private(set) var quantities: [[CellAddress]?] = []
  /// The share of other lines; nil for a line with a price.
  private(set) var shares: [CellAddress?] = []
  /// What the award is asked to pay of the line; nil where a rate decides.
  private(set) var percents: [[CellAddress]?] = []
  /// Heads of a personnel line; nil for other lines.
  private(set) var heads: [CellAddress?] = []

  init(_ book: ApplicationBook, _ inputs: inout InputsWriter) {
    let plan = book.plan
    let years = plan.years.map(\.title)
    inputs.heading("What one unit costs", years)
    for line in plan.lines {
      guard !line.isShare else {
        prices.append(nil)
        continue
      }
      var origin = InputsWriter.Origin(line.assumption)
      if let growth = line.growth {
        origin.source =
          "grows \(percent(growth.middleValue)) at each anniversary of the plan's start; "
          + origin.source
      }
      prices.append(
        inputs.row(
          line.name.asLabel, line.prices.map { .cents($0) }, unit: "dollars " + line.perUnit,
          // With as many units as may be typed, dollars still add up exactly.
          origin.within(0...1e7)))
    }
    let riding = plan.lines.filter(\.isShare)
    if !riding.isEmpty { inputs.heading("Shares of other lines") }
    for line in plan.lines {
      guard line.isShare else {
        shares.append(nil)
        continue
      }
      let bases = line.bases.map { plan.lines[$0].name.asLabel }.joined(separator: ", ")
      let cell = inputs.row(
        line.name.asLabel, [.share(line.share)], unit: "of the lines",
        {
          var origin = InputsWriter.Origin(line.assumption)
          origin.source = "of \(bases.clipped(200)); " + origin.source
          return origin
        }())
      shares.append(cell.first)
    }
    inputs.heading("How many units", years)
    for line in plan.lines {
      guard !line.isShare else {
        quantities.append(nil)
        continue
      }
      quantities.append(
        inputs.row(
          line.name.asLabel, line.quantities.map { .count($0) }, unit: line.units,
          .init("mean of \(book.run), whole" + line.unitNote)))
    }
    inputs.heading("Asked of this award", years)
    for line in plan.lines {
      guard plan.indirect == nil || !line.isIndirect else {
        percents.append(nil)
        continue
      }
      percents.append(
        inputs.row(
          line.name.asLabel, line.percents.map { .percent($0) }, unit: "of the line's cost",
          .init("what the award pays of it in \(book.run), in whole percents")))
    }
    addHeads(plan, &inputs)
  }

  private mutating func addHeads(_ plan: ApplicationPlan, _ inputs: inout InputsWriter) {
    let isStaff = plan.lines.map { $0.objectClass == .personnel && !$0.isShare }
    if isStaff.contains(true) { inputs.heading("Full-time positions in a line") }
    for (line, isStaff) in zip(plan.lines, isStaff) {
      guard isStaff else {
        heads.append(nil)
        continue
      }
      heads.append(
        inputs.row(
          line.name.asLabel, [.number(1, style: .init())], unit: "positions",
          .init("judgment: one position a line. Enter how many people the line pays")
        ).first)
    }
  }
}

extension ApplicationLine {
  /// What the price is for: `a month`.
  var perUnit: String {
    switch driver {
    case .perMonth: "a month"
    case .perCohort: "a cohort"
    case .perParticipant: "a participant"
    case .perCompletion: "a completion"
    case .perPlacement: "a placement"
    case .perPersonReached: "a person reached"
    case .once: "once"
    }
  }

  /// What units count: `months`.
  var units: String {
    switch driver {
    case .perMonth: "months"
    case .perCohort: "cohorts"
    case .perParticipant: "participants"
    case .perCompletion: "completions"
    case .perPlacement: "placements"
    case .perPersonReached: "people reached"
    case .once: "times"
    }
  }

  fileprivate var unitNote: String {
    switch driver {
    case .perParticipant:
      "; a participant who leaves early, or is in training across two years, counts in parts"
    case .perCohort: "; a cohort that runs across two years counts in parts"
    case .perMonth: "; months in which the hub's stage has the line"
    case .perCompletion, .perPlacement, .perPersonReached, .once: ""
    }
  }
}
