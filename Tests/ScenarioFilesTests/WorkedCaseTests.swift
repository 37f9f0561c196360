import Planning
import ScenarioFiles
import Testing
import Uncertainty

/// The scenario whose every number is known beforehand.
struct WorkedCaseTests {
  @Test func `reads a scenario without any uncertainty`() throws {
    let reading = ScenarioReader.read(try Place.scenario("two-years-by-hand"))
    #expect(reading.diagnostics.isEmpty)
    let scenario = try #require(reading.scenario)
    #expect(scenario.horizon == 18)
    #expect(scenario.stages.isFixed)
    #expect(scenario.stages.initial == .scaleAndGrow)
    #expect(scenario.streams.map(\.kind) == [.stateLocal, .philanthropy])
    for path in ["outreach.gives-up", "employers.leaving", "employers.time-to-hire"] {
      let assumption = scenario.assumptions.first { $0.path == path }
      #expect(assumption?.distribution.isFixed ?? false)
      #expect(assumption?.distribution.median == 0)
    }
    guard case .philanthropy(let gift) = scenario.streams[1].terms else {
      Issue.record("not philanthropy")
      return
    }
    #expect(gift.payment == .upFront)
  }
}
