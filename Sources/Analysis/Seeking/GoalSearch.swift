/// Searches the least or greatest value of one input at which a goal is reached at a confidence.
///
/// A few values over the whole range, on a part of the futures, show where the chance crosses the
/// confidence and whether it only rises or only falls. The crossing is then enclosed on all futures:
/// first a guess from the part, then corrections by what the part and the whole differ at the last
/// guess, until two neighboring steps stand on either side.
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
    /// The values over the whole range that were tried first, on a part of the futures.
    package let scan: [Point]
    package let shape: ChanceShape
  }

  /// Values of the first look, and the futures on which it and the guesses are made.
  static let scanPoints = 9
  static let scanFutures = 800
  static let guessFutures = 2_000

  private let last: Int
  private let futures: Int
  private let confidence: Double
  private var curve: ChanceCurve

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - last: the number of the scale's last step; the first is 0
  ///   - futures: how many futures decide, at least 1
  ///   - confidence: the share of them that should reach the goal, 0 to 1
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

  private func isEnough(_ count: Int, of futures: Int) -> Bool {
    Double(count) / Double(futures) >= confidence - 1e-12
  }

  /// Searches.
  package mutating func run() async throws -> Answer {
    let part = min(futures, GoalSearch.scanFutures)
    var steps: [Int] = []
    for place in 0..<GoalSearch.scanPoints {
      let step = last * place / (GoalSearch.scanPoints - 1)
      if steps.last != step { steps.append(step) }
    }
    var scan: [Answer.Point] = []
    var reached: [ArraySlice<Bool>] = []
    for step in steps {
      let values = try await curve.reached(step, futures: part)
      reached.append(values)
      scan.append(Answer.Point(step: step, reached: values.count { $0 }, futures: part))
    }
    let shape = ChanceShape(reached)
    let enough = scan.map { isEnough($0.reached, of: part) }
    // Rising crossings first: "the least" is what most people ask for.
    let rising = scan.indices.dropLast().first { !enough[$0] && enough[$0 + 1] }
    let falling = scan.indices.dropLast().first { enough[$0] && !enough[$0 + 1] }
    if let place = rising ?? falling {
      return try await enclose(
        fails: steps[rising != nil ? place : place + 1],
        succeeds: steps[rising != nil ? place + 1 : place], scan, shape)
    }
    return try await settleEnds(scan, shape, areEnough: enough.contains(true))
  }

  /// Looks at all futures where the part shows no crossing.
  private mutating func settleEnds(
    _ scan: [Answer.Point], _ shape: ChanceShape, areEnough: Bool
  ) async throws -> Answer {
    // The end at which the goal is reached least often, or most often.
    let chances = scan.map(\.chance)
    let extreme = areEnough ? chances.min() : chances.max()
    let place = chances.firstIndex { $0 == extreme } ?? 0
    let count = try await curve.count(scan[place].step, futures: futures)
    if isEnough(count, of: futures) != areEnough {
      let other = scan[place == 0 ? scan.count - 1 : 0].step
      if other != scan[place].step {
        let isOther = isEnough(try await curve.count(other, futures: futures), of: futures)
        if isOther == areEnough {
          return try await enclose(
            fails: areEnough ? scan[place].step : other,
            succeeds: areEnough ? other : scan[place].step, scan, shape)
        }
      }
    }
    let verdict: Answer.Verdict = isEnough(count, of: futures) ? .everywhere : .nowhere
    return Answer(
      verdict: verdict,
      point: Answer.Point(step: scan[place].step, reached: count, futures: futures),
      neighbor: nil, low: nil, high: nil, scan: scan, shape: shape)
  }

  // MARK: Enclosing

  /// Encloses a crossing between two steps, on all futures.
  private mutating func enclose(
    fails: Int, succeeds: Int, _ scan: [Answer.Point], _ shape: ChanceShape
  ) async throws -> Answer {
    let isRising = fails < succeeds
    // On all futures nothing is known yet: beyond the range the goal fails, or is reached.
    var failing = isRising ? -1 : last + 1
    var succeeding = isRising ? last + 1 : -1
    var guess = try await crossing(fails, succeeds, shift: 0)
    var tries = 0
    while abs(failing - succeeding) > 1 {
      let count = try await curve.count(guess, futures: futures)
      if isEnough(count, of: futures) { succeeding = guess } else { failing = guess }
      guard abs(failing - succeeding) > 1 else { break }
      let part = min(futures, GoalSearch.guessFutures)
      let shift =
        Double(count) / Double(futures) - (try await curve.chance(guess, futures: part))
      let next = try await crossing(
        clamped(failing), clamped(succeeding), shift: shift)
      // The neighbor of a success that should fail is next to be shown.
      let wanted = next == succeeding ? (isRising ? next - 1 : next + 1) : next
      let inside = min(failing, succeeding) + 1...max(failing, succeeding) - 1
      tries += 1
      // Where guesses keep failing, halving still ends soon.
      let middle = (clamped(failing) + clamped(succeeding)) / 2
      guess = min(max(tries < 5 ? wanted : middle, inside.lowerBound), inside.upperBound)
    }
    guard (0...last).contains(succeeding) else {
      // The part promised more than the whole keeps: no value of the range reaches the goal.
      return try await settled(.nowhere, at: clamped(succeeding), scan, shape)
    }
    guard (0...last).contains(failing) else {
      return try await settled(.everywhere, at: succeeding, scan, shape)
    }
    let interval = try await interval(at: succeeding, isRising: isRising)
    return Answer(
      verdict: isRising ? .least : .greatest, point: try await point(succeeding),
      neighbor: try await point(failing), low: interval.low, high: interval.high, scan: scan,
      shape: shape)
  }

  private func clamped(_ step: Int) -> Int { min(max(step, 0), last) }

  private mutating func point(_ step: Int) async throws -> Answer.Point {
    Answer.Point(
      step: step, reached: try await curve.count(step, futures: futures), futures: futures)
  }

  private mutating func settled(
    _ verdict: Answer.Verdict, at step: Int, _ scan: [Answer.Point], _ shape: ChanceShape
  ) async throws -> Answer {
    Answer(
      verdict: verdict, point: try await point(step), neighbor: nil, low: nil, high: nil,
      scan: scan, shape: shape)
  }

  /// The step nearest to the failing end at which the part's chance, shifted, is enough; found by
  /// halving, and the succeeding end where it is enough nowhere between.
  private mutating func crossing(
    _ fails: Int, _ succeeds: Int, shift: Double
  ) async throws -> Int {
    let part = min(futures, GoalSearch.guessFutures)
    var failing = fails
    var succeeding = succeeds
    while abs(failing - succeeding) > 1 {
      let middle = (failing + succeeding) / 2
      let chance = try await curve.chance(middle, futures: part) + shift
      if chance >= confidence - 1e-12 { succeeding = middle } else { failing = middle }
    }
    return succeeding
  }

  /// Steps whose chance simulation error cannot tell from the confidence.
  ///
  /// Around the answer the part's curve, shifted to meet the whole, is followed to where it leaves
  /// the confidence ± 1.96 standard errors.
  private mutating func interval(
    at step: Int, isRising: Bool
  ) async throws -> (low: Int?, high: Int?) {
    let part = min(futures, GoalSearch.guessFutures)
    let shift =
      try await curve.chance(step, futures: futures) - (try await curve.chance(step, futures: part))
    let error = 1.96 * (confidence * (1 - confidence) / Double(futures)).squareRoot()
    /// Walks away from the answer in growing strides, then halves the last one.
    func walk(_ direction: Int, while isPlausible: (Double) -> Bool) async throws -> Int? {
      var inside = step
      var stride = 1
      var outside: Int?
      while outside == nil {
        let next = clamped(inside + direction * stride)
        if next == inside { return nil }
        let chance = try await curve.chance(next, futures: part) + shift
        if isPlausible(chance) { inside = next } else { outside = next }
        stride *= 2
      }
      guard var outside else { return nil }
      while abs(outside - inside) > 1 {
        let middle = (outside + inside) / 2
        let chance = try await curve.chance(middle, futures: part) + shift
        if isPlausible(chance) { inside = middle } else { outside = middle }
      }
      return inside
    }
    let up = isRising ? 1 : -1
    let better = try await walk(up) { $0 <= confidence + error }
    let worse = try await walk(-up) { $0 >= confidence - error }
    return isRising ? (worse, better) : (better, worse)
  }
}
