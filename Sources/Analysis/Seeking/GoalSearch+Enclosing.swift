extension GoalSearch {
  /// Two neighboring steps, of which all futures say that one fails and the other does not.
  struct Enclosed {
    let fails: Answer.Point
    let succeeds: Answer.Point
  }

  /// Encloses a crossing between two steps, on all futures.
  ///
  /// A guess is made on a part of the futures, and corrected by what the part and the whole differ
  /// at the last guess.
  ///
  /// - Parameters:
  ///   - fails: a step that should not reach the goal
  ///   - succeeds: a step that should
  /// - Returns: nil where one of the two steps is not what it should be
  /// - Throws: what the trial throws
  mutating func enclose(fails: Int, succeeds: Int) async throws -> Enclosed? {
    let isRising = fails < succeeds
    var failing = fails
    var succeeding = succeeds
    var shift = 0.0
    var tries = 0
    while abs(failing - succeeding) > 1 {
      let next = try await crossing(failing, succeeding, shift: shift)
      // The neighbor of a success that should fail is next to be shown.
      let wanted = next == succeeding ? (isRising ? next - 1 : next + 1) : next
      let inside = min(failing, succeeding) + 1...max(failing, succeeding) - 1
      // Where guesses keep failing, halving still ends soon.
      let middle = (failing + succeeding) / 2
      let guess = min(max(tries < 5 ? wanted : middle, inside.lowerBound), inside.upperBound)
      let tried = try await point(guess)
      if isEnough(tried) { succeeding = guess } else { failing = guess }
      let part = min(futures, GoalSearch.guessFutures)
      shift = tried.chance - (try await curve.chance(guess, futures: part))
      tries += 1
    }
    let found = Enclosed(fails: try await point(failing), succeeds: try await point(succeeding))
    return !isEnough(found.fails) && isEnough(found.succeeds) ? found : nil
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
  mutating func interval(
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
        let next = min(max(inside + direction * stride, 0), last)
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
