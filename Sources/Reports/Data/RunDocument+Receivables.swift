import Analysis
import Planning
import Simulation

extension RunDocument {
  /// What funders owe at each month's end, means in dollars by the months it has waited.
  static func receivables(_ projection: Projection) -> JSONValue {
    let months = 0..<projection.receivables.months
    let titles = months.map { month in
      JSONValue.string(projection.scenario.start.advanced(by: month).description)
    }
    return .object(
      [("months", .array(titles))]
        + ReceivableAge.allCases.map { age in
          (age.rawValue, .array(months.map { .money(projection.receivables[age, $0]) }))
        })
  }
}
