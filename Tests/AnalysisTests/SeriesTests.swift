import Analysis
import Planning
import Simulation
import TestSupport
import Testing
import Uncertainty

struct SeriesTests {
  @Test(arguments: Series.allCases)
  func `quantiles are those of the sorted futures`(series: Series) async throws {
    let analyzed = try await Analyzed.riverbend()
    let result = try #require(analyzed.projection[series])
    #expect(result.points.count == 60)
    let scale = series.isMoney ? 100.0 : 1.0
    for (month, point) in result.points.enumerated() {
      let values = (0..<40).map {
        Double(analyzed.futures.value(series, month: month, future: $0)) / scale
      }
      let levels: [(Double, Double)] = [
        (0.05, point.p5), (0.1, point.p10), (0.25, point.p25), (0.5, point.median),
        (0.75, point.p75), (0.9, point.p90), (0.95, point.p95),
      ]
      for (level, found) in levels {
        #expect(agrees(found, sortedQuantile(values, level)), "month \(month), level \(level)")
      }
      #expect(agrees(point.mean, values.reduce(0, +) / 40), "month \(month)")
    }
  }

  @Test func `stage dates are quantiles over the futures that enter the stage`() async throws {
    let analyzed = try await Analyzed.riverbend()
    #expect(analyzed.projection.stages.map(\.stage) == Stage.allCases)
    var isSpread = false
    for result in analyzed.projection.stages {
      let column = analyzed.futures.column(analyzed.futures.layout.column(entered: result.stage))
      let months = column.filter { $0 >= 0 }.map(Double.init)
      #expect(result.reached == months.count)
      #expect(result.share == Double(months.count) / 40)
      let entered = try #require(result.entered)
      // Between two months a date is reached in the later one.
      func date(_ level: Double) -> Month {
        analyzed.scenario.start.advanced(by: Int(sortedQuantile(months, level).rounded(.up)))
      }
      #expect(entered.p10 == date(0.1), "\(result.stage)")
      #expect(entered.p50 == date(0.5), "\(result.stage)")
      #expect(entered.p90 == date(0.9), "\(result.stage)")
      isSpread = isSpread || entered.p10 != entered.p90
    }
    #expect(isSpread)
    #expect(analyzed.projection.stages.first?.entered?.p90 == analyzed.scenario.start)
  }

  @Test func `no date for a stage that none enters`() async throws {
    let analyzed = try await Analyzed(CertainWorld.paid.yaml, futures: 3)
    let sustain = try #require(analyzed.projection.stages.last)
    #expect(sustain.reached == 0 && sustain.entered == nil)
  }
}
