import Analysis
import Planning
import Spreadsheet

/// The sheet of milestones by quarter, and of what the state pays for them.
struct MilestonesSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// What milestones earn over all years; nil where the state pays otherwise.
  let earned: CellAddress?

  private enum Column {
    static let first = 2
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ milestones: MilestoneInputs,
    enrol: EnrolSheet, costs: CostsSheet, simulation: SimulationSheet
  ) {
    let plan = book.plan
    let name = book.names.milestones
    let counts = MilestoneInputs.counts
    let paysForThem = milestones.rates.contains { $0 != nil }
    let columns = counts.count + (paysForThem ? 2 : 0)
    var writer = SheetWriter(
      name, widths: [30, 9] + Array(repeating: 15, count: columns), .landscape)
    book.begin(
      &writer, "Milestones by quarter",
      "The plan: the targets of each year, spread over its quarters as in the mean course of the "
        + "simulation, in whole people that add up to the year's. Everyone in the programs counts.")
    let heads = counts.map(\.title) + (paysForThem ? ["Earned, dollars", "After the limit"] : [])
    let head = writer.heading(
      ["Quarter", "Unit"] + heads, numbers: Column.first..<(Column.first + columns))
    writer.freeze(columns: 1)
    writer.repeatRows(head...head)
    var totals: [Int] = []
    for (year, span) in plan.years.enumerated() {
      let first = writer.row
      for quarter in 0..<4 {
        let begin = span.first.advanced(by: 3 * quarter)
        let row = writer.row
        var cells: [Cell?] = [
          .text("\(span.title), quarter \(quarter + 1) (from \(begin.title))"),
          .text("people", style: .unit),
        ]
        for (place, count) in counts.enumerated() {
          let all = Self.source(count, year, inputs, enrol)
          let shares = milestones.shares[place][year]
          let now = Formula.round(all * shares[quarter].live)
          cells.append(
            .live(
              quarter == 0 ? now : now - .round(all * shares[quarter - 1].live), style: .people))
        }
        if paysForThem {
          let parts = counts.indices.compactMap { place -> Formula? in
            milestones.rates[place].map {
              writer.at(row, Column.first + place).live * $0.pinned
            }
          }
          let earnedColumn = Column.first + counts.count
          cells.append(.live(.round(.call(.sum, parts)), style: .money))
          let before = { (last: Int) -> Formula in
            last < first
              ? .sum(0) : .sum(RangeAddress(name, column: earnedColumn, rows: first...last).live)
          }
          if let limit = milestones.limit {
            cells.append(
              .live(
                .min(limit.pinned, before(row)) - .min(limit.pinned, before(row - 1)),
                style: .money))
          } else {
            cells.append(.live(writer.at(row, earnedColumn).live, style: .money))
          }
        }
        writer.add(cells)
      }
      let style = CellStyle.people.asTotal
      totals.append(writer.row)
      writer.add(
        [.text("\(span.title): \(span.span)", style: style), .text("people", style: style)]
          + (0..<columns).map { column in
            .live(
              .sum(writer.column(Column.first + column, first...(writer.row - 1)).live),
              style: column < counts.count ? style : CellStyle.money.asTotal)
          })
    }
    let style = CellStyle.people.asTotal.with { $0.fill = .band }
    let last = writer.add(
      [.text("All years", style: style), .text("people", style: style)]
        + (0..<columns).map { column in
          .live(
            .sum(totals.map { writer.at($0, Column.first + column).live }),
            style: column < counts.count ? style : CellStyle.money.asTotal.with { $0.fill = .band })
        })
    writer.skip()
    earned = paysForThem ? writer.at(last, Column.first + columns - 1) : nil
    writer.heading(
      ["What the simulation says", ""] + counts.map(\.title), numbers: 2..<(2 + counts.count))
    for (label, value) in [
      ("Likely: low", \SimulationSheet.Target.low), ("Likely: high", \SimulationSheet.Target.high),
      ("All years reached, of 100", \SimulationSheet.Target.reached),
    ] {
      var cells: [Cell?] = [.text(label), nil]
      cells += counts.map { count in
        simulation.targets.first { $0.count == count }.map {
          .live($0[keyPath: value].live, style: CellStyle.people.asSimulation)
        }
      }
      writer.add(cells)
    }
    writer.fitOnePage()
    sheet = book.dressed(writer)
    checks = counts.enumerated().map { place, count in
      PlanCheck(
        "Milestones: the quarters' “\(count.title)” add up to the targets", name,
        CellAddress(name, row: last, column: Column.first + place).live
          - .call(
            .sum, plan.years.indices.map { Self.source(count, $0, inputs, enrol) }),
        unit: "people")
    }
  }

  static func source(
    _ count: PeopleCount, _ year: Int, _ inputs: ApplicationInputs, _ enrol: EnrolSheet
  ) -> Formula {
    switch count {
    case .enrolled: enrol.cell(enrol.entrants, year).live
    case .completed: enrol.cell(enrol.completers, year).live
    case .credentialed: inputs.people.credentialed[year].live
    default: inputs.people.placed[year].live
    }
  }
}
