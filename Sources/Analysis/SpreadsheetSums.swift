import Planning
import Simulation
package import Uncertainty

/// The two sums by which planners budget in a spreadsheet, held against the simulated futures.
///
/// *Discounted* adds up every amount times its chance; *cutoff* adds up in full what is at least 75%
/// likely and nothing else. Both are made from the means of the scenario's amounts and chances, as
/// an expansion has them, over all that would be decided within the horizon; they know nothing of
/// recessions, cuts, terminations and missed targets. How often the futures reach them is counted
/// over the same streams.
///
/// They are the two methods, "discount" and "cutoff", that the Nonprofit Finance Fund teaches for
/// revenue that is not certain.
package struct SpreadsheetSums: Sendable, Hashable {
  /// What one stream, or one renewal of it, is entered with.
  package struct Line: Sendable, Hashable {
    package let stream: String
    /// In dollars over the whole horizon, were it to come.
    package let amount: Double
    /// In 0...1.
    package let chance: Double
  }

  /// One of the sums, and how many futures reach it.
  package struct Total: Sendable, Hashable {
    /// In dollars.
    package let amount: Double
    /// Futures in which the same streams award at least that much, to the dollar.
    package let awardedIn: Int
    /// Futures in which the same streams pay at least that much for costs, to the dollar.
    package let paidIn: Int
    package let futures: Int

    package var awardedShare: Double { Double(awardedIn) / Double(futures) }
    package var paidShare: Double { Double(paidIn) / Double(futures) }
    /// 95% intervals of the two shares, from the simulation error alone.
    package var awardedInterval: WilsonInterval {
      WilsonInterval(successes: awardedIn, trials: futures)
    }
    package var paidInterval: WilsonInterval { WilsonInterval(successes: paidIn, trials: futures) }
  }

  /// The chance from which the cutoff counts an amount in full.
  package static let leastChance = 0.75

  package let lines: [Line]
  /// Streams that no spreadsheet can enter, because outcomes decide what they bring: milestone pay,
  /// formula aid, and what employers pay of shared costs.
  package let leftOut: [String]
  package let discounted: Total
  package let cutoff: Total

  init(_ futures: Futures) {
    let scenario = futures.scenario
    var lines: [Line] = []
    var leftOut: [String] = []
    var counted: [Int] = []
    for (index, stream) in scenario.streams.enumerated() {
      if let own = SpreadsheetSums.lines(of: stream, in: scenario) {
        lines += own
        counted.append(index)
      } else {
        leftOut.append(stream.name)
      }
    }
    self.lines = lines
    self.leftOut = leftOut
    func totals(_ outcome: StreamOutcome) -> [Int] {
      var totals = Array(repeating: 0, count: futures.count)
      for index in counted {
        for (future, cents) in futures.values(stream: index, outcome).enumerated() {
          totals[future] += cents
        }
      }
      return totals
    }
    let awarded = totals(.awarded)
    let charged = totals(.charged)
    func total(_ amount: Double) -> Total {
      // Awards are rounded to cents one by one, so the last dollar is not held against them.
      let least = Money(dollars: amount).cents - 100
      return Total(
        amount: amount, awardedIn: awarded.count { $0 > least },
        paidIn: charged.count { $0 > least }, futures: futures.count)
    }
    discounted = total(lines.reduce(0) { $0 + $1.amount * $1.chance })
    cutoff = total(
      lines.reduce(0) { sum, line in
        // A hair below, so that a chance written as 75% is not lost to rounding.
        line.chance >= SpreadsheetSums.leastChance - 1e-9 ? sum + line.amount : sum
      })
  }

  // MARK: What is entered

  /// What a stream is entered with; nil where only outcomes decide it.
  private static func lines(of stream: FundingStream, in scenario: Scenario) -> [Line]? {
    func mean(_ id: Assumption.ID) -> Double { scenario[id].distribution.mean }
    func line(_ amount: Double, _ chance: Double) -> [Line] {
      amount > 0 ? [Line(stream: stream.name, amount: amount, chance: chance)] : []
    }
    switch stream.terms {
    case .wioa(let terms):
      let years: Double
      switch terms.fund {
      case .adultAndDislocatedWorker:
        years = 0.2 * Double(scenario.count(ofMonth: 7)) + 0.8 * Double(scenario.count(ofMonth: 10))
      case .youth: years = Double(scenario.count(ofMonth: 4))
      }
      return line(mean(terms.annual.base) * years, 1)
    case .discretionary(let terms):
      guard scenario.decides(terms.submitted, after: terms.decidedAfter) != nil else { return [] }
      return line(mean(terms.amount.base), mean(terms.odds.base))
    case .appropriation(let terms):
      var amount = mean(terms.annual.base) * Double(scenario.count(ofMonth: terms.fiscalYearStarts))
      if let granted = terms.alreadyGranted { amount += mean(granted) }
      return line(amount, 1)
    case .philanthropy(let terms):
      return gifts(terms, in: scenario).flatMap { line(mean(terms.amount.base), $0) }
    case .equip, .milestones, .employers: return nil
    }
  }

  /// The chances of a gift and of its renewals, as far as they fall within the horizon.
  private static func gifts(_ terms: PhilanthropyTerms, in scenario: Scenario) -> [Double] {
    var month: Int
    var chance = 1.0
    switch terms.origin {
    case .pledged(let pledged): month = max(0, scenario.monthNumber(pledged))
    case .prospect(let asked, let decidedAfter, let odds):
      guard let decided = scenario.decides(asked, after: decidedAfter) else { return [] }
      month = decided
      chance = scenario[odds.base].distribution.mean
    }
    var chances: [Double] = []
    let period = max(1, Int(scenario[terms.period].distribution.median.rounded()))
    let renews = terms.renews.map { scenario[$0.base].distribution.mean }
    while month < scenario.horizon && chances.count < 3 {
      chances.append(chance)
      guard let renews else { break }
      chance *= renews
      month += period
    }
    return chances
  }
}

extension Scenario {
  /// How often a calendar month (1 to 12) falls within the horizon.
  fileprivate func count(ofMonth number: Int) -> Int {
    (0..<horizon).count { start.advanced(by: $0).number == number }
  }

  /// The month in which a request is decided, with the middle value of its lag; nil when that is
  /// beyond the horizon.
  fileprivate func decides(_ asked: Month, after lag: Assumption.ID) -> Int? {
    let month = max(0, monthNumber(asked) + Int(self[lag].distribution.median.rounded()))
    return month < horizon ? month : nil
  }
}
