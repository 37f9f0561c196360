import Planning
import Uncertainty

/// What one future takes the scenario's assumptions to be: what nobody knows, drawn once.
struct DrawnAssumptions: ~Copyable {
  /// By assumption; whole numbers where the unit is whole.
  private(set) var values: PlainList<Double>
  /// By rate, the monthly value in an expansion and then in a recession.
  private var monthly: PlainList<Double>
  /// By rate × regime, where the rate is a chance; then by program × regime staying in training for a
  /// month, finding a willing employer; then by place among programs being recruited for one.
  var laws: CountTables
  private let firstOfStaying: Int
  private let firstOfFinding: Int
  private let firstOfRecruiting: Int
  /// By component × year × regime, prices in cents.
  private var prices: PlainList<Int>
  /// The same for what employers pay of it, which the prices leave out; empty where they pay nothing.
  private var employerPrices: PlainList<Int>
  private let years: Int
  /// By assumption, its own normal deviate where correlations need it.
  private var deviates: PlainList<Double>

  init(_ blueprint: Blueprint) {
    // Obligations may reach past the horizon, so a few more years are priced.
    years = blueprint.horizon / 12 + 3
    values = PlainList()
    for assumption in blueprint.scenario.assumptions {
      values.append(
        DrawnAssumptions.rounded(assumption.distribution.quantile(0.5), assumption.unit))
    }
    monthly = PlainList(repeating: 0, count: 2 * blueprint.rates.count)
    let programs = blueprint.programs.count
    firstOfStaying = 2 * blueprint.rates.count
    firstOfFinding = firstOfStaying + 2 * programs
    firstOfRecruiting = firstOfFinding + 2 * programs
    laws = CountTables(count: firstOfRecruiting + programs)
    for place in blueprint.recruiting.indices {
      laws.set(firstOfRecruiting + place, probability: blueprint.recruiting[place])
    }
    prices = PlainList(repeating: 0, count: blueprint.components.count * years * 2)
    deviates = PlainList(repeating: 0, count: blueprint.copula.isEmpty ? 0 : values.count)
    employerPrices = PlainList(
      repeating: 0, count: blueprint.employerComponents.isEmpty ? 0 : prices.count)
  }

  static func rounded(_ value: Double, _ unit: Unit) -> Double {
    unit.isWhole ? (value + 0.5).rounded(.down) : value
  }

  /// Draws every uncertain assumption for a future.
  mutating func draw(future: Int, _ blueprint: Blueprint) {
    for index in blueprint.copula.sources {
      deviates[index] = blueprint.deviate(assumption: index, future: future)
    }
    for unknown in blueprint.unknowns {
      let index = unknown.assumption
      let uniform =
        blueprint.copula.parts[index].isEmpty
        ? blueprint.ownUniform(assumption: index, future: future)
        : blueprint.copula.uniform(index) { deviates[$0] }
      let value = blueprint.distributions[index].quantile(uniform)
      values[index] = unknown.isWhole ? (value + 0.5).rounded(.down) : value
    }
    for index in blueprint.rates.indices {
      let base = values[blueprint.rates[index].base]
      monthly[2 * index] = blueprint.rates[index].monthlyValue(base: base, factor: 1)
      if let factor = blueprint.rates[index].factor {
        monthly[2 * index + 1] = blueprint.rates[index].monthlyValue(
          base: base, factor: values[factor])
      } else {
        monthly[2 * index + 1] = monthly[2 * index]
      }
    }
    prepareLaws(blueprint)
    for component in blueprint.pricingOrder { setPrices(of: component, blueprint) }
    // Shares ride on whole prices, so employers' parts are taken off last.
    for component in blueprint.employerComponents { takeOffEmployersPart(component, blueprint) }
  }

  /// Prepares the laws by which people are counted month after month.
  private mutating func prepareLaws(_ blueprint: Blueprint) {
    for rate in blueprint.chances {
      for place in (2 * rate)...(2 * rate + 1) { laws.set(place, probability: monthly[place]) }
    }
    for place in blueprint.programs.indices {
      let length = Double(length(of: blueprint.programs[place]))
      for regime in 0...1 {
        let completion = monthly[2 * blueprint.programs[place].completion.index + regime]
        laws.set(
          firstOfStaying + 2 * place + regime,
          probability: nonNegativePower(completion, 1 / length))
        let mean = monthly[2 * blueprint.programs[place].timeToHire.index + regime]
        laws.set(
          firstOfFinding + 2 * place + regime,
          probability: mean <= 0 ? 1 : 1 - exponential(-1 / mean))
      }
    }
  }

