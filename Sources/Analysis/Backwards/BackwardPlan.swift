package import Planning
import RealModule
package import Simulation
import Uncertainty

/// What a placement goal takes, worked backwards at its confidence.
package struct BackwardPlan: Sendable {
  /// A step on the way to a job.
  package enum Link: Sendable, Hashable, CaseIterable {
    case placed, trained, enrolled, qualified, applied, reached
  }

  /// How many people a step must bring by when, and how many the plan brings.
  package struct Step: Sendable, Hashable {
    package let link: Link
    /// Nil where no number is enough.
    package let needed: Int?
    /// The standard error of the need, from the simulation alone; nil where too few futures tell it.
    package let error: Double?
    package let by: Month
    /// What the plan brings by then in as many futures as the confidence asks.
    package let planned: Int
    /// What part of the need the plan brings.
    package var part: Double {
      guard let needed, needed > 0 else { return needed == nil ? 0 : 1 }
      return Double(planned) / Double(needed)
    }
  }

  /// What one program has to carry.
  package struct ProgramNeed: Sendable, Hashable {
    package let name: String
    package let enrolled: Int
    package let cohorts: Int
    /// Cohorts that the plan starts by the same month in as many futures as the confidence asks.
    package let plannedCohorts: Int
  }

  package let goal: Goal
  /// From the goal back to outreach.
  package let steps: [Step]
  package let programs: [ProgramNeed]
  /// Employers needed on average over the months of hiring, and what the plan has in its middle.
  package let employers: Int?
  package let plannedEmployers: Int
  /// Months from the first possible hire to the goal.
  package let hiringMonths: Int
  package let costs: [Cost]
  /// What each kind of money would have to bring.
  package let payers: [Payer]
  package let staff: Staff
  /// Months of waiting for a cohort and of search that were assumed.
  package let wait: Int
  package let search: Int
  package let futures: Int

  /// The step that binds: where the part of the need that the plan brings falls the most below that
  /// of the step before it; nil where enough are placed.
  ///
  /// Whatever is short at one step is short at all that follow, so the least part alone would not
  /// tell where it was lost.
  package var binding: Step? {
    guard let placed = steps.first, placed.link == .placed, placed.part < 1 else { return nil }
    var before = 1.0
    var worst: (step: Step, kept: Double)?
    for step in steps.reversed() {
      let kept = before > 0 ? step.part / before : 1
      if kept < worst?.kept ?? 1 { worst = (step, kept) }
      before = min(1, step.part)
    }
    return worst?.step
  }
}

extension BackwardPlan {
  /// As many as settle a need to about one in a hundred.
  private static let usualFutures = 4_000

  /// Works every goal backwards that can be.
  ///
  /// - Parameters:
  ///   - blueprint: the compiled plan
  ///   - futures: how many futures, at least 1; 4,000, or the scenario's number if smaller, otherwise
  ///   - threads: how many blocks are simulated at once, at least 1
  /// - Returns: in the order of the scenario's goals
  /// - Throws: `CancellationError` when the surrounding task is canceled
  package static func all(
    of blueprint: Blueprint, futures: Int?, threads: Int
  ) async throws -> [BackwardPlan] {
    let scenario = blueprint.scenario
    let count = futures.map { max(1, $0) } ?? min(scenario.futures, usualFutures)
    var plans: [BackwardPlan] = []
    for goal in scenario.goals {
      let plan = try await BackwardPlan(goal, blueprint, futures: count, threads: threads)
      if let plan { plans.append(plan) }
    }
    return plans
  }

