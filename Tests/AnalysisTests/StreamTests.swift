import Analysis
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

struct StreamTests {
  @Test func `odds are the share of futures that award anything`() async throws {
    var world = CertainWorld.paid
    world.funding += """

        - { name: Grant, kind: discretionary, amount: $50k, submitted: 2027-07, decided-after: 1 months, odds: 30%, period: 12 months, pays: all, terminated: 0% per year }
      """
    let analyzed = try await Analyzed(world.yaml, futures: 1_000)
    let grant = try analyzed.stream("Grant")
    let awarded = analyzed.futures.values(stream: 1, .awarded)
    #expect(grant.awardedIn == awarded.count { $0 > 0 })
    #expect(grant.odds == Double(grant.awardedIn) / 1_000)
    // Four standard errors around 30%.
    let bound = 4 * (0.3 * 0.7 / 1_000).squareRoot()
    #expect(abs(grant.odds - 0.3) < bound)
    #expect(grant.kind == .discretionary)
    let mean = try #require(grant[.awarded]?.mean)
    #expect(agrees(mean, 50_000 * grant.odds))
    #expect(try analyzed.stream("Gift").odds == 1)
  }

  @Test(arguments: 1...16)
  func `spending rows add up to what is paid, to the cent`(number: Int) async throws {
    try expectSpendingAddsUp(
      try await Analyzed(RandomScenario(number: number).yaml, futures: 8))
  }

  @Test func `spending rows of Riverbend add up to what is paid, to the cent`() async throws {
    let analyzed = try await Analyzed.riverbend()
    try expectSpendingAddsUp(analyzed)
    #expect(analyzed.projection.spending.contains { $0.stream == nil })
    for row in analyzed.projection.spending { #expect((2027...2031).contains(row.year)) }
  }

  private func expectSpendingAddsUp(_ analyzed: Analyzed) throws {
    let count = Double(analyzed.futures.count)
    func cents(_ rows: [SpendingRow]) -> Int {
      rows.reduce(0) { $0 + Int(($1.mean * count * 100).rounded()) }
    }
    let rows = analyzed.projection.spending
    #expect(cents(rows) == (try analyzed.values(.funded)).reduce(0, +))
    #expect(
      cents(rows.filter { $0.stream == nil }) == (try analyzed.values(.reserveUsed)).reduce(0, +))
    #expect(!rows.contains { $0.mean == 0 })
    for (index, stream) in analyzed.scenario.streams.enumerated() {
      let paid = cents(rows.filter { $0.stream == stream.name })
      let charged = analyzed.futures.values(stream: index, .charged).reduce(0, +)
      let returned = analyzed.futures.values(stream: index, .returned).reduce(0, +)
      #expect(
        (charged...(charged + returned)).contains(paid),
        "\(stream.name): \(paid) paid, \(charged) charged, \(returned) returned")
    }
  }

  @Test func `tags count those who carry them, some twice`() async throws {
    var world = CertainWorld.paid
    world.participants = """
        - { name: A, share: 50%, tags: [everyone, women], eligible: [] }
        - { name: B, share: 30%, tags: [everyone, young], eligible: [] }
        - { name: C, share: 20%, tags: [everyone, young, women], eligible: [] }
      """
    let analyzed = try await Analyzed(world.yaml, futures: 200)
    #expect(analyzed.projection.tags.map(\.tag).sorted() == ["everyone", "women", "young"])
    func tag(_ name: String) throws -> TagResult {
      try #require(analyzed.projection.tags.first { $0.tag == name })
    }
    let everyone = try tag("everyone")
    for count in Headcount.allCases {
      let outcome = try #require(Outcome(rawValue: count.rawValue))
      #expect(everyone[count] == analyzed.projection[outcome]?.summary, "\(count)")
    }
    let women = try #require(try tag("women")[.placed])
    let young = try #require(try tag("young")[.placed])
    // 24 placed, 70% of them women and 50% young, on average; their standard errors are near 0.17.
    #expect(abs(women.mean - 16.8) < 0.7)
    #expect(abs(young.mean - 12) < 0.7)
    #expect(women.mean + young.mean > 24)
  }
}
