package import Planning
import Simulation

/// What another source pays of the planned cost, by year of the award, and how sure it is.
package struct ApplicationSource: Sendable, Hashable {
  /// The stream's place; nil for the hub's own reserve.
  package let stream: Int?
  package let name: String
  /// The kind of stream; nil for the reserve.
  package let kind: FundingStream.Kind?
  package let countsAsMatch: Bool
  /// Whole dollars by year that are pledged or granted already.
  package let committed: [Int]
  /// Whole dollars by year that are asked for, expected or still to be earned.
  package let pending: [Int]

  package var isFederal: Bool {
    switch kind {
    case .wioa, .discretionary, .equip: true
    case .stateLocal, .philanthropy, .employers, nil: false
    }
  }

  package func total(_ year: Int) -> Int { committed[year] + pending[year] }
  package var total: Int { (committed + pending).reduce(0, +) }
}

extension FundingStream {
  /// The first month, counted from the start, whose money is not yet assured: until then the stream's
  /// money is pledged, granted or appropriated.
  ///
  /// What renews or is appropriated again later is as unsure as what is asked for.
  func committedUntil(in scenario: Scenario) -> Int {
    switch terms {
    case .philanthropy(let terms):
      guard case .pledged(let month) = terms.origin else { return 0 }
      return scenario.monthNumber(month) + Int(scenario[terms.period].middleValue.rounded())
    case .discretionary(let terms):
      guard let awarded = terms.awarded else { return 0 }
      return max(0, scenario.monthNumber(awarded))
        + Int(scenario[terms.period].middleValue.rounded())
    case .appropriation(let terms):
      guard terms.alreadyGranted != nil else { return 0 }
      let ahead = (terms.fiscalYearStarts - scenario.start.number + 12) % 12
      return ahead == 0 ? 12 : ahead
    case .wioa, .equip, .milestones, .employers: return 0
    }
  }
}

extension ApplicationSource {
  /// What the other sources of an award pay, streams in file order and the reserve last.
  ///
  /// The amounts are the means of the futures in which the award is granted, scaled to what the plan
  /// leaves to others in each year and rounded down, so that they never claim more than there is to
  /// pay.
  ///
  /// - Parameters:
  ///   - futures: those in which the award is granted
  ///   - years: the award's years
  ///   - left: by year, the planned cost that the award is not asked for, in dollars
  /// - Returns: one source for each other stream, and one for the reserve
  static func others(
    in futures: GrantedFutures, years: [ApplicationYear], left: [Int]
  ) -> [ApplicationSource] {
    let scenario = futures.scenario
    let payers = scenario.streams.indices.filter { $0 != futures.stream }.map(Int?.some) + [nil]
    let scales = zip(years, left).map { year, left in
      let others = payers.reduce(0) { $0 + max(0, futures.paid(stream: $1, year.months)) }
      let all = others + max(0, futures.unpaid(year.months))
      return all > 0 ? Double(max(0, left)) / all : 0
    }
    return payers.map { payer in
      let stream = payer.map { scenario.streams[$0] }
      let until = stream?.committedUntil(in: scenario) ?? Int.max
      func dollars(_ year: Int, _ months: Range<Int>) -> Int {
        guard !months.isEmpty else { return 0 }
        return Int((max(0, futures.paid(stream: payer, months)) * scales[year]).rounded(.down))
      }
      var committed: [Int] = []
      var pending: [Int] = []
      for (place, year) in years.enumerated() {
        let split = max(year.months.lowerBound, min(until, year.months.upperBound))
        committed.append(dollars(place, year.months.lowerBound..<split))
        pending.append(dollars(place, split..<year.months.upperBound))
      }
      return ApplicationSource(
        stream: payer, name: stream?.name ?? "The hub's own reserve", kind: stream?.kind,
        countsAsMatch: stream?.countsAsMatch ?? false, committed: committed, pending: pending)
    }
  }
}
