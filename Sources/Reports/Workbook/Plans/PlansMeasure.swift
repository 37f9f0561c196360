import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// A line on which plans are held against each other: a number for each plan, and which way is
/// better.
struct PlansMeasure: Sendable {
  enum Unit: String, Sendable {
    case people
    case dollars
    case months
    case futures = "of 100 futures"
    /// A month of the calendar, as the number that spreadsheets have for its first day.
    case month
  }

  let title: String
  let unit: Unit
  let preference: Preference
  /// By plan; nil where the plan has no such thing.
  let values: [Double?]

  /// The lines of the comparison, by headings.
  static func blocks(
    _ source: PlansSource
  ) throws(SpreadsheetError) -> [(title: String, measures: [PlansMeasure])] {
    let everyone = [
      ("People, by the last month (middle of the futures)", people(source)),
      ("Goals: in how many of 100 futures each is reached", goals(source)),
    ]
    let others =
      source.isPublic
      ? []
      : [
        ("Money", money(source)), ("What it takes", try needs(source)),
        ("What else may happen", chances(source)),
        ("The hub is sustained, of 100 futures in which a source brings nothing", losses(source)),
      ]
    return (everyone + others).filter { !$0.1.isEmpty }
  }

  // MARK: Lines

  private static func people(_ source: PlansSource) -> [PlansMeasure] {
    let outcomes: [Outcome] = [.reached, .enrolled, .trained, .placed, .retainedTwelveMonths]
    return outcomes.filter { source.shows($0) }.map { outcome in
      PlansMeasure(
        title: outcome.title, unit: .people, preference: outcome.preference,
        values: source.plans.map { middle(outcome, $0) })
    }
  }

  private static func goals(_ source: PlansSource) -> [PlansMeasure] {
    var sentences: [String] = []
    for plan in source.plans {
      for goal in plan.projection.goals where !sentences.contains(goal.goal.sentence) {
        let outcome = Outcome(rawValue: goal.goal.metric.rawValue)
        if outcome.map({ source.shows($0) }) ?? !source.isPublic {
          sentences.append(goal.goal.sentence)
        }
      }
    }
    return sentences.map { sentence in
      PlansMeasure(
        title: sentence.clipped(200).capitalizedFirst, unit: .futures, preference: .more,
        values: source.plans.map { plan in
          plan.projection.goals.first { $0.goal.sentence == sentence }
            .map { hundredth($0.probability) }
        })
    }
  }

  private static func money(_ source: PlansSource) -> [PlansMeasure] {
    func measure(
      _ title: String, _ outcome: Outcome, _ value: (Summary) -> Double
    ) -> PlansMeasure {
      PlansMeasure(
        title: title, unit: .dollars, preference: outcome.preference,
        values: source.plans.map { plan in
          plan.projection[outcome]?.summary.map { summary in
            Precision(summary).rounded(value(summary))
          }
        })
    }
    return [
      measure("Total cost, middle", .cost) { $0.median },
      measure("Awarded by all streams, middle", .awarded) { $0.median },
      measure("Unpaid cost, average", .gap) { $0.mean },
      measure("Cost per placement, middle", .costPerPlacement) { $0.median },
    ]
      + (source.plans.contains { $0.projection.scenario.employers.wage != nil }
        ? [
          measure("What those placed earn in a year, gross, middle", .wagesPerYear) { $0.median }
        ] : []) + [
        measure("Lowest cash, middle", .lowestCash) { $0.median },
        measure("Lowest cash, in the worst tenth of futures below", .lowestCash) { $0.p10 },
      ]
  }

  /// Staff, and by when a plan has to be chosen.
  private static func needs(_ source: PlansSource) throws(SpreadsheetError) -> [PlansMeasure] {
    let base = source.first.projection.futures
    var months: [Double?] = []
    for plan in source.plans {
      let month = DecisionMonth.month(
        base, plan.projection.futures, changes: plan.assumptions)
      months.append(
        try month.map { month throws(SpreadsheetError) in
          Double(try SpreadsheetDate.monthStart(year: month.year, month: month.number).serial)
        })
    }
    return [
      PlansMeasure(
        title: "Staff, a month: its lines of personnel and fringe benefits (*)", unit: .dollars,
        preference: .neither,
        values: source.plans.map {
          StaffCost($0.projection.scenario).map { $0.monthly.rounded() } ?? 0
        }),
      PlansMeasure(
        title: "Decision needed by (**)", unit: .month, preference: .neither, values: months),
    ]
  }

  private static func chances(_ source: PlansSource) -> [PlansMeasure] {
    func measure(
      _ title: String, _ preference: Preference, _ holds: (Futures) -> Int
    ) -> PlansMeasure {
      PlansMeasure(
        title: title, unit: .futures, preference: preference,
        values: source.plans.map {
          hundredth(Double(holds($0.projection.futures)) / Double(source.futures))
        })
    }
    return [
      measure("The hub is sustained", .more) { $0.values(.sustained)?.reduce(0, +) ?? 0 },
      measure("The hub closes for want of money", .less) {
        $0.values(.closed)?.reduce(0, +) ?? 0
      },
      measure("Some cost stays unpaid", .less) { $0.values(.gap)?.count { $0 > 0 } ?? 0 },
      measure("A month is short of money or cash", .less) {
        $0.values(.monthsShort)?.count { $0 > 0 } ?? 0
      },
    ]
  }

  /// Futures of 100 without a source in which the hub is sustained all the same.
  ///
  /// A plan without the source, or that nearly always has it, has no answer.
  private static func losses(_ source: PlansSource) -> [PlansMeasure] {
    var names: [String] = []
    for plan in source.plans {
      for stream in plan.projection.scenario.streams where !names.contains(stream.name) {
        names.append(stream.name)
      }
    }
    let least = max(fewestWithout, source.futures / 50)
    return names.compactMap { name in
      let values = source.plans.map { plan -> Double? in
        let futures = plan.projection.futures
        guard let stream = plan.projection.scenario.streams.firstIndex(where: { $0.name == name }),
          let sustained = futures.values(.sustained)
        else { return nil }
        let without = zip(futures.values(stream: stream, .awarded), sustained).filter { $0.0 == 0 }
        guard without.count >= least else { return nil }
        return hundredth(Double(without.count { $0.1 == 1 }) / Double(without.count))
      }
      guard values.contains(where: { $0 != nil }) else { return nil }
      return PlansMeasure(
        title: "Without \(name.asLabel)", unit: .futures, preference: .more, values: values)
    }
  }

  /// Futures without a source of which a share still says something.
  private static let fewestWithout = 50

  private static func middle(_ outcome: Outcome, _ plan: PlansSource.Plan) -> Double? {
    plan.projection[outcome]?.summary.map { Precision($0).rounded($0.median) }
  }

  /// A chance as futures of 100, whole.
  private static func hundredth(_ share: Double) -> Double { (share * 100).rounded() }
}

extension Preference {
  /// `higher`, `lower`, or neither.
  var words: String {
    switch self {
    case .more: "higher"
    case .less: "lower"
    case .neither: "neither"
    }
  }
}
