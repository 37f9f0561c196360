import Planning
import Uncertainty

/// What amounts can come to over the horizon, so that no sum of cents leaves the numbers.
///
/// Every value is taken at its 9,999th of 10,000 quantiles and at its worst in the economy, everyone
/// is in every group, and no seat stays empty.
extension Scenario {
  /// The most that each cost line can cost, in dollars.
  var greatestCosts: [Double] {
    var found = [Double?](repeating: nil, count: costs.count)
    func cost(of index: Int) -> Double {
      if let known = found[index] { return known }
      // Stands while the line's own parts are looked at; circles are errors and never come here.
      found[index] = 0
      let line = costs[index]
      let result: Double
      switch line.price {
      case .amount(let amount):
        let growth = 1 + greatest(line.grows)
        let factor = (0..<((horizon - 1) / 12)).reduce(1.0) { factor, _ in factor * growth }
        result = greatest(amount) * factor * greatestCount(of: line)
      case .share(let share, let bases):
        result = greatest(share) * bases.reduce(0) { $0 + cost(of: $1) }
      }
      found[index] = result
      return result
    }
    return costs.indices.map(cost)
  }

  /// The most that a stream can bring, in dollars, where that grows with people; 0 for others, whose
  /// amounts are bounded one by one.
  func greatestAmount(of stream: FundingStream) -> Double {
    switch stream.terms {
    case .equip(let terms):
      greatest(terms.scheduledAward) * greatestParticipants(of: terms.program)
    case .milestones(let terms):
      [terms.completion, terms.credential, terms.placement].reduce(0) { sum, rate in
        sum + (rate.map { greatest($0) } ?? 0)
      } * programs.indices.reduce(0) { $0 + greatestParticipants(of: $1) }
    case .wioa, .discretionary, .appropriation, .philanthropy, .employers: 0
    }
  }

  private func greatestCount(of line: CostLine) -> Double {
    let chosen = programs.indices.filter { line.program == nil || line.program == $0 }
    switch line.driver {
    case .perMonth: return Double(horizon)
    case .once: return 1
    case .perCohort: return chosen.reduce(0) { $0 + greatestCohorts(of: $1) }
    case .perParticipant, .perCompletion, .perPlacement:
      return chosen.reduce(0) { $0 + greatestParticipants(of: $1) }
    case .perPersonReached:
      let reach = Stage.allCases.compactMap { stage in
        outreach.reach[stage].map { greatest($0) }
      }
      return (reach.max() ?? 0) * Double(horizon)
    }
  }

  private func greatestParticipants(of program: Int) -> Double {
    greatestCohorts(of: program) * greatest(programs[program].seats)
  }

  private func greatestCohorts(of program: Int) -> Double {
    let rates = Stage.allCases.compactMap { stage in
      programs[program].cohorts[stage].map { greatest($0) }
    }
    guard let rate = rates.max() else { return 0 }
    return (min(12, rate) * Double(horizon) / 12).rounded(.up)
  }

  private func greatest(_ value: CyclicAssumption) -> Double {
    greatest(value.base) * max(1, value.inRecession.map { greatest($0) } ?? 1)
  }

  private func greatest(_ id: Assumption.ID?) -> Double {
    id.map { self[$0].distribution.quantile(0.9999) } ?? 0
  }
}
