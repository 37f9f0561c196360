import Analysis
import Planning
import Spreadsheet

/// The sheet of the logic model, its numbers linked to the plan.
struct LogicModelSheet {
  let sheet: Sheet

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet, enrol: EnrolSheet,
    match: MatchSheet
  ) {
    let plan = book.plan
    let hub = book.scenario.hub
    var writer = SheetWriter(
      book.names.logic, widths: Array(repeating: 27, count: 6), .landscape)
    book.begin(
      &writer, "Logic model",
      "Numbers follow the plan, for all years of the grant. Outcomes after the grant are hopes, not "
        + "promises: they are not simulated.")
    writer.freeze()
    writer.heading(
      [
        "Resources", "Activities", "Outputs", "Short-term outcomes", "Medium-term outcomes",
        "Long-term outcomes",
      ], numbers: 0..<0)
    func sum(_ cells: [CellAddress]) -> Formula {
      .sum(RangeAddress(spanning: cells[0], cells[cells.count - 1]).live)
    }
    func people(_ number: Formula, _ words: String) -> Cell {
      .live(.text(number, as: .grouped) & .text(" " + words), style: Self.cellStyle)
    }
    func dollars(_ number: Formula, _ words: String) -> Cell {
      .live(.text(number, as: .dollars) & .text(" " + words), style: Self.cellStyle)
    }
    func text(_ words: String) -> Cell { .text(words.clipped(240), style: Self.cellStyle) }
    let used = Activity.allCases.filter { activity in
      plan.lines.contains { $0.activity == activity }
    }
    let partners = (hub.trainingProviders + hub.onRampPrograms + hub.workforceOrganizations)
      .map(\.asLabel)
    let resources: [Cell] = [
      dollars(costs.total(costs.requestTotal).live, "from this grant"),
      dollars(match.committedTotal.live, "committed by others"),
      dollars(match.pendingTotal.live, "pending"),
      text("Partners: " + (partners.isEmpty ? "to be named" : partners.joined(separator: ", "))),
    ]
    let activities = used.map { text($0.title) }
    let outputs: [Cell] = [
      people(enrol.total(enrol.cohorts).live, "cohorts"),
      people(enrol.total(enrol.served).live, "people start training, each counted once"),
      people(enrol.total(enrol.finished).live, "people finish it"),
    ]
    let short: [Cell] = [
      people(sum(inputs.people.credentialed), "people earn a credential"),
      people(sum(inputs.people.placed), "people are placed in a job (gross)"),
    ]
    let medium: [Cell] = [
      people(sum(inputs.people.retainedSixMonths), "still employed after 6 months"),
      people(sum(inputs.people.retainedTwelveMonths), "still employed after 12 months"),
    ]
    let long: [Cell] = [
      text("People in lasting, better paid work in technology"),
      text("Employers in \(book.scenario.region?.asLabel ?? "the region") hire from the community"),
      text("A hub that lives on more than one funder (Sustainability)"),
    ]
    let columns = [resources, activities, outputs, short, medium, long]
    for row in 0..<(columns.map(\.count).max() ?? 0) {
      writer.add(columns.map { row < $0.count ? $0[row] : nil })
      // The partners stand in the fourth row, and may be many.
      writer.setHeight(row == 3 ? 76 : 32, ofRow: writer.row - 1)
    }
    writer.skip()
    writer.section("How it is measured")
    for (what, how) in [
      ("Outputs", "intake and attendance records, by month"),
      ("Credentials", "the issuers' records"),
      (
        "Placements, and employment after 6 and 12 months", "employers and wage records, by quarter"
      ),
    ] {
      writer.add([.text(what, style: Self.cellStyle), .text(how, style: CellStyle.plain.atTop)])
    }
    let published = hub.publish.joined(separator: ", ")
    if !published.isEmpty { writer.note("Made public: \(published.clipped(200)).") }
    writer.note(
      "Placements are gross: the TechHire trial found no effect on employment compared with its control "
        + "group. What lasts longer than the grant is not counted.")
    writer.fitOnePage()
    sheet = book.dressed(writer)
  }

  private static let cellStyle = CellStyle.paragraph
}
