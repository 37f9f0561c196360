import Analysis
import Planning
import Spreadsheet

/// The inputs of when in a year money flows.
///
/// They are the part of the year's that has flowed by the end of each of the first three quarters; by
/// the end of the fourth all has.
struct FlowInputs {
  /// By flow and year, three shares from 0 to 1.
  let shares: [MoneyFlow: [[CellAddress]]]

  /// Quarters that have an input.
  static let quarters = 3

  init(_ book: ApplicationBook, _ flows: [MoneyFlow], _ inputs: inout InputsWriter) {
    let plan = book.plan
    inputs.heading(
      "When in the year money flows, running", ["1st quarter", "2nd quarter", "3rd quarter"])
    var shares: [MoneyFlow: [[CellAddress]]] = [:]
    for flow in flows {
      shares[flow] = plan.years.map { year in
        inputs.row(
          "\(flow.title), \(year.title.lowercased())",
          Self.percents(flow, year, plan).map { .percent($0) }, unit: "of the year's",
          .init(
            plan.mean(flow, year.months) > 0
              ? "mean course of \(book.run), in whole percents"
              : "judgment: even, because nothing flows in \(book.run)"))
      }
    }
    self.shares = shares
  }

  /// Whole percents that never fall.
  private static func percents(
    _ flow: MoneyFlow, _ year: ApplicationYear, _ plan: ApplicationPlan
  ) -> [Int] {
    let all = plan.mean(flow, year.months)
    var last = 0
    return (1...quarters).map { quarter in
      let end = min(year.months.lowerBound + 3 * quarter, year.months.upperBound)
      let sum = plan.mean(flow, year.months.lowerBound..<end)
      let percent = all > 0 ? Int((sum / all * 100).rounded()) : 25 * quarter
      last = max(last, min(100, percent))
      return last
    }
  }
}

extension MoneyFlow {
  var title: String {
    switch self {
    case .award: "Paid for the award's part"
    case .match: "Match"
    case .cost: "All costs"
    case .committed: "Other sources, committed"
    case .pending: "Other sources, pending"
    }
  }
}
