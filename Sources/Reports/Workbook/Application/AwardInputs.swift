import Analysis
import Planning
import Spreadsheet
import Uncertainty

/// The inputs of the award itself.
struct AwardInputs {
  let applicant: CellAddress
  let title: CellAddress
  let listing: CellAddress
  let rateType: CellAddress
  let months: CellAddress
  let firstMonth: CellAddress
  let amount: CellAddress?
  let rate: CellAddress?
  let subawardLimit: CellAddress?
  let administrationCap: CellAddress?
  let matchRate: CellAddress
  let lag: CellAddress
  let openingCash: CellAddress
  let creditLine: CellAddress
  let tolerance: CellAddress
  let salaryCap: CellAddress
  let wage: CellAddress?
  let quarterHours: CellAddress
  /// Characters that form SF-424A has room for in lines 21 and 22, and in line 23.
  let shortLine: CellAddress
  let longLine: CellAddress

  init(_ book: ApplicationBook, _ inputs: inout InputsWriter) throws(SpreadsheetError) {
    let plan = book.plan
    let scenario = book.scenario
    inputs.heading("The award")
    func text(_ text: String) -> Cell { .text(text) }
    applicant = try inputs.value(
      "Applicant", text(book.applicant), unit: "text", .init("scenario: hub.operator"))
    title = try inputs.value(
      "Title of the program or activity", text(book.award.clipped(120)), unit: "text",
      .init("scenario; at most 120 characters on form SF-424A. Enter the announcement's title"))
    listing = try inputs.value(
      "Assistance listing number", text("to be entered"), unit: "text",
      .init("from the announcement; at most 15 characters"))
    months = try inputs.value(
      "Months of the award",
      .count(plan.years[plan.years.count - 1].months.upperBound - plan.years[0].months.lowerBound),
      unit: "months",
      InputsWriter.Origin(Self.periodWords(book)).within(1...Double(12 * plan.years.count)),
      name: "In_Months")
    let first = plan.years[0].first
    firstMonth = try inputs.value(
      "First month", .date(try .monthStart(year: first.year, month: first.number)),
      unit: "month", .init(Self.startWords(book)), name: "In_FirstMonth")
    if let assumed = plan.assumedAmount {
      amount = try inputs.value(
        plan.isYearly ? "Award of a year, as assumed" : "Award, as assumed", .dollars(assumed),
        unit: plan.isYearly ? "dollars a year" : "dollars",
        Self.amountOrigin(book), name: "In_Amount")
    } else {
      amount = nil
    }
    if let indirect = plan.indirect {
      rate = try inputs.value(
        "Rate of indirect cost", .share(indirect.rate), unit: "of the base",
        .init(Self.rateWords(indirect)), name: "In_Rate")
      subawardLimit = try inputs.value(
        "Part of each subaward in the base", .dollars(indirect.subawardLimit), unit: "dollars",
        .init(
          "2 CFR 200.1, in force at the award's date; each contractual line counts as one subaward. "
            + "Check against the announcement"), name: "In_Subaward")
    } else {
      rate = nil
      subawardLimit = nil
    }
    rateType = try inputs.value(
      "Type of the rate",
      text(plan.indirect?.isDeMinimis == false ? "Negotiated" : "De minimis"), unit: "text",
      .init("a negotiated rate is provisional, predetermined, final or fixed: enter which"))
    if let cap = plan.administrationCap, cap < 10_000 {
      administrationCap = try inputs.value(
        "Most of the award for administration", .share(cap), unit: "of the award",
        plan.stream.administrationCap.map { .init(scenario[$0]) } ?? .init("scenario"),
        name: "In_AdminCap")
    } else {
      administrationCap = nil
    }
    matchRate = try inputs.value(
      "Match asked for", .share(plan.matchRate), unit: "of the award",
      Self.matchOrigin(book).within(0...4), name: "In_MatchRate")
    lag = try inputs.value(
      "Months until a payment is reimbursed", .count(plan.reimbursedAfter ?? 0), unit: "months",
      Self.lagOrigin(book).within(0...60), name: "In_Lag")
    openingCash = try inputs.value(
      "The hub's own cash when the award begins", .dollars(Self.opening(book)), unit: "dollars",
      .init(
        "middle of \(book.run): its reserve. Advances of others that are in hand are left out, as "
          + "they are received in the plan when cost arises"
      ).within(-1e9...1e9),
      name: "In_OpeningCash")
    let limit = scenario.hub.creditLine.map { scenario[$0.limit] }
    creditLine = try inputs.value(
      "Credit line", .dollars(Int((limit?.middleValue ?? 0).rounded())), unit: "dollars",
      limit.map { .init($0) } ?? .init("scenario: the hub has none"), name: "In_CreditLine")
    tolerance = try inputs.value(
      "Tolerance of the checks", .number(ApplicationBook.tolerance), unit: "dollars, people",
      InputsWriter.Origin("judgment: less than a cent").within(0...1), name: "In_Tolerance")
    salaryCap = try inputs.value(
      "Salary cap, Executive Level II", .dollars(225_700), unit: "dollars a year",
      .init(
        "OPM salary table 2025-EX; announcements of ETA limit salaries and bonuses to it. Check "
          + "against the announcement and the table of the year"), name: "In_SalaryCap")
    wage = try scenario.employers.wage.map { wage throws(SpreadsheetError) in
      try inputs.value(
        "Hourly wage at placement",
        .number(
          scenario[wage.base].middleValue, style: CellStyle.plain.with { $0.numberFormat = .cents }),
        unit: "dollars an hour", .init(scenario[wage.base]), name: "In_Wage")
    }
    quarterHours = try inputs.value(
      "Hours of full-time work in a quarter", .count(520), unit: "hours",
      .init("13 weeks of 40 hours"), name: "In_QuarterHours")
    let room = InputsWriter.Origin("form SF-424A (OMB 4040-0006) as Grants.gov takes it")
      .within(1...1_000)
    shortLine = try inputs.value(
      "Room in lines 21 and 22 of form SF-424A", .count(50), unit: "characters", room)
    longLine = try inputs.value(
      "Room in line 23 of form SF-424A", .count(250), unit: "characters", room)
  }

