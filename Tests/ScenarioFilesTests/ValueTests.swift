import Planning
import ScenarioFiles
import Testing
import Uncertainty

/// What values mean, read through the keys that take them.
struct ValueTests {
  /// The distribution of a key of the least scenario when a value is written for it.
  private func family(_ path: String, _ value: String) throws -> Distribution.Family {
    let reading = Smallest.read(overrides: [try ScenarioOverride(parsing: "\(path)=\(value)")])
    #expect(reading.errors == [])
    let scenario = try #require(reading.scenario)
    return try #require(scenario.assumptions.first { $0.path == path }).distribution.family
  }

  @Test(arguments: [
    ("outreach.apply", "62%", 0.62), ("outreach.apply", "0.62", 0.62), ("outreach.apply", "1", 1),
    ("outreach.apply", "62.5%", 0.625), ("outreach.apply", "0 %", 0),
    ("hub.reserve", "$6,500", 6500), ("hub.reserve", "$1,234,567.89", 1_234_567.89),
    ("hub.reserve", "$450k", 450_000), ("hub.reserve", "$1.2M", 1_200_000),
    ("hub.reserve", "$ 5", 5), ("hub.reserve", "$0.5", 0.5),
    ("programs.Web.seats", "18", 18), ("programs.Web.seats", "18 people", 18),
    ("programs.Web.length", "5 months", 5), ("programs.Web.length", "1 month", 1),
    ("programs.Web.length", "2 years", 24), ("programs.Web.length", "1.5 years", 18),
    ("employers.openings", "3 per year", 3), ("employers.openings", "1 per month", 12),
    ("employers.openings", "2 per quarter", 8), ("employers.time-to-hire", "2.5 months", 2.5),
    ("employers.leaving", "1.6% per month", 0.016), ("employers.leaving", "12% per year", 0.12),
    ("employers.wage", "$21 per hour", 21), ("outreach.reach.sustain", "60", 60),
    ("outreach.reach.sustain", "60 per month", 60), ("outreach.reach.sustain", "240 per year", 20),
    ("outreach.reach.sustain", "1,500", 1500),
    ("programs.Web.cohorts.sustain", "1 per month", 12),
  ])
  func `reads known values`(path: String, value: String, number: Double) throws {
    #expect(try family(path, value) == .fixed(number))
  }

  @Test(arguments: [
    ("employers.time-to-hire", "1.2 to 4 months", 1.2, 4),
    ("employers.time-to-hire", "1.2 months to 4 months", 1.2, 4),
    ("programs.Web.length", "6 months to 2 years", 6, 24),
    ("employers.wage", "$19 to $27 per hour", 19, 27),
    ("employers.wage", "$19 to 27 per hour", 19, 27),
    ("outreach.reach.sustain", "60 to 90", 60, 90),
    ("outreach.reach.sustain", "1,000 to 2,000", 1000, 2000),
    ("outreach.apply", "12% to 22%", 0.12, 0.22), ("outreach.apply", "12 to 22%", 0.12, 0.22),
    ("outreach.apply", "0.12 to 0.22", 0.12, 0.22), ("outreach.apply", "90% to 110%", 0.9, 1.1),
    ("employers.leaving", "2% to 12% per year", 0.02, 0.12),
    ("hub.reserve", "$200k to $1.5M", 200_000, 1_500_000), ("hub.reserve", "-$5 to $5", -5, 5),
  ])
  func `reads ranges, with the unit once or twice`(
    path: String, value: String, low: Double, high: Double
  ) throws {
    #expect(try family(path, value) == .range(low: low, high: high))
  }

  @Test func `gives both ends of a range their chances`() throws {
    let reading = Smallest.read(
      overrides: [try ScenarioOverride(parsing: "employers.time-to-hire=1.2 to 4 months")])
    let scenario = try #require(reading.scenario)
    let law = scenario[scenario.employers.timeToHire.base].distribution
    #expect(abs(law.quantile(0.1) - 1.2) < 1e-9)
    #expect(abs(law.quantile(0.9) - 4) < 1e-9)
  }

  @Test func `reads counts of successes`() throws {
    #expect(try family("outreach.apply", "48 of 120") == .successes(48, of: 120))
    #expect(try family("outreach.apply", "0 of 5") == .successes(0, of: 5))
    #expect(try family("employers.leaving", "3 of 40 per year") == .successes(3, of: 40))
  }

