package import Planning
import Simulation

/// The plan of an application for one stream's money: what it costs, what the award is asked to pay,
/// who pays the rest, what is promised, and when.
///
/// It is built from the bottom up, units times price times the share asked for, from futures in which
/// the award is granted. All amounts are whole dollars of rounded lines, so that they add up.
package struct ApplicationPlan: Sendable {
  package let futures: GrantedFutures
  package let years: [ApplicationYear]
  /// All cost lines, in file order.
  package let lines: [ApplicationLine]
  /// How the award pays indirect cost; nil where indirect lines are charged as all others are.
  package let indirect: IndirectTerms?
  /// The most of the award that administration may take, in hundredths of a percent; nil for any.
  package let administrationCap: Int?
  /// Dollars of match asked per hundred dollars of the award, in hundredths of a percent; 0 for none.
  package let matchRate: Int
  /// What the scenario assumes the award to be, in dollars: for the whole of it, or for each year.
  package let assumedAmount: Int?
  package let isYearly: Bool
  /// Months from a payment to its reimbursement; nil for money that comes in advance.
  package let reimbursedAfter: Int?
  /// What the award is asked to pay of each line, by line and year, in dollars; indirect cost aside
  /// where a rate bounds it.
  package let requests: [[Int]]
  /// What each line costs, by line and year, in dollars.
  package let costs: [[Int]]
  package let sources: [ApplicationSource]
  package let targets: [ApplicationTarget]
  /// Starts and completions by program, and how many people they are.
  package let people: ApplicationPeople

  /// In which share of futures the targets are to be reached.
  package var confidence: Double { ApplicationTarget.confidence(scenario) }

  package var scenario: Scenario { futures.scenario }
  package var stream: FundingStream { scenario.streams[futures.stream] }

  /// Plans an application.
  ///
  /// - Parameter futures: those in which the award is granted
  /// - Throws: `ApplicationProblem` where there is nothing to plan.
  package init(_ futures: GrantedFutures) throws(ApplicationProblem) {
    let scenario = futures.scenario
    let stream = scenario.streams[futures.stream]
    let years = try Self.years(of: futures)
    let prices = LinePrices(scenario)
    let unfitted = scenario.costs.indices.map {
      ApplicationLine($0, in: futures, years: years, prices: prices)
    }
    self.futures = futures
    self.years = years
    indirect = IndirectTerms(stream, of: scenario, awarded: years[0].first)
    administrationCap = stream.administrationCap.map {
      Int((scenario[$0].middleValue * 10_000).rounded())
    }
    let terms = AwardTerms(stream, of: scenario)
    matchRate = terms.matchRate
    assumedAmount = terms.amount
    isYearly = terms.isYearly
    reimbursedAfter = terms.reimbursedAfter
    let costs = Self.costs(unfitted, years: years.count)
    self.costs = costs
    let request = ApplicationRequest(
      unfitted, costs: costs, indirect: indirect, administrationCap: administrationCap,
      award: terms
    ) { futures.paid(stream: futures.stream, line: $0, years[$1].months) }
    lines = request.lines
    requests = request.direct
    indirectRequests = request.indirect
    (targets, people) = ApplicationTarget.all(in: futures, years: years)
    let left = years.indices.map { year in
      costs.reduce(0) { $0 + $1[year] } - request.total(year)
    }
    sources = ApplicationSource.others(in: futures, years: years, left: left)
  }

  /// What the award is asked to pay of indirect cost by the rate, by year, in dollars.
  package let indirectRequests: [Int]

  /// What the award is asked to pay in a year, in dollars.
  package func request(_ year: Int) -> Int {
    requests.reduce(0) { $0 + $1[year] } + indirectRequests[year]
  }

  package var request: Int { years.indices.reduce(0) { $0 + request($1) } }

  /// What everything costs in a year, in dollars.
  package func cost(_ year: Int) -> Int { costs.reduce(0) { $0 + $1[year] } }

  package var cost: Int { years.indices.reduce(0) { $0 + cost($1) } }

  /// The match that the award asks for in a year, in dollars.
  package func requiredMatch(_ year: Int) -> Int { rounded(request(year) * matchRate, by: 10_000) }

  /// Whether the simulated months end before the award does, so that its last months are missing.
  package var isCutShort: Bool {
    let period: Assumption.ID
    switch stream.terms {
    case .discretionary(let terms): period = terms.period
    case .philanthropy(let terms): period = terms.period
    case .wioa, .appropriation, .milestones, .equip, .employers: return false
    }
    let months = years[years.count - 1].months.upperBound - years[0].months.lowerBound
    return months < Int(scenario[period].middleValue.rounded())
  }

  // MARK: Parts

  private static func years(
    of futures: GrantedFutures
  ) throws(ApplicationProblem) -> [ApplicationYear] {
    let scenario = futures.scenario
    let stream = scenario.streams[futures.stream]
    let first: Int
    let end: Int
    switch stream.terms {
    case .equip, .employers: throw .notApplied(stream.name)
    case .wioa, .appropriation, .milestones:
      let starts = stream.fiscalYearStarts
      first = (starts - scenario.start.number + 12) % 12
      // A local board plans one program year at a time.
      let most = stream.kind == .wioa ? 1 : ApplicationYear.most
      let whole = min((scenario.horizon - first) / 12, most)
      guard whole > 0 else { throw .noWholeYear(stream.name) }
      end = first + 12 * whole
    case .discretionary, .philanthropy:
      guard let award = futures.award else { throw .neverAwarded(stream.name) }
      first = award.lowerBound
      end = award.upperBound
    }
    let count = (end - first + 11) / 12
    guard count <= ApplicationYear.most else { throw .tooLong(stream.name, years: count) }
    return (0..<count).map { year in
      let months = (first + 12 * year)..<min(end, first + 12 * (year + 1))
      return ApplicationYear(number: year + 1, months: months, start: scenario.start)
    }
  }

  /// Dollars by line and year; a line that is a share follows those that it rides on.
  private static func costs(_ lines: [ApplicationLine], years: Int) -> [[Int]] {
    var costs = [[Int]?](repeating: nil, count: lines.count)
    func cost(_ place: Int) -> [Int] {
      if let known = costs[place] { return known }
      let line = lines[place]
      let found: [Int]
      if line.isShare {
        let bases = line.bases.map { cost($0) }
        found = (0..<years).map { year in
          rounded(bases.reduce(0) { $0 + $1[year] } * line.share, by: 10_000)
        }
      } else {
        found = zip(line.quantities, line.prices).map { rounded($0 * $1, by: 100) }
      }
      costs[place] = found
      return found
    }
    return lines.indices.map { cost($0) }
  }
}

extension FundingStream {
  /// The calendar month with which its years begin, 1 to 12; July for WIOA's program years.
  package var fiscalYearStarts: Int {
    switch terms {
    case .appropriation(let terms): terms.fiscalYearStarts
    case .milestones(let terms): terms.fiscalYearStarts
    case .wioa, .discretionary, .equip, .philanthropy, .employers: 7
    }
  }
}
