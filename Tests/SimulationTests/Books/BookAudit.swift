import Planning
import Simulation

/// An audit of one future that reads the charges, one by one, against the scenario.
///
/// It trusts no total that the engine keeps. What an award brings, when, and what is cut of it again
/// the audit works out from the scenario, the addressed draws and the charges. Of the books it takes
/// which awards there are, so that charges can name them, and what hangs on people: whether placements
/// were missed, milestones earned and a gift renewed; of a cohort its program, its first month, its
/// length and its heads; of a month the stage, the cash, and whether the hub is open.
struct BookAudit {
  let scenario: Scenario
  let terms: DrawnTerms
  let parts: [CostBreakdown.Part]
  let charges: [Payment]
  let awards: [Grant]
  let cohorts: [Enrollment]
  let months: [SeriesValues]
  /// Whether each charge pays for what a federal award returns for want of match.
  let isRepayment: [Bool]
  /// The charges of each award.
  let chargesByAward: [[Payment]]
  /// By award, what the terms and the draws make of it; nil for the reserve and what is earned.
  private(set) var given: [GivenAward?] = []
  /// What the audit objects to.
  private(set) var objections: [String] = []

  /// An amount of one cost paid by one award in one month.
  struct Payment {
    let month: Int
    let award: Int
    /// Place of the cost among the parts of the breakdown; nil for interest.
    let component: Int?
    let group: Int?
    let cohort: Int?
    let amount: Int
  }

  /// An award, or the reserve, which has no stream, as the books have it.
  struct Grant {
    let stream: Int?
    let arose: Int
    let end: Int
    let amount: Int
    let charged: Int
    var cut = 0
  }

  /// A cohort at its start.
  struct Enrollment {
    let program: Int
    let start: Int
    let length: Int
    let heads: [Int]
  }

  /// Audits books against the terms of a scenario and the draws of a future.
  ///
  /// Charges come in the order in which they were booked; without months the hub never closes, in any
  /// stage, and cash is not looked at.
  init(
    _ scenario: Scenario, future: Int = 0, charges: [Payment], awards: [Grant],
    cohorts: [Enrollment], months: [SeriesValues] = []
  ) {
    self.scenario = scenario
    terms = DrawnTerms(scenario, future: future)
    let parts = CostBreakdown(scenario).parts
    self.parts = parts
    self.charges = charges
    chargesByAward = awards.indices.map { place in charges.filter { $0.award == place } }
    self.awards = awards
    self.cohorts = cohorts
    self.months = months
    isRepayment = BookAudit.repayments(charges) { award in
      awards[award].stream.map { scenario.streams[$0] }
    }
    given = matchGivenAwards()
    for (charge, isRepayment) in zip(charges, isRepayment) {
      check(charge, isRepayment: isRepayment)
    }
    for place in awards.indices {
      checkSum(place)
      checkArrivals(place)
      checkIndirect(place)
      checkTraining(place)
    }
    checkReserve()
    checkMilestones()
    checkOneYearPerCohort()
    checkEmployers()
    checkMatch()
    checkPrices()
    checkAid()
    checkCash()
    for place in cohorts.indices { checkHeads(place) }
  }

  /// How many months the hub is open.
  var openMonths: Int {
    months.isEmpty ? scenario.horizon : months.count { $0.open == 1 }
  }

  mutating func object(_ text: String) {
    if objections.count < 200 { objections.append(text) }
  }

  func stream(of charge: Payment) -> FundingStream? {
    awards[charge.award].stream.map { scenario.streams[$0] }
  }

  func describe(_ charge: Payment) -> String {
    let payer = stream(of: charge)?.name ?? "reserve"
    let cost = charge.component.map { parts[$0].line.name } ?? "interest"
    return "\(payer) (award \(charge.award)) pays \(charge.amount) for \(cost) in month "
      + "\(charge.month), group \(charge.group.map(String.init) ?? "-"), cohort "
      + "\(charge.cohort.map(String.init) ?? "-")"
  }

  /// What is taken back from a grant, line by line and group by group, is booked at once to those who
  /// bear it, who are free to.
  private static func repayments(_ charges: [Payment], stream: (Int) -> FundingStream?) -> [Bool] {
    var taken: Payment?
    var left = 0
    return charges.map { charge in
      let payer = stream(charge.award)
      if charge.amount < 0, payer?.kind == .discretionary {
        taken = charge
        left = -charge.amount
        return false
      }
      let isForSame =
        taken.map {
          $0.month == charge.month && $0.component == charge.component && $0.group == charge.group
        } ?? false
      let isRepayment =
        isForSame && 0 < charge.amount && charge.amount <= left && charge.cohort == nil
        && !(payer?.restricted ?? false)
      if isRepayment { left -= charge.amount } else { taken = nil }
      return isRepayment
    }
  }

  /// The charges of an award add up to what it booked.
  private mutating func checkSum(_ place: Int) {
    let sum = chargesByAward[place].reduce(0) { $0 + $1.amount }
    if sum != awards[place].charged {
      object("award \(place): \(sum), booked \(awards[place].charged)")
    }
  }

  /// What charges add up to by the end of each month.
  func running(_ charges: [Payment]) -> [Int] {
    var sums = Array(repeating: 0, count: scenario.horizon)
    for charge in charges { sums[charge.month] += charge.amount }
    for month in sums.indices.dropFirst() { sums[month] += sums[month - 1] }
    return sums
  }

  private mutating func checkHeads(_ place: Int) {
    let cohort = cohorts[place]
    let heads = cohort.heads.reduce(0, +)
    let program = scenario.programs[cohort.program]
    let seats = Int(terms.value(program.seats))
    if heads > seats { object("cohort \(place): \(heads) heads on \(seats) seats") }
    let least = Int(terms.value(program.startsWith))
    if heads < least { object("cohort \(place): \(heads) heads, starts with \(least)") }
    if cohort.start == 0 { object("cohort \(place) starts in month 0") }
  }
}
