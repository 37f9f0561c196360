import Analysis
import Planning
import Spreadsheet

/// The sheet of the work plan: stages and activities, with a bar for their months.
struct WorkPlanSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []

  private enum Column {
    static let start = 5
    static let end = 6
    static let months = 7
    static let cost = 9
    static let first = 11
  }

  /// How wide a month's column may be, so that words have room beside all months on one page.
  private static func monthWidth(_ months: Int) -> Double {
    switch months {
    case ...24: 1.5
    case ...36: 0.7
    // In columns that are narrower still, LibreOffice marks each number as one that does not fit.
    default: 0.3
    }
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet,
    targets: (PeopleCount) -> CellAddress?
  ) throws(SpreadsheetError) {
    let plan = book.plan
    let count = plan.years[plan.years.count - 1].months.upperBound - plan.years[0].months.lowerBound
    let columns = Column.first...(Column.first + count - 1)
    var writer = SheetWriter(
      book.names.workPlan,
      widths: [4, 19, 18, 21, 20, 6, 6, 7, 9, 10, 1]
        + Array(repeating: Self.monthWidth(count), count: count), elastic: [1, 2, 3, 4], .landscape)
    let name = book.names.workPlan
    book.begin(
      &writer, "Work plan",
      "The plan. Stages are the road of a TechHire community, at the middle of the simulation; "
        + "activities run in the months in which they cost something. Months are counted from the "
        + "award's first. Months stand on Inputs; the bars follow.")
    let heading = CellStyle.heading
    // Months are too narrow for their numbers; that of a year's first runs over the others.
    let yearHeading = heading.with { $0.wrapsText = false }
    writer.add(
      (0..<Column.first).map { _ in .blank(style: yearHeading) }
        + columns.map { column in
          (column - Column.first) % 12 == 0
            ? .text("M\(column - Column.first + 1)", style: yearHeading)
            : .blank(style: yearHeading)
        })
    let head = writer.row
    let heads = [
      "Ref", "Stage or activity", "Responsible", "Partners", "Deliverable", "First month",
      "Last month", "Months", "As text", "Cost asked, dollars", "",
    ]
    writer.add(
      heads.enumerated().map { column, words in
        Optional(
          words.isEmpty
            ? .blank(style: heading)
            : .text(words, style: (5...9).contains(column) ? .numberHeading : heading))
      }
        + columns.map { column in
          // The month counts up from the column before, which holds nothing for the first.
          .live(
            .call(.n, [CellAddress(name, row: head, column: column - 1).live]) + 1,
            style: yearHeading.with { $0.numberFormat = .hidden })
        })
    writer.setHeight(48, ofRow: head)
    writer.freeze(columns: 2)
    writer.repeatRows((head - 1)...head)
    let first = writer.row
    var reference = 0
    func add(
      _ prefix: String, _ title: String, _ responsible: String, _ partners: String,
      _ deliverable: Cell?, _ months: (first: CellAddress, last: CellAddress), _ cost: Formula?
    ) {
      let row = writer.row
      reference += 1
      func when(_ column: Int) -> Formula {
        .cell(CellAddress(name, row: row, column: column), .column)
      }
      var cells: [Cell?] = [
        .text("\(prefix)\(reference)", style: CellStyle.plain.atTop),
        .text(title, style: .label), .text(responsible, style: .label),
        .text(partners, style: .label),
        deliverable,
        .live(months.first.live, style: CellStyle.people.atTop),
        .live(months.last.live, style: CellStyle.people.atTop),
        .live(when(Column.end) - when(Column.start) + 1, style: CellStyle.people.atTop),
        .live(
          "M" & when(Column.start) & "-M" & when(Column.end),
          style: CellStyle.plain.with { $0.horizontal = .right }.atTop),
        cost.map { .live($0, style: CellStyle.money.atTop) }, nil,
      ]
      for column in columns {
        let month = Formula.cell(CellAddress(name, row: head, column: column), .row)
        cells.append(
          .live(
            .if(.and(month.isAtLeast(when(Column.start)), month.isAtMost(when(Column.end))), 1, ""),
            style: CellStyle.plain.with {
              $0.numberFormat = .hidden
              $0.borders.bottom = Borders.Line(.medium, color: .white)
              $0.borders.top = Borders.Line(.medium, color: .white)
            }))
      }
      writer.add(cells, lines: 2)
    }
    let hub = book.scenario.hub
    let lead = hub.operatingOrganization?.name.asLabel ?? "the hub"
    for entry in inputs.schedule.stages {
      add(
        "G", entry.key.title, lead, "", nil, (entry.first, entry.last), nil)
    }
    reference = 0
    for entry in inputs.schedule.activities {
      let rows = plan.lines.indices.filter { plan.lines[$0].activity == entry.key }
      var cost: [Formula] = rows.compactMap { costs.requestRows[$0] }.map { costs.total($0).live }
      if entry.key == .administration, let indirect = costs.indirectRow {
        cost.append(costs.total(indirect).live)
      }
      add(
        "A", entry.key.title, Self.responsible(entry.key, hub, lead),
        Self.partners(entry.key, book), Self.deliverable(entry.key, targets),
        (entry.first, entry.last), cost.isEmpty ? .sum(0) : .call(.sum, cost))
    }
    let last = max(first, writer.row - 1)
    let style = CellStyle.money.asTotal
    let totalRow = writer.row
    writer.add(
      [.blank(style: style), .text("All activities", style: style)]
        + Array(repeating: .blank(style: style), count: 7) + [
          .live(.sum(writer.column(Column.cost, first...last).live), style: style)
        ])
    let bars = CellRange(rows: first...last, columns: columns)
    writer.format(
      bars,
      .formula(
        "\(bars.first.a1)=1",
        CellStyle.plain.with {
          $0.fill = .innerBand
          $0.fontColor = .innerBand
        }))
    writer.skip()
    writer.note(
      "G: stage of the road, without a cost of its own. A: activity; its cost is what the award is "
        + "asked to pay (Costs). Not every activity need run in every stage.")
    writer.fitOnePage()
    sheet = book.dressed(writer)
    // Activities that cost nothing worth a bar may still have been asked for.
    checks = [
      PlanCheck(
        "Work plan's months lie within the award, and none ends before it begins", name,
        .sumProduct(
          RangeAddress(name, column: Column.end, rows: first...last).live.isAbove(
            inputs.award.months.live) * 1)
          + .sumProduct(
            RangeAddress(name, column: Column.start, rows: first...last).live.isAbove(
              RangeAddress(name, column: Column.end, rows: first...last).live) * 1),
        unit: "rows"),
      PlanCheck(
        "Work plan's costs add up to the request", name,
        CellAddress(name, row: totalRow, column: Column.cost).live
          - costs.total(costs.requestTotal).live),
    ]
  }

  private static func responsible(_ activity: Activity, _ hub: Hub, _ lead: String) -> String {
    let role: HubRole? =
      switch activity {
      case .outreach, .training: .outreachAndTraining
      case .placement: .employerEngagement
      case .assessment, .supportServices: .validationAndMatching
      case .evaluation: .metricsAndData
      case .coordination, .administration: nil
      }
    return role.flatMap { hub.roles[$0]?.asLabel } ?? lead
  }

  private static func partners(_ activity: Activity, _ book: ApplicationBook) -> String {
    let hub = book.scenario.hub
    let names: [String] =
      switch activity {
      case .training: hub.trainingProviders + hub.onRampPrograms
      case .outreach: hub.onRampPrograms
      case .placement, .assessment: hub.workforceOrganizations
      case .coordination, .supportServices, .evaluation, .administration: []
      }
    return names.map(\.asLabel).joined(separator: ", ").clipped(120)
  }

  private static func deliverable(
    _ activity: Activity, _ targets: (PeopleCount) -> CellAddress?
  ) -> Cell? {
    func people(_ count: PeopleCount, _ words: String) -> Cell? {
      targets(count).map {
        .live(.text($0.live, as: .grouped) & .text(words), style: .label)
      }
    }
    return switch activity {
    case .training: people(.finished, " people finish training")
    case .placement: people(.placed, " people placed")
    case .supportServices, .outreach, .assessment: people(.served, " people served")
    case .coordination: .text("reports and public metrics", style: .label)
    case .evaluation: .text("evaluation report", style: .label)
    case .administration: .text("audit and financial reports", style: .label)
    }
  }
}
