import Analysis
import Planning
import Spreadsheet
import Uncertainty

/// The inputs of a local board's workbook: its funds, when money is spent and people come, and what
/// its policies ask.
struct WIOAInputs {
  let carryIn: CellAddress
  /// The part of the year's allotment that is there from July, 0 to 1.
  let julyShare: CellAddress
  /// By category, the part of its year's cost that is incurred by each quarter's end.
  let costShares: [WIOACategory: [CellAddress]]
  /// By count, the part of the year's people that is there by each quarter's end.
  let peopleShares: [PeopleCount: [CellAddress]]
  let inTraining: CellAddress
  let dropOuts: [CellAddress]
  let accountCap: CellAddress?
  /// The lines of tuition that accounts pay for, and what other aid pays of each for a participant.
  let accounts: [(line: Int, otherAid: CellAddress)]
  let negotiated: CellAddress?
  /// Of those who complete a program that leads to work in the year: placed, and still employed six
  /// months on, each counted as much later as it takes.
  let placedLater: CellAddress
  let retainedLater: CellAddress
  /// The least share of program money for training that local policy asks.
  let trainingShare: CellAddress
  let obligationShare: CellAddress
  let partlyMet: CellAddress

  static let counts: [PeopleCount] = [.enrolled, .completed, .credentialed, .placed]

