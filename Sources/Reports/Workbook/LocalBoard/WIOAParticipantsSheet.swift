import Analysis
import Planning
import Spreadsheet

/// The sheet of participants by quarter, from those in training at the beginning to those at the end.
struct WIOAParticipantsSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ wioa: WIOAInputs, enrol: EnrolSheet,
    accounts: WIOAAccountsSheet, simulation: SimulationSheet
  ) {
    let plan = book.plan
    let name = book.names.participants
    var writer = SheetWriter(
      name, widths: [44, 10] + Array(repeating: 12.5, count: 8) + [15], elastic: [0], .landscape)
    book.begin(
      &writer, "Participants and exits by quarter",
      "The plan for the program year \(plan.years[0].span): everyone in the programs, whoever pays, in "
        + "whole people; accounts of this fund below. Purple figures are the simulation: \(book.run)."
    )
    writer.freeze(columns: 1)
    writer.heading(
      [
        "V. Participants", "Unit", "1st quarter", "2nd quarter", "3rd quarter", "4th quarter",
        "Program year", "Middle", "Likely: low", "Likely: high", "Reached, of 100",
      ], numbers: 2..<11)
    func at(_ row: Int, _ column: Int) -> CellAddress {
      CellAddress(name, row: row, column: column)
    }
    func add(
      _ label: String, style: CellStyle = .people, isSummed: Bool = true, unit: String = "people",
      found: SimulationSheet.Target? = nil, _ formula: (Int) -> Formula
    ) -> Int {
      let row = writer.row
      var cells: [Cell?] = [
        .text(label, style: style.isBold ? style : .plain),
        .text(unit, style: style.isBold ? style.with { $0.isBold = false } : .unit),
      ]
      cells += (0..<4).map { .live(formula($0), style: style) }
      cells.append(
        isSummed
          ? .live(.sum(RangeAddress(name, row: row, columns: 2...5).live), style: style)
          : style.isBold ? .blank(style: style) : nil)
      if let found {
        let purple = CellStyle.people.asSimulation
        cells += [
          .live(found.middle.live, style: purple), .live(found.low.live, style: purple),
          .live(found.high.live, style: purple),
          .live(
            .if(at(row, 6).live.equals(found.promised.live), found.reached.live, "run again"),
            style: purple.with { $0.horizontal = .right }),
        ]
      }
      return writer.add(cells)
    }
    func found(_ count: PeopleCount) -> SimulationSheet.Target? {
      simulation.targets.first { $0.count == count }
    }
    /// A year's people by quarter.
    func spread(_ count: PeopleCount, _ year: Formula) -> (Int) -> Formula {
      let shares = wioa.peopleShares[count] ?? []
      return { quarter in
        let now = Formula.round(year * shares[quarter].live)
        return quarter == 0 ? now : now - .round(year * shares[quarter - 1].live)
      }
    }
    let opening = writer.row
    _ = add("A. In training when the quarter begins", isSummed: false) { quarter in
      quarter == 0 ? wioa.inTraining.live : at(opening + 4, 1 + quarter).live
    }
    let entered = add(
      "B. Plus: new enrollees", found: found(.enrolled),
      spread(.enrolled, enrol.cell(enrol.entrants, 0).live))
    let completed = add(
      "VI. Less: exits from training, complete", found: found(.completed),
      spread(.completed, enrol.cell(enrol.completers, 0).live))
    let dropped = add("VI. Less: exits from training, do not complete") { wioa.dropOuts[$0].live }
    let closing = add(
      "In training when the quarter ends", style: CellStyle.people.asTotal, isSummed: false
    ) { quarter in
      at(opening, 2 + quarter).live + at(entered, 2 + quarter).live
        - at(completed, 2 + quarter).live - at(dropped, 2 + quarter).live
    }
    _ = add("Total served (in training or new)", isSummed: false) { quarter in
      at(opening, 2 + quarter).live + at(entered, 2 + quarter).live
    }
    writer.skip()
    _ = add(
      "Earn a credential", found: found(.credentialed),
      spread(.credentialed, inputs.people.credentialed[0].live))
    _ = add(
      "Placed in a job (gross)", found: found(.placed),
      spread(.placed, inputs.people.placed[0].live))
    if !accounts.quarters.isEmpty {
      _ = add("Accounts of this fund (ITA plan)", unit: "accounts") {
        accounts.quarters[$0].live
      }
    }
    writer.skip()
    writer.note(
      "Targets are what at least \(Int((plan.confidence * 100).rounded())) of 100 futures reach. A "
        + "person who goes on to a second program enrolls, and exits, twice. An exit from WIOA comes 90 "
        + "days after the last service: later than the exit from training. Because new enrollees and "
        + "exits are promises and not middles, the number in training is the plan's, not the simulation's."
    )
    writer.fitOnePage()
    sheet = book.dressed(writer)
    checks = [
      PlanCheck(
        "Participants: beginning + new - exits = end", name,
        at(opening, 2).live + at(entered, 6).live - at(completed, 6).live - at(dropped, 6).live
          - at(closing, 5).live, unit: "people"),
      PlanCheck(
        "Participants: new enrollees by quarter add up to the year's on Enrol", name,
        at(entered, 6).live - enrol.cell(enrol.entrants, 0).live, unit: "people"),
    ]
  }
}