  /// The months that a program's cohorts train.
  func length(of program: ProgramBlueprint) -> Int { max(1, count(program.length)) }

  /// An amount is rounded once, where it arises: growth first, then cents; a share is taken of the
  /// rounded amount that it rides on.
  private mutating func setPrices(of component: Int, _ blueprint: Blueprint) {
    let cost = blueprint.components[component]
    let growth = cost.grows.map { 1 + values[$0] } ?? 1
    var factor = 1.0
    for year in 0..<years {
      for regime in 0...1 {
        let price = monthly[2 * cost.price.index + regime] * factor
        let place = (component * years + year) * 2 + regime
        if let base = cost.base {
          let ridden = Double(prices[(base * years + year) * 2 + regime])
          prices[place] = Int(price * ridden + 0.5)
        } else {
          prices[place] = Money(dollars: price).cents
        }
      }
      factor *= growth
    }
  }

  private mutating func takeOffEmployersPart(_ component: Int, _ blueprint: Blueprint) {
    guard let share = blueprint.components[component].employerShare else { return }
    for place in (component * years * 2)..<((component + 1) * years * 2) {
      employerPrices[place] = Int((Double(prices[place]) * values[share] + 0.5).rounded(.down))
      prices[place] -= employerPrices[place]
    }
  }

  // A pattern, because comparing a regime of another module is a call.
  @inline(__always)
  private static func place(_ regime: Economy.Regime) -> Int {
    if case .recession = regime { 1 } else { 0 }
  }

  /// The monthly value of a rate under a regime.
  @inline(__always)
  func value(_ rate: RateID, _ regime: Economy.Regime) -> Double {
    monthly[2 * rate.index + DrawnAssumptions.place(regime)]
  }

  /// The law of counting by a chance under a regime.
  @inline(__always)
  func law(_ rate: RateID, _ regime: Economy.Regime) -> Int {
    2 * rate.index + DrawnAssumptions.place(regime)
  }

  /// The law of staying in a program's training for one month.
  @inline(__always)
  func staying(program: Int, _ regime: Economy.Regime) -> Int {
    firstOfStaying + 2 * program + DrawnAssumptions.place(regime)
  }

  /// The law of finding a willing employer in one month, for a program's placeable searchers.
  @inline(__always)
  func finding(program: Int, _ regime: Economy.Regime) -> Int {
    firstOfFinding + 2 * program + DrawnAssumptions.place(regime)
  }

  /// The law of choosing the program at a place in `Blueprint.programsByName`.
  @inline(__always)
  func recruiting(place: Int) -> Int { firstOfRecruiting + place }

  /// An assumption in whole units.
  @inline(__always)
  func count(_ assumption: Int) -> Int { Int(values[assumption]) }

  /// An amount of money in cents.
  func cents(_ assumption: Int) -> Int { Money(dollars: values[assumption]).cents }

  /// An amount of money in cents, as a regime leaves it.
  func cents(_ rate: RateID, _ regime: Economy.Regime) -> Int {
    Money(dollars: value(rate, regime)).cents
  }

  /// What employers pay of a component's price, in cents.
  func employerPrice(_ component: Int, month: Int, _ regime: Economy.Regime) -> Int {
    let year = min(month / 12, years - 1)
    return employerPrices[(component * years + year) * 2 + DrawnAssumptions.place(regime)]
  }

  /// The prices of a component in some months together.
  @inline(__always)
  func price(_ component: Int, months: Range<Int>, _ regime: Economy.Regime) -> Int {
    var total = 0
    var month = months.lowerBound
    while month < months.upperBound {
      // The price stands until the next anniversary.
      let next = min(months.upperBound, month / 12 * 12 + 12)
      total += price(component, month: month, regime) * (next - month)
      month = next
    }
    return total
  }

  /// The price of a component in cents, net of what employers pay, in a month of the horizon or, at
  /// the prices of its last year, later.
  @inline(__always)
  func price(_ component: Int, month: Int, _ regime: Economy.Regime) -> Int {
    let year = min(month / 12, years - 1)
    return prices[(component * years + year) * 2 + DrawnAssumptions.place(regime)]
  }
}