  @Test func `reads named families in the key's unit`() throws {
    #expect(
      try family("outreach.apply", "pert(60%, 72%, 90%)")
        == .pert(minimum: 0.6, mode: 0.72, maximum: 0.9))
    #expect(
      try family("hub.reserve", "triangular($1,000, $2,000, $3,500)")
        == .triangular(minimum: 1000, mode: 2000, maximum: 3500))
    #expect(
      try family("hub.reserve", "triangular($1,000,$2,000,$3,500)")
        == .triangular(minimum: 1000, mode: 2000, maximum: 3500))
    #expect(
      try family("employers.time-to-hire", "uniform(1, 3 months)")
        == .uniform(minimum: 1, maximum: 3))
    #expect(
      try family("employers.openings", "gamma(3, 1) per year")
        == .gamma(mean: 3, standardDeviation: 1))
    #expect(
      try family("employers.openings", "gamma(1 per month, 0.5 per month)")
        == .gamma(mean: 12, standardDeviation: 6))
    #expect(
      try family("outreach.reach.sustain", "normal(60, 10)")
        == .normal(mean: 60, standardDeviation: 10))
    #expect(
      try family("hub.reserve", "lognormal($5k, $1k)")
        == .lognormal(mean: 5000, standardDeviation: 1000))
    #expect(
      try family("outreach.apply", "pert(60, 72, 90%)")
        == .pert(minimum: 0.6, mode: 0.72, maximum: 0.9))
    #expect(try family("outreach.apply", "beta(8, 2.5)") == .beta(alpha: 8, beta: 2.5))
    #expect(try family("employers.leaving", "beta(2, 30) per month") == .beta(alpha: 2, beta: 30))
    #expect(
      try family("programs.Web.seats", "discrete(12: 1, 16: 50%)")
        == .discrete([WeightedValue(12, weight: 1), WeightedValue(16, weight: 0.5)]))
  }

  @Test func `reads quantiles, with the unit once or everywhere`() throws {
    let shares = [QuantilePoint(0.1, 0.05), .init(0.5, 0.12), .init(0.9, 0.2)]
    #expect(
      try family("outreach.apply", "quantiles(10%: 5%, 50%: 12%, 90%: 20%)")
        == .quantiles(shares))
    #expect(
      try family("outreach.apply", "quantiles(0.1: 5, 0.5: 12, 0.9: 20%)") == .quantiles(shares))
    #expect(
      try family("hub.reserve", "quantiles(5%: $20,000, 50%: $30k, 95%: $60k)")
        == .quantiles([.init(0.05, 20_000), .init(0.5, 30_000), .init(0.95, 60_000)]))
    #expect(
      try family("programs.Web.length", "quantiles(10%: 2, 90%: 6) months")
        == .quantiles([.init(0.1, 2), .init(0.9, 6)]))
    #expect(
      try family("employers.leaving", "quantiles(10%: 1%, 90%: 3% per month)")
        == .quantiles([.init(0.1, 0.01), .init(0.9, 0.03)]))
  }

  @Test func `keeps the period of a chance as its unit`() throws {
    let yearly = Smallest.read(
      overrides: [try ScenarioOverride(parsing: "employers.leaving=12% per year")])
    let scenario = try #require(yearly.scenario)
    #expect(scenario[scenario.employers.leaving.base].unit == .chance(per: .year))
  }

  @Test func `bounds shares to 100% and other values to what makes sense`() throws {
    let scenario = try #require(Smallest.read().scenario)
    for assumption in scenario.assumptions {
      let isShare = assumption.unit == .share || assumption.unit == .chance(per: .month)
      #expect(assumption.distribution.support.lower >= 0)
      #expect(!isShare || assumption.distribution.support.upper <= 1)
    }
  }

  @Test(arguments: [
    "", "%", "$", "$$5", "5%%", "1.2.3", "1,23", ",5", "5.", "1e5", "+5%", "0x10", "ten", "5 %%",
    "--5", "5 to", "to 5", "5 to to 6", "5 of", "5 to 6 to 7", "pert", "pert(", "pert)", "pert()",
    "pert(1%, 2%, 3%) x", "pert(1% 2% 3%)", "quantiles(10%: 1%)", "quantiles(1%, 2%)",
    "quantiles(10%:, 50%: 2%)",
    "quantiles(50%: 2%, 10%: 1%)", "pert(1%,, 3%)", "discrete()", "5 per",
    "5 per fortnight",
    "٣%", "５%", "1_000", "5% per", "nan", "inf", "99999999999999999999",
  ])
  func `rejects what is no value`(text: String) throws {
    let document = Smallest.document(adding: "outreach: { apply: '\(text)' }")
    let codes = ScenarioReader.read(document).diagnostics.filter { $0.severity == .error }
    #expect(codes.count == 1, "\(codes)")
  }

  @Test(arguments: [
    ("no", true), ("yes", false), ("false", true), ("true", false),
  ])
  func `reads yes and no as words`(word: String, isIncluded: Bool) throws {
    let reading = Smallest.read([
      "amount: $7,200": "amount: $7,200\n    excluded-from-mtdc: \(word)"
    ])
    #expect(reading.scenario?.costs[0].excludedFromMTDC == !isIncluded)
  }

  @Test func `never guesses what a word might mean`() throws {
    let reading = Smallest.read(["name: Everyone": "name: no"])
    #expect(reading.scenario?.groups.first?.name == "no")
    let octal = Smallest.read(adding: "simulation: { seed: 010 }")
    #expect(octal.scenario?.seed == 10)
  }
}
