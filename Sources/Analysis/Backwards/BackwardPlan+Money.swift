package import Planning
import Simulation
import Uncertainty

extension BackwardPlan {
  /// What the needed people cost for one activity.
  package struct Cost: Sendable, Hashable {
    package let activity: Activity
    /// Dollars for the people and the cohorts, the mean over futures, before growth of prices.
    package let mean: Double
    /// Dollars for what is due by the month or once, from the start to the goal.
    package let fixed: Double
    /// Kinds of money in the plan that may pay for it.
    package let payers: [FundingStream.Kind]
  }

  /// What one kind of money would have to bring.
  package struct Payer: Sendable, Hashable {
    package enum Source: Sendable, Hashable {
      case kind(FundingStream.Kind)
      /// The hub's unrestricted money.
      case reserve
      /// Activities that nothing pays for in the plan.
      case nobody
    }

    package let source: Source
    /// Dollars until the goal, if each kind pays the same part of each activity as in the plan.
    package let needed: Double
    /// Dollars that it pays in the plan, on average, until the end of the goal's year.
    package let planned: Double
  }

  /// People on the payroll, as far as the format tells: it has lines for them, but no head count.
  package struct Staff: Sendable, Hashable {
    /// Lines of the class personnel that are due by the month.
    package let lines: [String]
    /// Dollars a month for them, the mean over futures, before growth of prices.
    package let monthly: Double
    /// Dollars a month for what rides on them, such as fringe benefits.
    package let riding: Double
    /// Dollars a month for everything that is due by the month, staff included.
    package let fixedMonthly: Double
    /// The stage whose lines these are.
    package let stage: Stage
  }

  /// The people and cohorts that costs count.
  struct Quantities {
    let programs: [ProgramNeed]
    let reached: Int
    let trained: Int
    let placed: Int

    func units(_ line: CostLine) -> Double {
      let places = programs.indices.filter { (line.program ?? $0) == $0 }
      switch line.driver {
      case .perParticipant: return Double(places.reduce(0) { $0 + programs[$1].enrolled })
      case .perCohort: return Double(places.reduce(0) { $0 + programs[$1].cohorts })
      case .perPersonReached: return Double(reached)
      case .perCompletion: return Double(trained)
      case .perPlacement: return Double(placed)
      case .perMonth, .once: return 0
      }
    }
  }

  /// Prices a goal's quantities, and shares the money among those who pay in the plan.
  struct PricedNeed {
    let costs: [Cost]
    let payers: [Payer]
    let staff: Staff

    /// - Parameters:
    ///   - futures: futures of the plan
    ///   - lines: the plan's priced lines
    ///   - quantities: what the goal takes
    ///   - last: the goal's month
    init(_ futures: Futures, _ lines: [PricedLine], _ quantities: Quantities, last: Int) {
      let scenario = futures.scenario
      let months = PricedNeed.monthsByStage(futures, until: last)
      func fixed(_ line: PricedLine) -> Double {
        switch line.carrier.driver {
        case .perMonth:
          return Stage.allCases.reduce(0) { sum, stage in
            line.carrier.stages.contains(StageSet(stage)) ? sum + months[stage.rawValue] : sum
          } * line.price
        case .once(let month): return month <= last ? line.price : 0
        default: return 0
        }
      }
      costs = Activity.allCases.compactMap { activity in
        let own = lines.filter { $0.carrier.activity == activity }
        let people = own.reduce(0) { sum, line in
          // Costs of one group fall on its share of the people.
          let share = line.carrier.group.map { scenario.groups[$0].share } ?? 1
          return sum + line.price * share * quantities.units(line.carrier)
        }
        let due = own.reduce(0) { $0 + fixed($1) }
        guard people + due > 0 else { return nil }
        let paying = scenario.streams.filter { $0.pays.contains(activity) }.map(\.kind)
        return Cost(
          activity: activity, mean: people, fixed: due,
          payers: FundingStream.Kind.allCases.filter { paying.contains($0) })
      }
      payers = PricedNeed.payers(
        of: costs, SpendingRow.rows(of: futures), scenario,
        until: scenario.start.advanced(by: last).year)
      let stage = scenario.stages.isFixed ? scenario.stages.initial : .scaleAndGrow
      let monthly = lines.filter {
        $0.carrier.driver == .perMonth && $0.carrier.stages.contains(StageSet(stage))
      }
      let personnel = monthly.filter { $0.objectClass == .personnel }
      let names = personnel.map(\.name)
      staff = Staff(
        lines: names, monthly: personnel.reduce(0) { $0 + $1.price },
        riding: monthly.reduce(0) { sum, line in
          line.name != line.carrier.name && names.contains(line.carrier.name)
            ? sum + line.price : sum
        }, fixedMonthly: monthly.reduce(0) { $0 + $1.price }, stage: stage)
    }

    /// How many months, on average over the futures, the plan spends in each stage until a month.
    private static func monthsByStage(_ futures: Futures, until last: Int) -> [Double] {
      var months = Stage.allCases.map { _ in 0 }
      for month in 0...last {
        for stage in futures.counts(.stage, month: month) ?? [] {
          // The series counts stages from 1.
          let place = Int(stage) - 1
          if months.indices.contains(place) { months[place] += 1 }
        }
      }
      return months.map { Double($0) / Double(futures.count) }
    }

    /// Shares costs among payers in the proportions in which each pays for an activity in the plan.
    private static func payers(
      of costs: [Cost], _ rows: [SpendingRow], _ scenario: Scenario, until year: Int
    ) -> [Payer] {
      func source(_ row: SpendingRow) -> Payer.Source {
        scenario.streams.first { $0.name == row.stream }.map { .kind($0.kind) } ?? .reserve
      }
      let rows = rows.filter { $0.year <= year }
      func paid(_ activity: Activity) -> Double {
        rows.reduce(0) { $1.activity == activity ? $0 + $1.mean : $0 }
      }
      let sources =
        FundingStream.Kind.allCases.map { Payer.Source.kind($0) } + [.reserve, .nobody]
      return sources.compactMap { wanted in
        var needed = 0.0
        for cost in costs {
          let all = paid(cost.activity)
          let part = rows.reduce(0) {
            $1.activity == cost.activity && source($1) == wanted ? $0 + $1.mean : $0
          }
          if all > 0 {
            needed += (cost.mean + cost.fixed) * part / all
          } else if wanted == .nobody {
            needed += cost.mean + cost.fixed
          }
        }
        let planned = rows.reduce(0) { source($1) == wanted ? $0 + $1.mean : $0 }
        return needed + planned > 0 ? Payer(source: wanted, needed: needed, planned: planned) : nil
      }
    }
  }
}