  init(_ book: ApplicationBook, _ inputs: inout InputsWriter) throws(SpreadsheetError) {
    let plan = book.plan
    let months = plan.years[0].months
    guard case .wioa(let terms) = plan.stream.terms else {
      throw SpreadsheetError(.unknownSheet("WIOA"), at: .workbook)
    }
    inputs.heading("Funds of the program year")
    let isYouth = terms.fund == .youth
    let left = plan.futures.balance(stream: plan.futures.stream, before: months.lowerBound)
    // Youth money of the year has been there since April.
    let carried = max(0, left - (isYouth ? Double(plan.assumedAmount ?? 0) : 0))
    carryIn = try inputs.value(
      "Carry-in from the year before", .dollars(Int(carried.rounded())), unit: "dollars",
      .init("mean of \(book.run): what earlier awards have left on 1 July"), name: "In_CarryIn")
    julyShare = try inputs.value(
      "Part of the allotment that is there in July", .percent(isYouth ? 100 : 20),
      unit: "of the year's",
      .init(
        isYouth
          ? "WIOA section 189(g): Youth money from 1 April"
          : "WIOA section 189(g): about a fifth on 1 July, the rest on 1 October"))
    inputs.heading(
      "When it is spent, running", ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"])
    var costShares: [WIOACategory: [CellAddress]] = [:]
    for category in WIOACategory.allCases {
      let lines = category.lines(of: plan)
      guard !lines.isEmpty else { continue }
      func paid(_ end: Int) -> Double {
        lines.reduce(0) {
          $0
            + max(
              0,
              plan.futures.paid(
                stream: plan.futures.stream, line: $1, months.lowerBound..<end))
        }
      }
      costShares[category] = inputs.row(
        category.title, Self.running(months, paid).map { .percent($0) }, unit: "of the year's",
        .init("mean course of \(book.run), in whole percents"))
    }
    self.costShares = costShares
    inputs.heading(
      "When people come so far, running",
      ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"])
    var peopleShares: [PeopleCount: [CellAddress]] = [:]
    for count in Self.counts {
      func mean(_ end: Int) -> Double {
        Self.mean(plan.futures.people(count, months.lowerBound..<end))
      }
      peopleShares[count] = inputs.row(
        count.title, Self.running(months, mean).map { .percent($0) }, unit: "of the year's",
        .init("mean course of \(book.run), in whole percents"))
    }
    self.peopleShares = peopleShares
    let quarters = (0..<4).map { quarter in
      (months.lowerBound + 3 * quarter)..<(months.lowerBound + 3 * quarter + 3)
    }
    inTraining = try inputs.value(
      "In training when the year begins", .count(Self.inTraining(plan)), unit: "people",
      .init("mean of \(book.run), whole"))
    dropOuts = inputs.row(
      "Leave training without completing",
      quarters.map { .count(Int(Self.mean(plan.futures.people(.droppedOut, $0)).rounded())) },
      unit: "people", .init("mean of \(book.run), whole, by quarter"))
    inputs.heading("Accounts and policies")
    let scenario = book.scenario
    accountCap = try terms.trainingAccountCap.map { id throws(SpreadsheetError) in
      try inputs.value(
        "Most for one participant's training", .dollars(Int(scenario[id].middleValue.rounded())),
        unit: "dollars", .init(scenario[id]), name: "In_AccountCap")
    }
    accounts = try Self.tuition(plan).map { line throws(SpreadsheetError) in
      let cell = try inputs.value(
        "Other aid first, \(plan.lines[line].name.asLabel)", .dollars(Self.aid(line, plan)),
        unit: "dollars each",
        .init(
          "mean of what formula aid pays of it for a participant in \(book.run); WIOA pays after "
            + "other grants (20 CFR 680.230)"))
      return (line, cell)
    }
    let span = book.years[0].months
    let bound = plan.target(.completed)[0]
    let placedCount = min(bound, Self.promised(.placed, Self.later(span, plan, by: 0), plan))
    placedLater = try inputs.value(
      "Of the year's completers, placed", .count(placedCount), unit: "people",
      .init(
        "\(book.promise), counted \(Self.wait(plan)) months later, the mean wait for a job"))
    retainedLater = try inputs.value(
      "Of these, still employed 6 months on",
      .count(
        min(placedCount, Self.promised(.retainedSixMonths, Self.later(span, plan, by: 6), plan))),
      unit: "people",
      .init("\(book.promise), counted \(Self.wait(plan) + 6) months later"))
    negotiated = try terms.negotiatedPlacement.map { id throws(SpreadsheetError) in
      try inputs.value(
        "Negotiated level of employment, 2nd quarter after exit",
        .share(Int((scenario[id].middleValue * 10_000).rounded())), unit: "of those who exit",
        .init(scenario[id]))
    }
    trainingShare = try inputs.value(
      "Least share of program money for training", .percent(35), unit: "of program money",
      .init(
        "Wisconsin DWD policy 4.16: 35%, administration out of both sides. An example: enter your "
          + "board's own policy"))
    obligationShare = try inputs.value(
      "Least share of the year's allotment to be obligated", .percent(80), unit: "of the allotment",
      .init("20 CFR 683.135, as generally read: check against the state's policy"))
    partlyMet = try inputs.value(
      "Part of a negotiated level that still counts", .percent(90), unit: "of the level",
      .init(
        "judgment: many boards watch nine tenths of the level; check against the state's policy"))
  }

  /// Months from completion to a job: the middle of the mean wait, and the month that passes before
  /// the first chance.
  static func wait(_ plan: ApplicationPlan) -> Int {
    let time = plan.scenario[plan.scenario.employers.timeToHire.base].middleValue
    return Int(time.rounded()) + 1
  }

  /// The year's months moved to when its completers are placed, and some months further, as far as
  /// the simulated months go.
  static func later(_ months: Range<Int>, _ plan: ApplicationPlan, by further: Int) -> Range<Int> {
    let shift = wait(plan) + further
    let end = min(months.upperBound + shift, plan.scenario.horizon)
    return min(months.lowerBound + shift, end)..<end
  }

  /// What as many futures reach as the targets are sure of.
  private static func promised(
    _ count: PeopleCount, _ months: Range<Int>, _ plan: ApplicationPlan
  ) -> Int {
    var values = plan.futures.people(count, months)
    return Int(
      OrderStatistics.quantiles([1 - plan.confidence], selectingIn: &values)[0].rounded(.down))
  }

  /// Whole percents of the year by each quarter's end.
  private static func running(_ months: Range<Int>, _ sum: (Int) -> Double) -> [Int] {
    let all = sum(months.upperBound)
    var last = 0
    return (1...4).map { quarter in
      guard quarter < 4, all > 0 else { return quarter < 4 ? 25 * quarter : 100 }
      let share = Int((sum(months.lowerBound + 3 * quarter) / all * 100).rounded())
      last = max(last, min(100, share))
      return last
    }
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  private static func inTraining(_ plan: ApplicationPlan) -> Int {
    let before = 0..<plan.years[0].months.lowerBound
    func mean(_ count: PeopleCount) -> Double { Self.mean(plan.futures.people(count, before)) }
    return max(
      0, Int((mean(.enrolled) - mean(.completed) - mean(.droppedOut)).rounded()))
  }

  /// The lines of tuition of which the award is asked to pay a part.
  private static func tuition(_ plan: ApplicationPlan) -> [Int] {
    WIOACategory.individualAccounts.lines(of: plan).filter { place in
      !plan.lines[place].isShare && plan.requests[place].contains { $0 > 0 }
    }
  }

  /// What formula aid pays of a line of tuition for each participant, in dollars.
  private static func aid(_ line: Int, _ plan: ApplicationPlan) -> Int {
    let months = plan.years[0].months
    let streams = plan.scenario.streams.indices.filter { plan.scenario.streams[$0].kind == .equip }
    let paid = streams.reduce(0.0) {
      $0 + max(0, plan.futures.paid(stream: $1, line: line, months))
    }
    let people = plan.futures.units(line: line, months)
    return people > 0 ? Int((paid / people).rounded()) : 0
  }
}
