package import Planning
import Simulation
import Uncertainty

/// How many futures reach a stage, and when.
package struct StageResult: Sendable, Hashable {
  package let stage: Stage
  /// Futures that ever enter the stage.
  package let reached: Int
  package let futures: Int
  /// The months in which it is entered, over the futures that enter it: one in ten by the first,
  /// half by the second, nine in ten by the third; nil when none enters it.
  package let entered: (p10: Month, p50: Month, p90: Month)?

  package var share: Double { Double(reached) / Double(futures) }

  init(_ stage: Stage, in futures: Futures) {
    self.stage = stage
    self.futures = futures.count
    var months = futures.column(futures.layout.column(entered: stage)).filter { $0 >= 0 }
      .map { Int32($0) }
    reached = months.count
    guard !months.isEmpty else {
      entered = nil
      return
    }
    let start = futures.scenario.start
    let quantiles = OrderStatistics.quantiles([0.1, 0.5, 0.9], selectingIn: &months)
      // A date between two months is reached in the later one.
      .map { start.advanced(by: Int($0.rounded(.up))) }
    entered = (quantiles[0], quantiles[1], quantiles[2])
  }

  package static func == (left: StageResult, right: StageResult) -> Bool {
    left.stage == right.stage && left.reached == right.reached && left.futures == right.futures
      && left.entered?.p10 == right.entered?.p10 && left.entered?.p50 == right.entered?.p50
      && left.entered?.p90 == right.entered?.p90
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(stage)
    hasher.combine(reached)
  }
}
