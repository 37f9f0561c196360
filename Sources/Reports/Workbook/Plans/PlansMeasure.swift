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
