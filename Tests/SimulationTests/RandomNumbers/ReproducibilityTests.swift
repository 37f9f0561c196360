import Planning
import Simulation
import TestSupport
import Testing

struct ReproducibilityTests {
  /// Everything that futures record: outcomes, series and spending.
  private static func everything(_ futures: Futures, first count: Int? = nil) -> [Int] {
    let count = count ?? futures.count
    var all: [Int] = []
    for column in 0..<futures.layout.count { all += futures.column(column).prefix(count) }
    for series in Series.allCases {
      for month in 0..<futures.scenario.horizon {
        for future in 0..<count { all.append(futures.value(series, month: month, future: future)) }
      }
    }
    guard count == futures.count else { return all }
    for year in futures.years {
      for stream in futures.scenario.streams.indices {
        all.append(futures.spending(stream: stream, component: nil, year: year))
        all.append(futures.spending(stream: stream, component: 0, year: year))
      }
      all.append(futures.spending(stream: nil, component: 0, year: year))
    }
    return all
  }

  /// Random scenarios of about a year in which much is left to chance.
  private static let numbers = [57, 97]

  // 260 futures are two whole blocks of work and a part of a third.
  @Test func `gives the same results whatever the number of threads`() async throws {
    let scenario = try readScenario(RandomScenario(number: 57).yaml)
    let blueprint = Blueprint(scenario)
    let one = try await Futures.simulate(blueprint, count: 260, threads: 1)
    for threads in [2, 3, 7] {
      let more = try await Futures.simulate(blueprint, count: 260, threads: threads)
      #expect(
        ReproducibilityTests.everything(more) == ReproducibilityTests.everything(one),
        "\(threads) threads")
    }
    // The futures differ from each other, so that equality says something.
    #expect(Set(one.values(.cost) ?? []).count > 5)
  }

  @Test(arguments: numbers)
  func `gives the same future however many are simulated`(number: Int) async throws {
    let blueprint = Blueprint(try readScenario(RandomScenario(number: number).yaml))
    let many = try await Futures.simulate(blueprint, count: 66, threads: 2)
    for count in [1, 2, 64] {
      let few = try await Futures.simulate(blueprint, count: count, threads: 2)
      #expect(
        ReproducibilityTests.everything(few, first: count)
          .prefix(few.layout.count * count)
          == ReproducibilityTests.everything(many, first: count).prefix(few.layout.count * count))
    }
    // One simulator gives a future the same row whatever it simulated before.
    var simulator = FutureSimulator(blueprint)
    for future in [65, 0, 64, 0] {
      var row = Array(repeating: 0, count: many.layout.count)
      simulator.simulate(future: future, row: &row) { _, _ in }
      let expected = (0..<many.layout.count).map { column in
        many.column(column)[many.column(column).startIndex + future]
      }
      #expect(row == expected, "future \(future)")
    }
  }

  @Test func `gives the same results when repeated and others for another seed`() async throws {
    let yaml = RandomScenario(number: 3).yaml
    let first = try await Run(yaml, futures: 20)
    let again = try await Run(yaml, futures: 20)
    let other = try await Run(yaml, futures: 20, seed: 99)
    #expect(
      ReproducibilityTests.everything(first.futures)
        == ReproducibilityTests.everything(again.futures))
    #expect(
      ReproducibilityTests.everything(first.futures)
        != ReproducibilityTests.everything(other.futures))
  }
}
