import Planning
import Simulation
import TestSupport
import Testing

/// Some futures of a scenario text, and what is expected of every one of them.
struct Run {
  let scenario: Scenario
  let futures: Futures

  /// Reads a text and simulates it.
  init(_ yaml: String, futures count: Int = 4, seed: UInt64? = nil, threads: Int = 2) async throws {
    scenario = try readScenario(yaml)
    futures = try await Futures.simulate(
      Blueprint(scenario, seed: seed), count: count, threads: threads)
  }

  init(_ world: CertainWorld, futures count: Int = 4) async throws {
    try await self.init(world.yaml, futures: count)
  }

  /// The place of a stream in the scenario.
  func stream(_ name: String) throws -> Int {
    try #require(scenario.streams.firstIndex { $0.name == name }, "no stream '\(name)'")
  }

  /// One outcome, a value for each future.
  func values(_ outcome: Outcome) throws -> [Int] { Array(try #require(futures.values(outcome))) }

  func values(_ name: String, _ outcome: StreamOutcome) throws -> [Int] {
    Array(futures.values(stream: try stream(name), outcome))
  }

  // MARK: Expectations

  /// Expects the same number of people or things in every future.
  func expect(_ outcome: Outcome, _ value: Int, at location: SourceLocation = #_sourceLocation)
    throws
  {
    let found = try values(outcome)
    #expect(
      found.allSatisfy { $0 == value }, "\(outcome.rawValue): \(found), not \(value)",
      sourceLocation: location)
  }

  /// Expects the same amount in every future.
  func expect(
    _ outcome: Outcome, dollars: Double, at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = try values(outcome)
    let cents = Money(dollars: dollars).cents
    #expect(
      found.allSatisfy { $0 == cents },
      "\(outcome.rawValue): \(found.map { Money(cents: $0) }), not \(Money(cents: cents))",
      sourceLocation: location)
  }

  /// Expects what became of a stream's money, in dollars, to be the same in every future; what is
  /// not named is expected to be zero.
  func expect(
    stream name: String, awarded: Double, charged: Double = 0, lapsed: Double = 0, cut: Double = 0,
    returned: Double = 0, terminated: Double = 0, released: Double = 0, remaining: Double = 0,
    liability: Double = 0, at location: SourceLocation = #_sourceLocation
  ) throws {
    let expected: [(StreamOutcome, Double)] = [
      (.awarded, awarded), (.charged, charged), (.lapsed, lapsed), (.cut, cut),
      (.returned, returned), (.terminated, terminated), (.released, released),
      (.remaining, remaining), (.liability, liability),
    ]
    for (outcome, dollars) in expected {
      let found = try values(name, outcome)
      let cents = Money(dollars: dollars).cents
      #expect(
        found.allSatisfy { $0 == cents },
        """
        \(name) \(outcome.rawValue): \(found.map { Money(cents: $0) }), not \(Money(cents: cents))
        """, sourceLocation: location)
    }
  }

  /// Expects a head count or stage series to take these values, month by month, in every future.
  func expect(_ series: Series, _ values: [Int], at location: SourceLocation = #_sourceLocation) {
    for future in 0..<futures.count {
      let found = values.indices.map { futures.value(series, month: $0, future: future) }
      #expect(
        found == values, "\(series.rawValue) in future \(future)", sourceLocation: location)
    }
  }

  /// Expects a money series to take these values in dollars in every future.
  func expect(
    _ series: Series, dollars: [Double], at location: SourceLocation = #_sourceLocation
  ) {
    expect(series, dollars.map { Money(dollars: $0).cents }, at: location)
  }

  /// Expects stages to be entered first in these months; −1 for never.
  func expect(
    entered months: [Stage: Int], at location: SourceLocation = #_sourceLocation
  ) {
    for stage in Stage.allCases {
      guard let month = months[stage] else { continue }
      let found = Array(futures.column(futures.layout.column(entered: stage)))
      #expect(
        found.allSatisfy { $0 == month }, "\(stage.name) entered \(found), not \(month)",
        sourceLocation: location)
    }
  }

  /// Expects the books to balance and everyone to be in one place, in every future and month.
  func expectBalance(at location: SourceLocation = #_sourceLocation) throws {
    let money = futures.column(futures.layout.moneyResidual)
    let people = futures.column(futures.layout.peopleResidual)
    #expect(money.allSatisfy { $0 == 0 }, "money residuals", sourceLocation: location)
    #expect(people.allSatisfy { $0 == 0 }, "people residuals", sourceLocation: location)
    let cost = try values(.cost)
    let funded = try values(.funded)
    let gap = try values(.gap)
    for future in cost.indices {
      #expect(funded[future] + gap[future] == cost[future], sourceLocation: location)
    }
    for stream in scenario.streams.indices {
      var rest = Array(futures.values(stream: stream, .awarded))
      let uses: [StreamOutcome] = [
        .charged, .cut, .terminated, .returned, .lapsed, .released, .remaining,
      ]
      for use in uses {
        for (future, amount) in futures.values(stream: stream, use).enumerated() {
          #expect(
            amount >= 0, "\(scenario.streams[stream].name) \(use.rawValue)",
            sourceLocation: location)
          rest[future] -= amount
        }
      }
      #expect(
        rest.allSatisfy { $0 == 0 }, "\(scenario.streams[stream].name) does not add up",
        sourceLocation: location)
    }
  }
}
