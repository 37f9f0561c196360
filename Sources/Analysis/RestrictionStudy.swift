package import Planning
import Simulation

/// What restrictions cost a plan: what braiding saves against paying in order, and what each
/// restriction's relaxation is worth.
///
/// It runs the plan once more in the other order of paying, and once for each restriction that can be
/// relaxed, on the same random numbers, so that every difference is the change's doing.
package struct RestrictionStudy: Sendable {
  package let saving: BraidingSaving
  /// The most valuable first.
  package let relaxations: [RelaxationValue]
  /// What each relaxation frees of each award, in cents.
  package static let amount = 10_000_00
  /// The most futures that each relaxation is simulated in.
  package static let mostFutures = 1_000
  /// Futures of the comparison with paying in order, and of each relaxation.
  package let futures: Int
  package let relaxedFutures: Int

  /// How many futures there are to simulate.
  ///
  /// - Parameters:
  ///   - scenario: the plan
  ///   - futures: how many futures the plan is compared in
  /// - Returns: futures of all runs together
  package static func work(_ scenario: Scenario, futures: Int) -> Int {
    2 * futures
      + Relaxation.all(of: scenario, amount: amount).count * min(futures, mostFutures)
  }

  /// Runs the study.
  ///
  /// - Parameters:
  ///   - scenario: the plan
  ///   - seed: the seed of all draws; nil for the plan's own
  ///   - futures: how many futures the plan is compared in
  ///   - threads: how many blocks are simulated at once
  ///   - progress: told how many futures are done, of `work`
  /// - Returns: what braiding saves and what relaxations are worth
  /// - Throws: `CancellationError` when the surrounding task is canceled
  package static func run(
    _ scenario: Scenario, seed: UInt64? = nil, futures: Int, threads: Int,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws -> RestrictionStudy {
    var done = 0
    func simulate(_ blueprint: Blueprint, _ count: Int) async throws -> Futures {
      let before = done
      let result = try await Futures.simulate(
        blueprint, count: count, threads: threads, progress: { progress?(before + $0) })
      done += count
      return result
    }
    var own = Blueprint(scenario, seed: seed)
    own.weighsPayingInOrder = true
    let base = try await simulate(own, futures)
    var other = scenario
    other.braiding = scenario.braiding == .optimal ? .inOrder : .optimal
    let contrast = try await simulate(Blueprint(other, seed: seed), futures)
    let isOptimal = scenario.braiding == .optimal
    let saving = BraidingSaving(
      base: base, optimal: isOptimal ? base : contrast, inOrder: isOptimal ? contrast : base)
    let relaxedFutures = min(futures, mostFutures)
    var values: [RelaxationValue] = []
    for relaxation in Relaxation.all(of: scenario, amount: amount) {
      var relaxed = Blueprint(scenario, seed: seed)
      relaxed.relaxation = relaxation
      values.append(
        RelaxationValue(
          relaxation, base: base, relaxed: try await simulate(relaxed, relaxedFutures)))
    }
    // Sorting by place too, because the order of equals is not promised.
    let sorted = values.enumerated().sorted { left, right in
      if left.element.isWorthMore(than: right.element) { return true }
      if right.element.isWorthMore(than: left.element) { return false }
      return left.offset < right.offset
    }
    return RestrictionStudy(
      saving: saving, relaxations: sorted.map(\.element), futures: futures,
      relaxedFutures: relaxedFutures)
  }
}
