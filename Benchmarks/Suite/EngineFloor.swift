import Planning
import Simulation
import Uncertainty

/// The least that any engine of the same model has to do: draw the same random numbers and write
/// the same outcomes.
///
/// The draws are those that the engine made for some futures, as a build that traces them wrote them
/// down; here they are made again for as many futures as one likes, and nothing else happens. Whatever
/// the engine works out once for many draws (the law of a mean or of a chance, rows of probabilities)
/// is there before the clock starts.
struct EngineFloor {
  /// A draw, small enough that reading it takes no time to speak of.
  private struct Step {
    let key: (UInt32, UInt32)
    let month: Int32
    let index: Int32
    let law: Law
    /// Trials; population.
    let first: Int32
    /// The place of the law or of the row; successes.
    let second: Int32
    /// Draws from the population.
    let third: Int32

    enum Law: UInt8 { case uniform, binomial, binomialRow, poisson, hypergeometric }
  }

  /// So many futures of the trace are enough, and fit into a processor's own memory.
  private static let mostTraced = 8

  /// By traced future.
  private let steps: [[Step]]
  private let laws: FloorLaws
  private let columns: Int
  private let months: Int
  private let series: Int

  /// Draws of each traced future, on average.
  var drawsPerFuture: Double {
    Double(steps.reduce(0) { $0 + $1.count }) / Double(max(1, steps.count))
  }

  init(_ trace: DrawTraceFile, of blueprint: Blueprint) {
    var laws = FloorLaws()
    steps = trace.futures.prefix(EngineFloor.mostTraced).map { draws in
      draws.map { EngineFloor.step($0, &laws) }
    }
    self.laws = laws
    columns = blueprint.layout.count
    months = blueprint.scenario.horizon
    series = Series.allCases.count
  }

  private static func step(_ draw: DrawTraceFile.Draw, _ laws: inout FloorLaws) -> Step {
    func step(_ law: Step.Law, _ first: Int = 0, _ second: Int = 0, _ third: Int = 0) -> Step {
      Step(
        key: draw.key, month: Int32(draw.month), index: Int32(draw.index), law: law,
        first: Int32(first), second: Int32(second), third: Int32(third))
    }
    switch draw.law {
    case 1:
      let trials = Int(draw.first)
      return (1...20).contains(trials) && draw.second > 0 && draw.second < 1
        ? step(.binomialRow, trials, laws.row(trials: trials, probability: draw.second))
        : step(.binomial, trials, laws.binomial(probability: draw.second))
    case 2: return step(.poisson, 0, laws.poisson(mean: draw.first))
    case 3: return step(.hypergeometric, Int(draw.first), Int(draw.second), Int(draw.third))
    default: return step(.uniform)
    }
  }

  /// Draws and writes; answers a sum of all that was drawn, so that nothing can be left out.
  func run(futures: Int) -> Int {
    var outcomes = Array(repeating: 0, count: columns * futures)
    var points = Array(repeating: 0, count: series * months * futures)
    var all = 0
    for future in 0..<futures {
      var drawn = 0
      for step in steps[future % steps.count] {
        let uniform = RandomStream(key: step.key).uniform(
          future: future, month: Int(step.month), index: Int(step.index))
        let second = Int(step.second)
        switch step.law {
        case .uniform: drawn &+= uniform < 0.5 ? 1 : 0
        case .binomial:
          drawn &+= laws.binomials[second].count(trials: Int(step.first), uniform: uniform)
        case .binomialRow:
          drawn &+= laws.count(trials: Int(step.first), row: second, uniform: uniform)
        case .poisson: drawn &+= laws.poissons[second].count(uniform: uniform)
        case .hypergeometric:
          drawn &+= Hypergeometric.count(
            population: Int(step.first), successes: second, draws: Int(step.third),
            uniform: uniform)
        }
      }
      for column in 0..<columns { outcomes[column * futures + future] = drawn &+ column }
      for point in 0..<(series * months) { points[point * futures + future] = drawn &+ point }
      all &+= drawn
    }
    return all &+ (outcomes.last ?? 0) &+ (points.last ?? 0)
  }
}
