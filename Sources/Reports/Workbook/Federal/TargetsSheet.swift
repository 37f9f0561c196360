import Analysis
import Planning
import Spreadsheet
import Uncertainty

/// The sheet of what a federal application promises by year, with the chance of keeping it.
struct TargetsSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// The row of each count's target.
  private(set) var rows: [PeopleCount: Int] = [:]
  private let name: SheetName
  private let years: Int

  private enum Column {
    static let firstYear = 3
  }

  func cell(_ count: PeopleCount, _ year: Int) -> CellAddress? {
    rows[count].map { CellAddress(name, row: $0, column: Column.firstYear + year) }
  }

  func total(_ count: PeopleCount) -> CellAddress? { cell(count, years) }

  /// The outcomes in the order of the announcement of the TechHire grants.
  private static let outcomes: [(count: PeopleCount, title: String, definition: String)] = [
    (
      .served, "Total participants served",
      "people who start training, each counted once: all starts, less those of people who completed "
        + "a program and went on to a further one; who is only assessed does not count"
    ),
    (
      .served, "Participants enrolled in education or training",
      "the same people: the plan serves nobody without training"
    ),
    (
      .finished, "Participants completing education or training",
      "people who complete a program and go on to no further one, each counted once"
    ),
    (
      .credentialed, "Completers who receive a degree or other credential",
      "completers who earn the program's credential"
    ),
    (
      .placed, "Completers who obtain employment",
      "unemployed or underemployed completers hired (gross)"
    ),
    (
      .retainedSixMonths, "Of those employed, retained",
      "still employed 6 months after placement, within the award's months"
    ),
  ]

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, enrol: EnrolSheet,
    simulation: SimulationSheet
  ) {
    let plan = book.plan
    let count = plan.years.count
    let after = Column.firstYear + count + 1
    var writer = SheetWriter(
      book.names.targets,
      widths: [36, 40, 9] + Array(repeating: 9, count: count + 1) + [9.5, 9.5, 9.5, 12],
      elastic: [0, 1],
      .landscape)
    book.begin(
      &writer, "Performance targets",
      "Targets (black) are the plan; middle, likely range and chance (purple) are the simulation: "
        + "\(book.run). Targets are what at least \(Int((plan.confidence * 100).rounded())) of 100 "
        + "futures reach, as sure as the scenario's goals want to be; they count everyone in the "
        + "programs, whoever pays.")
    let heads =
      ["Measure", "Definition", "Unit"] + plan.years.map(\.title)
      + ["Total", "Middle", "Likely: low", "Likely: high", "Total reached, of 100"]
    writer.heading(
      ["1. Outcomes of H-1B training grants"] + heads.dropFirst(),
      numbers: Column.firstYear..<(after + 4))
    writer.freeze(columns: 1)
    var rows: [PeopleCount: Int] = [:]
    func add(_ title: String, _ definition: String, _ count: PeopleCount) {
      let row = writer.row
      let people = CellStyle.people.atTop
      var cells: [Cell?] = [
        .text(title, style: .label),
        .text(definition, style: CellStyle.label.with { $0.indent = 1 }),
        .text("people", style: CellStyle.unit.atTop),
      ]
      cells += plan.years.indices.map { year in
        .live(Self.source(count, year, inputs, enrol), style: people)
      }
      cells.append(
        .live(
          .sum(
            writer.row(row, Column.firstYear...(Column.firstYear + plan.years.count - 1)).live),
          style: people.with { $0.isBold = true }))
      if let found = simulation.targets.first(where: { $0.count == count }) {
        let purple = people.asSimulation
        cells += [
          .live(found.middle.live, style: purple), .live(found.low.live, style: purple),
          .live(found.high.live, style: purple),
          // A chance holds for the target with which it was found.
          .live(
            .if(
              writer.at(row, after - 1).live.equals(found.promised.live), found.reached.live,
              "run again"), style: purple.with { $0.horizontal = .right }),
        ]
      }
      writer.add(cells)
      if rows[count] == nil { rows[count] = row }
    }
    for outcome in Self.outcomes { add(outcome.title, outcome.definition, outcome.count) }
    let hasFurther = plan.people.progressions.contains { $0 != nil }
    writer.add([
      .text("Incumbent workers who advance", style: .label),
      .text(
        "none are planned: the scenario trains people for a new job",
        style: CellStyle.label.with { $0.indent = 1 }),
      .text("people", style: CellStyle.unit.atTop),
    ])
    add(
      "Still employed 12 months after placement", "beyond the seven; within the award's months",
      .retainedTwelveMonths)
    if hasFurther {
      add(
        "Starts of training", "beyond the seven; who goes on to a further program starts again",
        .enrolled)
      add(
        "Completions of a program", "beyond the seven; who goes on completes again", .completed)
    }
    writer.note(
      "The seven outcomes are worded as generally quoted from FOA-ETA-16-01, Appendix C: check against "
        + "the announcement, word by word. Placements are gross: the TechHire trial found no effect on "
        + "employment compared with its control group.")
    writer.skip()
    Self.addIndicators(book, inputs, rows, heads, &writer)
    Self.addChart(plan, simulation, &writer)
    self.rows = rows
    name = book.names.targets
    years = count
    writer.fitOnePage()
    sheet = book.dressed(writer)
    checks = makeChecks(plan, simulation)
  }

  private static func source(
    _ count: PeopleCount, _ year: Int, _ inputs: ApplicationInputs, _ enrol: EnrolSheet
  ) -> Formula {
    switch count {
    case .enrolled: enrol.cell(enrol.entrants, year).live
    case .served: enrol.cell(enrol.served, year).live
    case .finished: enrol.cell(enrol.finished, year).live
    case .completed: enrol.cell(enrol.completers, year).live
    case .credentialed: inputs.people.credentialed[year].live
    case .placed: inputs.people.placed[year].live
    case .retainedSixMonths: inputs.people.retainedSixMonths[year].live
    case .retainedTwelveMonths: inputs.people.retainedTwelveMonths[year].live
    case .reached, .qualified, .droppedOut: 0
    }
  }

  // MARK: Indicators

  private static func addIndicators(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ rows: [PeopleCount: Int],
    _ heads: [String], _ writer: inout SheetWriter
  ) {
    let count = book.years.count
    writer.heading(
      ["2. WIOA primary indicators (proxies)"] + heads[1..<(4 + count)]
        + ["", "", "", ""], numbers: Column.firstYear..<(Column.firstYear + count + 1))
    func add(
      _ title: String, _ definition: String, _ unit: String, _ style: CellStyle,
      _ formula: (Int) -> Formula?
    ) {
      var cells: [Cell?] = [
        .text(title, style: .label),
        .text(definition, style: CellStyle.label.with { $0.indent = 1 }),
        .text(unit, style: CellStyle.unit.atTop),
      ]
      cells += (0...count).map { column in
        formula(column).map { .live($0, style: style.atTop) }
      }
      writer.add(cells)
    }
    let name = book.names.targets
    func at(_ row: Int, _ column: Int) -> Formula {
      CellAddress(name, row: row, column: column).live
    }
    // On-ramps lead to another program, not to work or a credential.
    let last = book.scenario.programs.indices.filter {
      book.scenario.programs[$0].leadsTo == nil
    }
    let finished = writer.row
    add(
      "Completers who then look for work", "of programs that lead to work: the rates' base",
      "people", .people
    ) { year in
      year == count
        ? .sum(
          RangeAddress(
            name, row: finished, columns: Column.firstYear...(Column.firstYear + count - 1)
          ).live)
        : .call(.sum, last.map { inputs.people.completers[$0][year].live })
    }
    func ratio(_ numerator: PeopleCount) -> (Int) -> Formula? {
      { column in
        // Who leaves in the last year is measured after the award; so only the total is shown.
        guard column == count, let top = rows[numerator] else { return nil }
        let divisor = at(finished, Column.firstYear + column)
        return .if(divisor.equals(0), "", at(top, Column.firstYear + column) / divisor)
      }
    }
    add(
      "A. Employment rate, 2nd quarter after exit",
      "placed of those who complete a program that leads to work", "rate",
      .percent, ratio(.placed))
    add(
      "B. Employment rate, 4th quarter after exit",
      "still employed after 6 months, of the same", "rate", .percent,
      ratio(.retainedSixMonths))
    if let wage = inputs.award.wage {
      add(
        "C. Median earnings, 2nd quarter after exit",
        "hourly wage at placement (middle) x 520 hours, full time", "dollars", .money
      ) { $0 == count ? .round(wage.live * inputs.award.quarterHours.live) : nil }
    }
    add(
      "D. Credential attainment", "credentials of the same", "rate", .percent,
      ratio(.credentialed))
    writer.note(
      "E. Measurable skill gains and F. Effectiveness in serving employers are not simulated. People "
        + "who exit in the last year are measured after the award's end: by year these rates are "
        + "reported later, and the totals here understate them.")
    writer.skip()
  }

  // MARK: Chart

  private static func addChart(
    _ plan: ApplicationPlan, _ simulation: SimulationSheet, _ writer: inout SheetWriter
  ) {
    guard let placed = plan.targets.first(where: { $0.count == .placed }) else { return }
    let chance = Double(placed.reached) / Double(placed.futures)
    let precision = Precision(placed.summary)
    let finding = writer.finding(
      "The \(placed.total) placements promised are reached in \(Frequency.text(chance)) futures; "
        + "likely are \(precision.count(placed.summary.p10)) to "
        + "\(precision.count(placed.summary.p90))")
    let place = writer.room(height: 260)
    writer.add(
      Chart(
        kind: .barStacked, title: .cell(finding),
        series: [
          ChartSeries(
            name: .literal("Up to the low end"), categories: simulation.targetLabels,
            values: simulation.targetLows),
          ChartSeries(
            name: .literal("Likely range (8 in 10 futures)"), categories: simulation.targetLabels,
            values: simulation.targetBands, fill: .solid(.outerBand)),
        ],
        categoryAxis: ChartAxis(isReversed: true),
        valueAxis: ChartAxis(
          title: "People by the award's end", numberFormat: .integer, minimum: 0),
        legend: ChartLegend(.none),
        alternativeText: ("Bars of the likely range of each count; the target is in its label. "
          + plan.targets.map {
            "\($0.count.title): target \($0.total), likely "
              + LikelyRange.text($0.summary, isMoney: false)
          }.joined(separator: "; ") + ".").clipped(1_900),
        placement: place))
  }

  // MARK: Checks

  private func makeChecks(_ plan: ApplicationPlan, _ simulation: SimulationSheet) -> [PlanCheck] {
    var checks: [PlanCheck] = []
    let funnel: [PeopleCount] = [
      .served, .finished, .credentialed, .placed, .retainedSixMonths, .retainedTwelveMonths,
    ]
    func running(_ count: PeopleCount, _ year: Int) -> Formula? {
      rows[count].map {
        .sum(
          RangeAddress(
            name, row: $0, columns: Column.firstYear...(Column.firstYear + year)
          ).live)
      }
    }
    for (wide, narrow) in zip(funnel, funnel.dropFirst()) {
      let rises = plan.years.indices.compactMap { year -> Formula? in
        guard let above = running(wide, year), let below = running(narrow, year) else { return nil }
        return .max(0, below - above)
      }
      checks.append(
        PlanCheck(
          "Targets: up to each year's end, “\(narrow.title)” is no more than “\(wide.title)”",
          name, .call(.sum, rises), unit: "people"))
    }
    let counts = funnel.compactMap { total($0) }
    // Who is counted once is reckoned from starts and completions by a share; it is no promise of its
    // own that could lie above what is likely, and its chance stands beside it.
    for found in simulation.targets where ![.served, .finished].contains(found.count) {
      guard let promised = total(found.count) else { continue }
      checks.append(
        PlanCheck(
          "Targets: “\(found.count.title)” does not lie above the simulated middle", name,
          .max(0, promised.live - found.middle.live), unit: "people"))
    }
    checks.append(
      PlanCheck(
        "Targets are whole people", name,
        .call(.sum, counts.map { .call(.mod, [$0.live, 1]) }), unit: "people"))
    return checks
  }
}
