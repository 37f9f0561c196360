import Analysis
import Planning
import Simulation
import Uncertainty

/// What the futures say about cash, in sentences made from the numbers.
struct CashWords {
  private let source: BoardSource

  init(_ source: BoardSource) { self.source = source }

  private var lowest: Summary? { source.projection[.lowestCash]?.summary }

  /// The chart's title.
  var finding: String {
    guard let lowest else { return "Cash by month" }
    let precision = Precision(lowest)
    if precision.money(lowest.median) == precision.money(lowest.p10) {
      return "Cash falls to \(precision.money(lowest.median)) at its lowest" + end
    }
    return "At its lowest, cash falls to \(precision.money(lowest.median)) in the middle future, "
      + "and below \(precision.money(lowest.p10)) in 1 of 10" + end
  }

  /// Where credit ends, in the title: a fan of areas cannot hold a line at the floor.
  private var end: String {
    let limit = source.projection.creditLimit
    return limit > 0 ? "; credit ends at -\(Money(dollars: limit.rounded()))" : ""
  }

  var sentences: [String] { [lowestMonth, floor, short].compactMap(\.self) }

  private var lowestMonth: String? {
    guard let months = source.projection[.lowestCashMonth]?.summary else { return nil }
    func title(_ month: Double) -> String {
      source.scenario.start.advanced(by: Int(month.rounded())).title
    }
    if title(months.p10) == title(months.p90) {
      return "Cash is lowest in \(title(months.median))."
    }
    return "Cash is lowest around \(title(months.median)) (8 in 10 futures: between "
      + "\(title(months.p10)) and \(title(months.p90)))."
  }

  private var floor: String {
    let limit = source.projection.creditLimit
    guard limit > 0 else {
      return "There is no credit line: cash below zero is money that the hub does not have."
    }
    return "The credit line ends at -\(Money(dollars: limit.rounded())) (middle value): cash "
      + "below that is money that the hub does not have."
  }

  private var short: String? {
    let futures = source.projection.futures
    guard let months = futures.values(.monthsShort) else { return nil }
    let share = Double(months.count { $0 > 0 }) / Double(futures.count)
    return "In \(Frequency.text(share)) futures at least one month is short of money: cost goes "
      + "unpaid, or cash runs out."
  }

  /// What the fan shows, for readers who do not see it.
  var alternativeText: String {
    guard let points = source.projection[.cash]?.points, let last = points.last,
      let first = points.first
    else { return "Fan of cash by month." }
    func money(_ dollars: Double) -> String { Money(dollars: dollars.rounded()).description }
    let end = source.scenario.start.advanced(by: source.scenario.horizon - 1).title
    return "Chart of cash at each month's end, \(source.months). \(finding). "
      + "The middle goes from \(money(first.median)) to \(money(last.median)); in \(end) 8 in 10 "
      + "futures lie between \(money(last.p10)) and \(money(last.p90)). "
      + sentences.joined(separator: " ")
  }
}
