import Planning
import Simulation
import Uncertainty

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What one future takes a scenario's terms to be: drawn values, the economy and the luck of streams,
/// each read from its addressed draw and from nothing that the engine keeps.
struct DrawnTerms {
  let scenario: Scenario
  private let future: Int
  private let values: [Double]
  /// By month.
  private let isRecession: [Bool]

  init(_ scenario: Scenario, future: Int) {
    self.scenario = scenario
    self.future = future
    let blueprint = Blueprint(scenario)
    values = scenario.assumptions.indices.map { blueprint.value(assumption: $0, future: future) }
    var isRecession: [Bool] = []
    let economy = RandomStream(seed: scenario.seed, name: "luck/7:economy")
    for month in 0..<scenario.horizon {
      guard let known = scenario.economy else {
        isRecession.append(false)
        continue
      }
      guard let before = isRecession.last else {
        isRecession.append(known.now == .recession)
        continue
      }
      let chance = DrawnTerms.monthly(
        values[(before ? known.recessionEnds : known.recessionBegins).index],
        scenario[before ? known.recessionEnds : known.recessionBegins].unit)
      let turns = economy.uniform(future: future, month: month, index: 0) < chance
      isRecession.append(turns != before)
    }
    self.isRecession = isRecession
  }

  func value(_ id: Assumption.ID) -> Double { values[id.index] }

  func value(_ id: Assumption.ID?) -> Double? { id.map { values[$0.index] } }

  /// What a month makes of a value: as recessions leave it, and a chance for one month.
  func value(_ cyclic: CyclicAssumption, month: Int) -> Double {
    var value = values[cyclic.base.index]
    if isRecession[min(month, isRecession.count - 1)], let factor = cyclic.inRecession {
      value *= values[factor.index]
    }
    return DrawnTerms.monthly(value, scenario[cyclic.base].unit)
  }

  private static func monthly(_ value: Double, _ unit: Unit) -> Double {
    switch unit {
    case .chance(per: .year): 1 - pow(1 - min(1, max(0, value)), 1.0 / 12)
    case .chance(per: .month), .share: min(1, max(0, value))
    default: value
    }
  }

  func cents(_ id: Assumption.ID) -> Int { Money(dollars: value(id)).cents }

  func cents(_ amount: CyclicAssumption, month: Int) -> Int {
    Money(dollars: value(amount, month: month)).cents
  }

  /// The chance of a cut in the middle of a fiscal year, as the month's economy has it.
  func chance(of cut: AppropriationTerms.MidYearCut, month: Int) -> Double {
    let id = isRecession[month] ? cut.inRecession : cut.inExpansion
    return DrawnTerms.monthly(values[id.index], scenario[id].unit)
  }

  /// The luck of a stream in a month, from 0 to 1.
  func luck(_ what: String, _ stream: Int, month: Int) -> Double {
    let name = scenario.streams[stream].name
    return RandomStream(
      seed: scenario.seed, name: "luck/\(what.utf8.count):\(what)/\(name.utf8.count):\(name)"
    ).uniform(future: future, month: month, index: 0)
  }

  // MARK: Prices

  /// What a cost of a cohort that starts in a month costs a head, or the cohort: what the hub pays,
  /// and what employers do.
  func price(of part: CostBreakdown.Part, start: Int) -> (hub: Int, employers: Int) {
    var price = 0
    for line in part.chain.reversed() {
      let growth = value(line.grows).map { 1 + $0 } ?? 1
      let factor = (0..<(start / 12)).reduce(1.0) { factor, _ in factor * growth }
      switch line.price {
      case .amount(let amount):
        price = Money(dollars: value(amount, month: start) * factor).cents
      case .share(let share, _):
        price = Int(value(share, month: start) * factor * Double(price) + 0.5)
      }
    }
    guard let share = value(part.line.employerShare) else { return (price, 0) }
    let employers = Int((Double(price) * share + 0.5).rounded(.down))
    return (price - employers, employers)
  }
}
