import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// The sheet of what may go wrong, how likely it is, and what the plan has against it.
struct RiskSheet {
  let sheet: Sheet

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, simulation: SimulationSheet,
    cash: PlanCashSheet, match: MatchSheet?
  ) {
    var writer = SheetWriter(
      book.names.risk, widths: [46, 13, 13, 13, 13, 62], elastic: [0, 5], .landscape)
    book.begin(
      &writer, "Risks",
      "Purple figures are the simulation: \(book.run). Chances are futures of 100. What answers a "
        + "risk is read off the plan; add what your organization does besides.")
    writer.freeze()
    Self.addTargets(simulation, &writer)
    Self.addMoney(book, inputs, simulation, cash, match, &writer)
    PellTests.add(book, to: &writer, words: 5)
    Self.addDrivers(book, &writer)
    book.drivers?.addFailures(to: &writer, title: "When goals are missed, with the award")
    writer.fitOnePage()
    sheet = book.dressed(writer)
  }

  private static func addTargets(_ simulation: SimulationSheet, _ writer: inout SheetWriter) {
    writer.heading(
      [
        "Missing what is promised", "Missed, of 100", "Promised", "Likely: low", "Likely: high", "",
      ],
      numbers: 1..<5)
    for target in simulation.targets {
      let purple = CellStyle.people.asSimulation
      writer.add([
        .text(target.count.title, style: .label),
        .live(100 - target.reached.live, style: purple),
        .live(target.promised.live, style: purple), .live(target.low.live, style: purple),
        .live(target.high.live, style: purple),
      ])
    }
    writer.skip()
    guard !simulation.goals.isEmpty else { return }
    writer.heading(
      [
        "The plan's own goals", "Missed, with the award", "Missed, as it stands", "Wanted, of 100",
        "", "",
      ],
      numbers: 1..<4)
    for goal in simulation.goals {
      let purple = CellStyle.people.asSimulation.atTop
      writer.add([
        .text(goal.sentence, style: .label), .live(100 - goal.granted.live, style: purple),
        .live(100 - goal.base.live, style: purple), .live(goal.wanted.live, style: purple),
      ])
    }
    writer.note(
      "“As it stands” leaves open whether the award comes, as the scenario has it; the difference is "
        + "what the award would change.")
    writer.skip()
  }

  // MARK: Money

  private static func addMoney(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, _ simulation: SimulationSheet,
    _ cash: PlanCashSheet, _ match: MatchSheet?, _ writer: inout SheetWriter
  ) {
    writer.heading(
      ["Money", "Figure", "Unit", "", "", "What the plan has against it"], numbers: 1..<2)
    func add(_ label: String, _ cell: Cell, _ unit: String, _ answer: String) {
      var cell = cell
      cell.style.vertical = .top
      writer.add([
        .text(label, style: .label), cell, .text(unit, style: CellStyle.unit.atTop), nil, nil,
        .text(answer, style: .label),
      ])
    }
    let limit = book.scenario.hub.creditLine.map { book.scenario[$0.limit].middleValue } ?? 0
    let bridge =
      limit > 0
      ? "a credit line of \(Money(dollars: limit.rounded())), and the reserve"
      : "the reserve alone: there is no credit line"
    add(
      "The award does not come",
      .live(100 - simulation.awardChance.live, style: CellStyle.people.asSimulation),
      "of 100",
      "the other sources; the plan as it stands, without the award, is in the run's summary")
    let ended = book.base.futures.values(stream: book.plan.futures.stream, .terminated)
      .count { $0 > 0 }
    let came = book.base.streams[book.plan.futures.stream].awardedIn
    if ended > 0 {
      add(
        "Once it comes, the award is ended early", .frequency(ended, of: came), "of 100",
        "costs that only this award pays end with it; " + bridge)
    }
    add(
      "A month is short of money or cash",
      .live(simulation.shortMonths.live, style: CellStyle.people.asSimulation), "of 100", bridge)
    add(
      "Lowest cash of the hub, middle",
      .live(simulation.lowestCash.middle.live, style: .foundMoney), "dollars", bridge)
    add(
      "Lowest cash of the hub, 1 in 10 below",
      .live(simulation.lowestCash.low.live, style: .foundMoney), "dollars", bridge)
    add(
      "Most that the award owes at once, by the plan", .live(cash.mostOwed.live, style: .money),
      "dollars",
      "draw as often as allowed; reimbursed after "
        + "\(book.plan.reimbursedAfter ?? 0) months in the plan")
    if let match, book.plan.matchRate > 0 {
      add(
        "Match still to be committed", .live(match.short.live, style: .money), "dollars",
        "pending sources on Match; a letter of commitment each")
      let futures = book.plan.futures
      // What an award that is still open would have to give back is as good as gone.
      let returned = zip(
        futures.values(stream: futures.stream, .returned),
        futures.values(stream: futures.stream, .liability)
      ).map { $0 + $1 }
      let mean = returned.reduce(0, +) / Double(max(1, returned.count))
      add(
        "The hub gives money back for want of match",
        .frequency(returned.count { $0 > 0 }, of: returned.count), "of 100",
        "match that is spent by the award's end; of what lacks match, the funder takes its part back"
      )
      add(
        "Given back for want of match, on average",
        .integer(Int(mean.rounded()), style: .foundMoney), "dollars",
        "unrestricted money first, then the reserve; the rest stays unpaid")
    }
    writer.skip()
  }

  // MARK: What matters most

  private static func addDrivers(_ book: ApplicationBook, _ writer: inout SheetWriter) {
    Tornado(book.drivers, settled: book.plan.stream.name, most: 10)?.add(
      to: &writer, title: "What moves placements most, with the award",
      remark: ("What the plan has against it", { answer(to: $0.input.title, book) }))
  }

  /// What the plan has against an unknown, by the part of the plan that it belongs to.
  private static func answer(to title: String, _ book: ApplicationBook) -> String {
    let words = title.lowercased()
    func lines(_ activity: Activity) -> String {
      let names = book.plan.lines.filter { $0.activity == activity }.map(\.name.asLabel)
      return names.isEmpty
        ? "nothing in the budget" : "in the budget: " + names.joined(separator: ", ").clipped(120)
    }
    if ["opening", "employer", "placement", "hire", "search", "wage", "joining"].contains(where: {
      words.contains($0)
    }) {
      return lines(.placement)
    }
    if ["completion", "credential", "progression"].contains(where: { words.contains($0) }) {
      return lines(.supportServices)
    }
    if ["reach", "apply", "qualify", "gives up", "outreach"].contains(where: { words.contains($0) })
    {
      return lines(.outreach)
    }
    if ["odds", "amount", "annual", "award", "won"].contains(where: { words.contains($0) }) {
      return "the other sources (Match)"
    }
    return "watched by the month; the run names what is worth finding out first"
  }
}
