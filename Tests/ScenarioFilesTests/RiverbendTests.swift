import Planning
import ScenarioFiles
import Testing
import Uncertainty

struct RiverbendTests {
  @Test func `reads without errors`() throws {
    let reading = ScenarioReader.read(try Place.scenario("riverbend"))
    #expect(reading.errors == [])
    let scenario = try #require(reading.scenario)
    print(reading.diagnostics.rendered)
    for a in scenario.assumptions { print(a.path, "|", a.unit.title, "|", a.written, "|", a.isDefault, "|", a.source ?? "-") }
  }
}
