import Analysis
import Planning
import Simulation

/// Who pays what for what by calendar year: means over all futures in whole dollars that add up.
struct SourcesAndUses: Sendable {
  /// One source or one use, a whole number of dollars for each year.
  struct Line: Sendable {
    let title: String
    /// The kind of a source; empty for a use.
    let kind: String
    let amounts: [Int]

    var total: Int { amounts.reduce(0, +) }
  }

  let years: [Int]
  /// The streams in file order, then the reserve.
  let sources: [Line]
  let unpaid: Line
  /// What was paid, by activity and by object class; only those that are ever paid for.
  let activities: [Line]
  let objectClasses: [Line]

  /// Sources' kinds that are no kind of stream.
  static let reserveKind = "Hub's own"
  static let unpaidKind = "No source"

  init(_ projection: Projection) {
    let years = Array(projection.futures.years)
    let totals = YearTotals(projection, years: years)
    let rows = projection.spending
    /// One line for each key, by year.
    func lines<Key: Equatable>(
      _ keys: [Key], _ key: (SpendingRow) -> Key
    ) -> [[Int]] {
      var amounts = keys.map { _ in Array(repeating: 0, count: years.count) }
      for (place, year) in years.enumerated() {
        let exact = keys.map { wanted in
          rows.reduce(0) {
            $1.year == year && key($1) == wanted ? $0 + $1.mean : $0
          }
        }
        let wholes = Apportionment.wholes(
          exact, of: totals.paid[place], roundedTo: totals.paidWhole[place])
        for (line, whole) in wholes.enumerated() { amounts[line][place] = whole }
      }
      return amounts
    }

    let streams = projection.scenario.streams
    let payers = streams.map { String?.some($0.name) } + [nil]
    let kinds = streams.map(\.kind.title) + [SourcesAndUses.reserveKind]
    self.years = years
    sources = zip(zip(payers, kinds), lines(payers, \.stream)).map { payer, amounts in
      Line(
        title: payer.0?.asLabel ?? "The hub's own reserve", kind: payer.1, amounts: amounts)
    }
    unpaid = Line(
      title: "Unpaid cost (no source found)", kind: SourcesAndUses.unpaidKind,
      amounts: totals.unpaidWhole)
    let activities = Activity.allCases.filter { activity in
      rows.contains { $0.activity == activity }
    }
    self.activities = zip(activities, lines(activities, \.activity)).map {
      Line(title: $0.title, kind: "", amounts: $1)
    }
    let classes = ObjectClass.allCases.filter { wanted in
      rows.contains { $0.objectClass == wanted }
    }
    objectClasses = zip(classes, lines(classes, \.objectClass)).map {
      Line(title: $0.title, kind: "", amounts: $1)
    }
  }

  /// What negative amounts mean, if there are any.
  var negativeNote: String {
    let isNegative = (sources + activities + objectClasses).contains { line in
      line.amounts.contains { $0 < 0 }
    }
    return isNegative
      ? " An amount in parentheses was paid earlier and given back for want of match."
      : ""
  }

  var total: Int { sources.reduce(0) { $0 + $1.total } + unpaid.total }
}

/// Mean cost and unpaid cost by calendar year, in dollars: exact, and in whole dollars such that
/// what is paid and what is not add up to the cost.
private struct YearTotals {
  var paid: [Double] = []
  var paidWhole: [Int] = []
  var unpaidWhole: [Int] = []

  init(_ projection: Projection, years: [Int]) {
    let start = projection.scenario.start
    func mean(_ series: Series, _ year: Int) -> Double {
      let points = projection[series]?.points ?? []
      return points.enumerated().reduce(0) { sum, point in
        start.advanced(by: point.offset).year == year ? sum + point.element.mean : sum
      }
    }
    for year in years {
      let cost = mean(.cost, year)
      let gap = mean(.gap, year)
      paid.append(cost - gap)
      unpaidWhole.append(Int(gap.rounded()))
      paidWhole.append(Int(cost.rounded()) - Int(gap.rounded()))
    }
  }
}
