import Planning
import Simulation
import Uncertainty

/// The least that any engine of the same model has to do: draw the same random numbers and write
/// the same outcomes.
///
/// The draws are those that the engine made for some futures, as a build that traces them wrote them
/// down; here they are made again for as many futures as one likes, and nothing else happens.
struct EngineFloor {
  private struct Step {
    let stream: RandomStream
    let month: Int
    let index: Int
    let law: Int32
    let first: Double
    let second: Double
    let third: Double
    /// The engine prepares the law of a mean once and keeps it.
    let prepared: Poisson.Prepared
  }

  /// By traced future.
  private let steps: [[Step]]
  private let columns: Int
  private let months: Int
  private let series: Int

  /// Draws of each traced future, on average.
  var drawsPerFuture: Double {
    Double(steps.reduce(0) { $0 + $1.count }) / Double(max(1, steps.count))
  }

  init(_ trace: DrawTraceFile, of blueprint: Blueprint) {
    steps = trace.futures.map { draws in
      draws.map {
        Step(
          stream: RandomStream(key: $0.key), month: $0.month, index: $0.index, law: $0.law,
          first: $0.first, second: $0.second, third: $0.third,
          prepared: Poisson.Prepared(mean: $0.law == 2 ? $0.first : 0))
      }
    }
    columns = blueprint.layout.count
    months = blueprint.scenario.horizon
    series = Series.allCases.count
  }

  /// Draws and writes; answers a sum of all that was drawn, so that nothing can be left out.
  func run(futures: Int) -> Int {
    var outcomes = Array(repeating: 0, count: columns * futures)
    var points = Array(repeating: 0, count: series * months * futures)
    var all = 0
    for future in 0..<futures {
      var drawn = 0
      for step in steps[future % steps.count] {
        let uniform = step.stream.uniform(future: future, month: step.month, index: step.index)
        switch step.law {
        case 1:
          drawn &+= Binomial.count(
            trials: Int(step.first), probability: step.second, uniform: uniform)
        case 2: drawn &+= step.prepared.count(uniform: uniform)
        case 3:
          drawn &+= Hypergeometric.count(
            population: Int(step.first), successes: Int(step.second), draws: Int(step.third),
            uniform: uniform)
        default: drawn &+= uniform < 0.5 ? 1 : 0
        }
      }
      for column in 0..<columns { outcomes[column * futures + future] = drawn &+ column }
      for point in 0..<(series * months) { points[point * futures + future] = drawn &+ point }
      all &+= drawn
    }
    return all &+ (outcomes.last ?? 0) &+ (points.last ?? 0)
  }
}
