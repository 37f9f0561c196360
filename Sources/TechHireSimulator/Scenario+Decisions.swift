import Analysis
import Planning
import Reports
import ScenarioFiles
import Simulation

extension Scenario {
  /// The scenario with further changes, to be compared with it.
  ///
  /// - Parameter changes: places to change, `PATH=VALUE` each
  /// - Returns: the changed scenario
  /// - Throws: `ScenarioError` with every error that the changes make.
  public func changed(_ changes: String...) throws(ScenarioError) -> Scenario {
    try Scenario(document, changes: self.changes + changes)
  }

  /// Compares the scenario with others, over the same futures.
  ///
  /// - Parameters:
  ///   - others: at least one scenario
  ///   - futures: how many futures of each, at least 1; this scenario's own number otherwise
  ///   - seed: the seed of all draws; this scenario's own otherwise
  ///   - threads: how many to use, at least 1; all cores otherwise. The result does not depend on it.
  /// - Returns: how the others differ from this scenario
  /// - Throws: `CancellationError` when the surrounding task is canceled.
  public func compare(
    with others: Scenario..., futures: Int? = nil, seed: UInt64? = nil, threads: Int? = nil
  ) async throws -> Comparison {
    precondition(!others.isEmpty, "a comparison needs something to compare with")
    let all = [self] + others
    return await Comparison(
      try await runs(of: all, futures: futures, seed: seed, threads: threads), of: all)
  }

  /// Tells what to find out before one of several plans is chosen.
  ///
  /// - Parameters:
  ///   - others: the plans beside this one, at least one
  ///   - outcome: the name of what plans are judged by, one of which more or less is better
  ///   - futures: how many futures of each, at least 1; this scenario's own number otherwise
  ///   - seed: the seed of all draws; this scenario's own otherwise
  ///   - threads: how many to use, at least 1; all cores otherwise
  /// - Returns: nil for an unknown name, where neither way is better, and where no future defines the
  ///   outcome in all plans
  /// - Throws: `CancellationError` when the surrounding task is canceled.
  public func choice(
    among others: Scenario..., by outcome: String = "placed", futures: Int? = nil,
    seed: UInt64? = nil, threads: Int? = nil
  ) async throws -> PlanChoice? {
    precondition(!others.isEmpty, "a choice needs something to choose from")
    guard let outcome = Outcome(rawValue: outcome) else { return nil }
    let all = [self] + others
    return await PlanChoice(
      by: outcome, try await runs(of: all, futures: futures, seed: seed, threads: threads), of: all)
  }

  /// Tells luck from not knowing, and what to find out first.
  ///
  /// - Parameters:
  ///   - outcome: the name of what is to be explained, such as `placed`
  ///   - futures: how many futures, each lived twice; the scenario's own number otherwise
  ///   - seed: the seed of all draws; the scenario's own otherwise
  ///   - threads: how many to use, at least 1; all cores otherwise
  /// - Returns: nil for an unknown name, and for an outcome that no future defines
  /// - Throws: `CancellationError` when the surrounding task is canceled.
  public func drivers(
    of outcome: String = "placed", futures: Int? = nil, seed: UInt64? = nil, threads: Int? = nil
  ) async throws -> Drivers? {
    guard let outcome = Outcome(rawValue: outcome) else { return nil }
    let count = max(1, futures ?? plan.futures)
    let lives = (threads ?? Processors.count, count)
    let first = try await Futures.simulate(
      Blueprint(plan, seed: seed), count: lives.1, threads: lives.0)
    let again = try await Futures.simulate(
      Blueprint(plan, seed: seed, replicate: 1), count: lives.1, threads: lives.0)
    return await Drivers(outcome, first, again: again, of: self)
  }

  /// Works the placement goals backwards.
  ///
  /// - Parameters:
  ///   - futures: how many futures, at least 1; 4,000 otherwise, or the scenario's number if smaller
  ///   - seed: the seed of all draws; the scenario's own otherwise
  ///   - threads: how many to use, at least 1; all cores otherwise
  /// - Returns: what each goal for a number of placements takes
  /// - Throws: `CancellationError` when the surrounding task is canceled.
  public func plan(
    futures: Int? = nil, seed: UInt64? = nil, threads: Int? = nil
  ) async throws -> BackwardPlan {
    let blueprint = Blueprint(plan, seed: seed)
    let plans = try await Analysis.BackwardPlan.all(
      of: blueprint, futures: futures, threads: threads ?? Processors.count)
    return BackwardPlan(plans, of: self, seed: blueprint.seed)
  }

  /// Seeks the least or greatest value of one input that reaches a goal.
  ///
  /// - Parameters:
  ///   - path: the input, such as `hub.reserve`
  ///   - goal: the goal, such as `placed >= 160 by 2030-12`; the scenario's first otherwise
  ///   - confidence: in which share of futures, above 0 and below 1; the goal's own otherwise
  ///   - from: the least value to try, as a scenario writes it; a wide range otherwise
  ///   - to: the greatest
  ///   - futures: how many futures decide, at least 1; the scenario's own number otherwise
  ///   - seed: the seed of all draws; the scenario's own otherwise
  ///   - threads: how many to use, at least 1; all cores otherwise
  /// - Returns: what was found
  /// - Throws: `ScenarioError` with the reason why the input or the goal cannot be sought, and
  ///   `CancellationError` when the surrounding task is canceled.
  public func seek(
    _ path: String, goal: String? = nil, confidence: Double? = nil, from: String? = nil,
    to: String? = nil, futures: Int? = nil, seed: UInt64? = nil, threads: Int? = nil
  ) async throws -> SoughtValue {
    let (document, written) = (document, changes)
    do {
      let wanted = try SoughtInput.goal(goal, confidence: confidence, in: plan)
      let varied = try VariedInput(path, of: plan, from: from, to: to) { value in
        guard
          let overrides = try? (written + ["\(path)=\(value)"]).map({
            try ScenarioOverride(parsing: $0)
          })
        else { return VariedInput.Reading(scenario: nil, findings: "it cannot be written so") }
        let reading = ScenarioReader.read(document, overrides: overrides)
        return VariedInput.Reading(
          scenario: reading.scenario,
          findings: reading.diagnostics.filter { $0.severity == .error }.rendered)
      }
      let sought = try await SoughtInput(
        varied, reaching: wanted, in: plan, futures: max(1, futures ?? plan.futures),
        seed: seed ?? plan.seed, threads: threads ?? Processors.count)
      return SoughtValue(sought, of: self)
    } catch let refusal as SeekRefusal {
      throw ScenarioError(messages: [refusal.reason])
    }
  }

  /// Simulates one future again, with everything that happens in it.
  ///
  /// - Parameters:
  ///   - future: its number, from 0
  ///   - seed: the seed of the run; the scenario's own otherwise
  /// - Returns: the future, bit for bit as in a run of many
  public func replay(future: Int, seed: UInt64? = nil) -> Replay {
    precondition(future >= 0, "futures are numbered from 0")
    return Replay(FutureReplay(future, of: Blueprint(plan, seed: seed)), of: self)
  }

  /// As many futures of each scenario under one seed, those of the first.
  private func runs(
    of scenarios: [Scenario], futures: Int?, seed: UInt64?, threads: Int?
  ) async throws -> [Futures] {
    var runs: [Futures] = []
    for scenario in scenarios {
      runs.append(
        try await Futures.simulate(
          Blueprint(scenario.plan, seed: seed ?? plan.seed),
          count: max(1, futures ?? plan.futures), threads: threads ?? Processors.count))
    }
    return runs
  }
}
