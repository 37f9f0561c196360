import Uncertainty

/// Searches the least or greatest value of one input at which a goal is reached at a confidence.
///
/// A few values over the whole range, on a part of the futures, show whether the chance rises or
/// falls and where it crosses the confidence. Values at which the part cannot be sure are tried on
/// more, and on all of them where that is not enough. The crossing is then enclosed on all futures, until two neighboring steps stand on
/// either side.
package struct GoalSearch {
  /// What the search found.
  package struct Answer: Sendable, Hashable {
    /// One value that was tried.
    package struct Point: Sendable, Hashable {
      package let step: Int
      package let reached: Int
      package let futures: Int
      package var chance: Double { Double(reached) / Double(futures) }
    }

    package enum Verdict: Sendable, Hashable {
      /// The least value that reaches the goal, or the greatest.
      case least, greatest
      /// The goal is reached at every value that was tried.
      case everywhere
      /// It is reached at none.
      case nowhere
    }

    package let verdict: Verdict
    /// The sought value; the best that was found where the goal is not reached.
    package let point: Point
    /// The neighboring step, at which the goal is not reached.
    package let neighbor: Point?
    /// Steps between which simulation error leaves the sought value (95%); an end is nil where it
    /// lies beyond the range.
    package let low: Int?
    package let high: Int?
    /// The values over the whole range that were tried first, on all futures where the search came
    /// to that, on a part of them elsewhere.
    package let scan: [Point]
    package let shape: ChanceShape
    /// How often the scan passes the confidence on its way from the least to the greatest value.
    package let crossings: Int
  }

  /// Values of the first look, and the futures on which it and the guesses are made.
  static let scanPoints = 9
  static let scanFutures = 800
  static let guessFutures = 2_000
  /// How sure the part of the futures must be of a value before all futures are spared it.
  private static let sureness = 0.999

  let last: Int
  let futures: Int
  let confidence: Double
  var curve: ChanceCurve
  private var scan: [Answer.Point] = []
  private(set) var shape = ChanceShape.level

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - last: the number of the scale's last step; the first is 0
  ///   - futures: how many futures decide, at least 1
  ///   - confidence: the share of them that should reach the goal, above 0 and below 1
  ///   - trial: whether each of some futures reaches the goal at a step
  package init(
    last: Int, futures: Int, confidence: Double,
    trial: @escaping @Sendable (_ step: Int, _ futures: Range<Int>) async throws -> [Bool]
  ) {
    self.last = last
    self.futures = futures
    self.confidence = confidence
    curve = ChanceCurve(trial)
  }

  func isEnough(_ point: Answer.Point) -> Bool { point.chance >= confidence - 1e-12 }

  /// A step with all futures.
  mutating func point(_ step: Int) async throws -> Answer.Point {
    Answer.Point(
      step: step, reached: try await curve.count(step, futures: futures), futures: futures)
  }

  /// Searches.
  package mutating func run() async throws -> Answer {
    let isRising = try await look()
    while true {
      let statuses = statuses(isRising: isRising)
      guard let place = crossing(statuses, isRising: isRising) else {
        if let doubt = doubtful(statuses) {
          try await examine(doubt)
          continue
        }
        return settled(areEnough: statuses.first ?? false)
      }
      // Where the part is not sure of an end, more futures are asked before it is built upon.
      if let doubt = [place, place + 1].first(where: { isDoubtful(scan[$0]) }) {
        try await examine(doubt)
        continue
      }
      let (fails, succeeds) = statuses[place] ? (place + 1, place) : (place, place + 1)
      if let found = try await enclose(fails: scan[fails].step, succeeds: scan[succeeds].step) {
        return try await answer(found)
      }
      // The part was sure and wrong: both ends are known of all futures now.
      try await settle(fails)
      try await settle(succeeds)
    }
  }

  // MARK: The first look

  /// Tries values over the whole range on a part of the futures.
  ///
  /// - Returns: whether the chance rises on the whole
  private mutating func look() async throws -> Bool {
    let part = min(futures, GoalSearch.scanFutures)
    var reached: [ArraySlice<Bool>] = []
    scan = []
    for place in 0..<GoalSearch.scanPoints {
      let step = last * place / (GoalSearch.scanPoints - 1)
      if scan.last?.step == step { continue }
      let values = try await curve.reached(step, futures: part)
      reached.append(values)
      scan.append(Answer.Point(step: step, reached: values.count { $0 }, futures: part))
    }
    shape = ChanceShape(reached)
    switch shape {
    case .rising, .turning: return true
    case .falling: return false
    case .level:
      let middle = scan.count / 2
      let before = scan[..<middle].reduce(0) { $0 + $1.reached }
      let after = scan.suffix(middle).reduce(0) { $0 + $1.reached }
      return after >= before
    }
  }

  /// By value of the scan, whether the goal is reached: as all futures say where they were asked,
  /// and elsewhere as the curve of the part does once bumps are smoothed away.
  private func statuses(isRising: Bool) -> [Bool] {
    let chances = scan.map(\.chance)
    let fitted = shape == .turning ? chances : MonotoneFit.values(chances, isRising: isRising)
    return scan.indices.map { place in
      scan[place].futures == futures
        ? isEnough(scan[place]) : fitted[place] >= confidence - 1e-12
    }
  }

  /// The first crossing in the direction in which the chance goes.
  ///
  /// In the other direction where there is none. Where the chance turns, a rise comes first: "the
  /// least" is what most people ask for.
  private func crossing(_ statuses: [Bool], isRising: Bool) -> Int? {
    let places = statuses.indices.dropLast()
    return places.first { statuses[$0] != isRising && statuses[$0 + 1] == isRising }
      ?? places.first { statuses[$0] != statuses[$0 + 1] }
  }

  private func isDoubtful(_ point: Answer.Point) -> Bool {
    guard point.futures < futures else { return false }
    let interval = WilsonInterval(
      successes: point.reached, trials: point.futures, confidence: GoalSearch.sureness)
    return interval.low < confidence && confidence <= interval.high
  }

  /// A value that may not be what all the others are: first one that the part saw otherwise, then
  /// the one nearest to the other side, then any that the part is not sure of.
  private func doubtful(_ statuses: [Bool]) -> Int? {
    let open = scan.indices.filter { scan[$0].futures < futures }
    if let other = open.first(where: { isEnough(scan[$0]) != statuses[$0] }) { return other }
    let areEnough = statuses.first ?? false
    let chances = scan.map(\.chance)
    let extreme = areEnough ? chances.min() : chances.max()
    return open.first { scan[$0].chance == extreme } ?? open.first { isDoubtful(scan[$0]) }
  }

  private mutating func settle(_ place: Int) async throws {
    scan[place] = try await point(scan[place].step)
  }

  /// Tries a value on more futures, and on all of them only where fewer leave it in doubt.
  private mutating func examine(_ place: Int) async throws {
    let more = min(futures, 3 * scan[place].futures)
    let step = scan[place].step
    scan[place] = Answer.Point(
      step: step, reached: try await curve.count(step, futures: more), futures: more)
  }

  // MARK: Answers

  private var crossings: Int {
    let statuses = scan.map(isEnough)
    return zip(statuses, statuses.dropFirst()).count { $0 != $1 }
  }

  private func settled(areEnough: Bool) -> Answer {
    let chances = scan.map(\.chance)
    let extreme = areEnough ? chances.min() : chances.max()
    let place = scan.indices.first { scan[$0].chance == extreme } ?? 0
    return Answer(
      verdict: areEnough ? .everywhere : .nowhere, point: scan[place], neighbor: nil, low: nil,
      high: nil, scan: scan, shape: shape, crossings: crossings)
  }

  private mutating func answer(_ found: Enclosed) async throws -> Answer {
    let isRising = found.fails.step < found.succeeds.step
    let interval = try await interval(at: found.succeeds.step, isRising: isRising)
    return Answer(
      verdict: isRising ? .least : .greatest, point: found.succeeds, neighbor: found.fails,
      low: interval.low, high: interval.high, scan: scan, shape: shape, crossings: crossings)
  }
}