  private static func opening(_ book: ApplicationBook) -> Int {
    let first = book.plan.years[0].months.lowerBound
    let scenario = book.scenario
    guard first > 0 else { return Int(scenario[scenario.hub.reserve].middleValue.rounded()) }
    return Int((Summary(book.plan.futures.reserve(month: first - 1))?.median ?? 0).rounded())
  }

  private static func periodWords(_ book: ApplicationBook) -> String {
    let scenario = book.scenario
    let cut =
      book.plan.isCutShort ? "; cut short where the simulated months end: simulate more" : ""
    switch book.plan.stream.terms {
    case .discretionary(let terms): return InputsWriter.Origin(scenario[terms.period]).source + cut
    case .philanthropy(let terms): return InputsWriter.Origin(scenario[terms.period]).source + cut
    case .wioa, .appropriation, .milestones: return "whole fiscal years within the simulated months"
    case .equip, .employers: return "scenario"
    }
  }

  private static func startWords(_ book: ApplicationBook) -> String {
    switch book.plan.stream.terms {
    case .discretionary(let terms):
      if terms.awarded != nil { return "scenario: awarded already" }
      return "submitted \(terms.submitted.title), decided after the middle of the wait"
    case .philanthropy(let terms):
      switch terms.origin {
      case .pledged(let month): return "pledged \(month.title)"
      case .prospect(let asked, _, _): return "asked \(asked.title), decided after the middle wait"
      }
    case .wioa: return "program years begin in July (WIOA section 189(g))"
    case .appropriation, .milestones, .equip, .employers: return "first whole fiscal year"
    }
  }

  private static func amountOrigin(_ book: ApplicationBook) -> InputsWriter.Origin {
    switch book.plan.stream.terms {
    case .discretionary(let terms): .init(book.scenario[terms.amount.base])
    case .philanthropy(let terms): .init(book.scenario[terms.amount.base])
    case .wioa(let terms): .init(book.scenario[terms.annual.base])
    case .appropriation(let terms): .init(book.scenario[terms.annual.base])
    case .milestones, .equip, .employers: .init("scenario")
    }
  }

  private static func matchOrigin(_ book: ApplicationBook) -> InputsWriter.Origin {
    if case .discretionary(let terms) = book.plan.stream.terms, let match = terms.match {
      return .init(book.scenario[match])
    }
    return .init("scenario: none is asked for. Check against the announcement")
  }

  private static func lagOrigin(_ book: ApplicationBook) -> InputsWriter.Origin {
    switch book.plan.stream.terms {
    case .discretionary(let terms): .init(book.scenario[terms.reimbursedAfter])
    case .wioa(let terms): .init(book.scenario[terms.reimbursedAfter])
    case .appropriation(let terms): .init(book.scenario[terms.reimbursedAfter])
    case .philanthropy, .milestones, .equip, .employers: .init("paid in advance or when earned")
    }
  }

  private static func rateWords(_ indirect: IndirectTerms) -> String {
    if indirect.rate == 0 { return "scenario: the award pays no indirect cost" }
    let source = indirect.assumption.map { ApplicationBook.origin(of: $0) } ?? ""
    let rule =
      indirect.isDeMinimis
      ? "de minimis, 2 CFR 200.414(f) in force at the award's date; not with a negotiated rate. "
      : "a rate of its own: attach the agreement (NICRA). "
    return rule + "Check against the announcement. " + source
  }
}