  /// Works a goal backwards; nil for a goal that is not a number of placements, or that comes too
  /// early for anyone to be placed.
  ///
  /// - Parameters:
  ///   - goal: a goal of the plan
  ///   - blueprint: the compiled plan
  ///   - futures: how many futures, at least 1
  ///   - threads: how many blocks are simulated at once, at least 1
  /// - Throws: `CancellationError` when the surrounding task is canceled
  package init?(
    _ goal: Goal, _ blueprint: Blueprint, futures: Int, threads: Int
  ) async throws {
    let scenario = blueprint.scenario
    guard goal.metric == .placed, case .people(let wanted) = goal.target else { return nil }
    func value(_ id: Assumption.ID, _ future: Int) -> Double {
      blueprint.value(assumption: id.index, future: future)
    }
    func middle(_ id: Assumption.ID) -> Double { scenario[id].middleValue }

    // When: nine in ten of the hires come within this many months of search.
    let mean = middle(scenario.employers.timeToHire.base)
    let search = min(
      max(1, Int((mean * Double.log(10)).rounded(.up))),
      Int(middle(scenario.employers.searchLimit)))
    let final = scenario.programs.indices.filter {
      scenario.programs[$0].leadsTo == nil || scenario.programs[$0].placement != nil
    }
    let length = final.map { Int(middle(scenario.programs[$0].length)) }.max() ?? 0
    let rates = final.flatMap { program in
      Stage.allCases.compactMap { scenario.programs[program].cohorts[$0].map(middle) }
    }
    // Half the time between two cohorts.
    let wait = rates.max().map { $0 > 0 ? Int((6 / $0).rounded(.up)) : 0 } ?? 0
    let last = scenario.monthNumber(goal.by)
    let months: [Link: Int] = [
      .placed: last, .trained: last - search, .enrolled: last - search - length,
      .qualified: last - search - length - wait - 1, .applied: last - search - length - wait - 1,
      .reached: last - search - length - wait - 1,
    ]
    guard let first = months[.reached], first >= 0 else { return nil }

    let carriers = goal.tag.map { tag in
      scenario.groups.indices.filter { scenario.groups[$0].tags.contains(tag) }
    }
    let share = carriers.map { $0.reduce(0) { $0 + scenario.groups[$1].share } } ?? 1
    let conversions = (0..<futures).map { future in
      Conversion({ value($0, future) }, scenario, wait: wait, search: search)
    }
    func least(_ chance: (Conversion) -> Double) -> LeastNumber.Estimate {
      LeastNumber.estimate(
        for: wanted, chances: conversions.map(chance), confidence: goal.confidence)
    }
    func ratio(_ part: Double, _ whole: Double) -> Double { whole > 0 ? part / whole : 0 }
    // Employers hire the tag's carriers and all others alike.
    let hires = carriers == nil ? wanted : least { _ in share }.number ?? 0
    let needs: [Link: LeastNumber.Estimate] = [
      .placed: LeastNumber.Estimate(number: wanted, error: 0),
      // Cohorts take everyone who waits, and outreach reaches everyone: of those who enroll, complete
      // and are reached all are counted, of whom the tag's carriers are a share.
      .trained: least { ratio($0.qualifiedHired, $0.searches.reduce(0, +)) * share },
      .enrolled: least { conversion in
        ratio(conversion.qualifiedHired, final.reduce(0) { $0 + conversion.enters[$1] }) * share
      },
      .qualified: least(\.qualifiedHired),
      .applied: least { $0.qualifiedHired * $0.qualifies },
      .reached: least { $0.qualifiedHired * $0.qualifies * $0.applies * share },
    ]

    // What the plan brings, by the same dates.
    let trial = PeopleTrial(blueprint)
    var counts: [Int: [PeopleTrial.Counts]] = [:]
    for link in Link.allCases {
      guard let month = months[link], counts[month] == nil else { continue }
      counts[month] = try await trial.counts(
        endOf: month, groups: carriers, 0..<futures, threads: threads)
    }
    let everyone =
      carriers == nil
      ? counts[first]
      : try await trial.counts(endOf: first, groups: nil, 0..<futures, threads: threads)
    /// The number that as many futures as the confidence asks bring at least.
    func assured(_ values: [Int]) -> Int {
      let sorted = values.sorted()
      let rank = Int((Double(sorted.count) * (1 - goal.confidence) + 1e-9).rounded(.down))
      return sorted.isEmpty ? 0 : sorted[min(rank, sorted.count - 1)]
    }
    func planned(_ link: Link) -> Int {
      let here = counts[months[link] ?? last] ?? []
      switch link {
      case .placed: return assured(here.map(\.placed))
      case .trained:
        return assured(here.map { counts in final.reduce(0) { $0 + counts.completed[$1] } })
      case .enrolled:
        return assured(here.map { counts in final.reduce(0) { $0 + counts.enrolled[$1] } })
      case .qualified: return assured(here.map(\.qualified))
      case .applied: return assured(here.map(\.applied))
      case .reached: return assured((everyone ?? []).map(\.reached))
      }
    }
    let start = scenario.start
    let steps = Link.allCases.map { link in
      Step(
        link: link, needed: needs[link]?.number, error: needs[link]?.error,
        by: start.advanced(by: months[link] ?? last), planned: planned(link))
    }

    // Cohorts: seats for everyone who must enroll, program by program.
    let enrolledBy = counts[months[.enrolled] ?? last] ?? []
    let entering = scenario.programs.indices.map { place in
      conversions.reduce(0) { $0 + $1.enters[place] } / Double(max(1, conversions.count))
    }
    let enrolled = BackwardPlan.enrolled(
      entering, final: final, needed: needs[.enrolled]?.number ?? 0,
      qualified: least { $0.qualifiedHired * share }.number ?? 0)
    let programs = scenario.programs.indices.map { place in
      let program = scenario.programs[place]
      let seats = max(1, Int(middle(program.seats)))
      return ProgramNeed(
        name: program.name, enrolled: enrolled[place],
        cohorts: (enrolled[place] + seats - 1) / seats,
        plannedCohorts: assured(enrolledBy.map { $0.cohorts[place] }))
    }

    // Openings: the months from the first completion that most futures see to the goal.
    let firstHire = min(
      last, wait + 1 + length + (scenario.stages.initial >= .testAndBuild ? 0 : 6))
    let hiringMonths = max(1, last - firstHire)
    let openings = (0..<futures).map { value(scenario.employers.openings.base, $0) }
    let years = Double(hiringMonths) / 12
    self.goal = goal
    self.steps = steps
    self.programs = programs
    employers = LeastNumber.sources(
      for: hires, means: openings.map { $0 * years }, confidence: goal.confidence)
    plannedEmployers = (counts[last] ?? []).map(\.employers).sorted()[futures / 2]
    self.hiringMonths = hiringMonths
    let lines = PricedLine.all(scenario) { id in
      let count = min(futures, 1_000)
      return (0..<count).reduce(0) { $0 + value(id, $1) } / Double(count)
    }
    func needed(_ link: Link) -> Int { needs[link]?.number ?? 0 }
    let money = PricedNeed(
      try await Futures.simulate(
        blueprint, count: min(futures, BackwardPlan.moneyFutures), threads: threads),
      lines,
      Quantities(
        programs: programs, reached: needed(.reached), trained: needed(.trained), placed: hires),
      last: last)
    (costs, payers, staff) = (money.costs, money.payers, money.staff)
    self.wait = wait
    self.search = search
    self.futures = futures
  }

  /// How many futures tell who pays for what: enough for two digits.
  private static let moneyFutures = 500

  /// People by program: where the last programs lead to jobs, their enrollments add up to what is
  /// needed there; those before them take their share of the qualified.
  private static func enrolled(
    _ entering: [Double], final: [Int], needed: Int, qualified: Int
  ) -> [Int] {
    var enrolled = entering.map { Int((Double(qualified) * $0).rounded(.up)) }
    let sum = final.reduce(0) { $0 + entering[$1] }
    guard sum > 0 else { return enrolled }
    var left = needed
    var share = sum
    for place in final {
      // What is left is shared by what is left to share, so that the last takes the rest.
      let part = Int((Double(left) * entering[place] / max(share, 1e-12)).rounded())
      enrolled[place] = min(left, max(0, part))
      left -= enrolled[place]
      share -= entering[place]
    }
    if let last = final.last { enrolled[last] += left }
    return enrolled
  }
}
