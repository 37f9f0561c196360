import Analysis
import Planning
import Spreadsheet
import Uncertainty

/// The sheet of performance indicators: negotiated level, plan, and what the simulation says.
struct WIOAPerformanceSheet {
  let sheet: Sheet

  init(_ book: ApplicationBook, _ inputs: ApplicationInputs, _ wioa: WIOAInputs, enrol: EnrolSheet)
  {
    let plan = book.plan
    let name = book.names.performance
    var isYouth = false
    if case .wioa(let terms) = plan.stream.terms { isYouth = terms.fund == .youth }
    var writer = SheetWriter(
      name, widths: [46, 12, 12, 12, 12, 12, 12, 12, 12, 12, 24], elastic: [0, 10],
      .landscape)
    book.begin(
      &writer, "Performance",
      "The program year \(plan.years[0].span). Black figures are the plan, purple ones the simulation: "
        + "\(book.run). Rates are proxies: of those who complete a program that leads to work in the year, "
        + "placed \(WIOAInputs.wait(plan)) months later, and still employed six months on.")
    writer.freeze(columns: 1)
    let head = writer.heading(
      [
        "Indicator", "Negotiated level", "Plan", "Numerator", "Denominator", "Middle",
        "Likely: low",
        "Likely: high", "Level reached, of 100", "Nine tenths of it, of 100", "Reported in",
      ], numbers: 1..<10)
    writer.repeatRows(head...head)
    let programs = plan.scenario.programs.indices.filter {
      plan.scenario.programs[$0].leadsTo == nil
    }
    let finished = programs.map { inputs.people.completers[$0][0].live }
    let months = plan.years[0].months
    // On-ramps' completers search for no work; by future only their part of all is known.
    let parts = plan.scenario.programs.indices.map {
      plan.futures.completers(program: $0, months)
    }
    let all = parts.reduce(0, +)
    let leading = all > 0 ? programs.reduce(0) { $0 + parts[$1] } / all : 1
    func rates(_ count: PeopleCount, _ when: Range<Int>) -> [Double] {
      zip(plan.futures.people(count, when), plan.futures.people(.completed, months))
        .compactMap { top, bottom in bottom > 0 ? min(1, top / (bottom * leading)) : nil }
    }
    func add(
      _ title: String, _ count: PeopleCount, _ when: Range<Int>, _ people: CellAddress,
      level: CellAddress?, _ reported: String
    ) {
      let row = writer.row
      let values = rates(count, when)
      let summary = Summary(values)
      let share = CellStyle.percent.atTop
      let purple = share.asSimulation
      func found(_ value: Double?) -> Cell? {
        value.map { .number(($0 * 1_000).rounded() / 1_000, style: purple) }
      }
      func chance(_ part: Double) -> Cell? {
        guard level != nil, let wanted = negotiated(plan), !values.isEmpty else { return nil }
        return .frequency(values.count { $0 >= wanted * part - 1e-9 }, of: values.count)
      }
      writer.add([
        .text(title, style: .label), level.map { .live($0.live, style: share) },
        .live(
          .if(
            writer.at(row, 4).live.equals(0), "",
            writer.at(row, 3).live / writer.at(row, 4).live), style: share),
        .live(people.live, style: CellStyle.people.atTop),
        .live(finished.isEmpty ? .sum(0) : .call(.sum, finished), style: CellStyle.people.atTop),
        found(summary?.median), found(summary?.p10), found(summary?.p90), chance(1), chance(0.9),
        .text(reported, style: CellStyle.label.with { $0.indent = 1 }),
      ])
    }
    func negotiated(_ plan: ApplicationPlan) -> Double? {
      guard case .wioa(let terms) = plan.stream.terms, let id = terms.negotiatedPlacement else {
        return nil
      }
      return plan.scenario[id].middleValue
    }
    let second =
      isYouth
      ? "A-1. Title I Youth education and employment rate, 2nd quarter after exit"
      : "A. Employment rate, 2nd quarter after exit"
    let fourth =
      isYouth
      ? "B-1. Title I Youth education and employment rate, 4th quarter after exit"
      : "B. Employment rate, 4th quarter after exit"
    add(
      second, .placed, WIOAInputs.later(months, plan, by: 0), wioa.placedLater,
      level: wioa.negotiated, "two quarters after exit")
    add(
      fourth, .retainedSixMonths, WIOAInputs.later(months, plan, by: 6), wioa.retainedLater,
      level: nil, "four quarters after exit")
    if let wage = inputs.award.wage {
      writer.add([
        .text("C. Median earnings, 2nd quarter after exit (wage x 520 hours)", style: .label), nil,
        .live(
          .round(wage.live * inputs.award.quarterHours.live), style: CellStyle.money.atTop), nil,
        nil,
        nil, nil, nil, nil, nil,
        .text("two quarters after exit", style: CellStyle.label.with { $0.indent = 1 }),
      ])
    }
    add(
      "D. Credential attainment", .credentialed, months, inputs.people.credentialed[0], level: nil,
      "within a year after exit")
    writer.skip()
    for words in [
      "E. Measurable skill gains and F. Effectiveness in serving employers are not simulated.",
      "The scenario's negotiated level is one for placement within 6 months after completion; the state's "
        + "adjusted levels decide. Placements and retention are counted in the year's months moved by the "
        + "wait, not person by person; where the simulated months end sooner, they are understated.",
      "Placements are gross: the TechHire trial found no effect on employment compared with its control "
        + "group.",
    ] { writer.note(words) }
    PellTests.add(book, to: &writer, words: 10)
    writer.fitOnePage()
    sheet = book.dressed(writer)
  }
}
