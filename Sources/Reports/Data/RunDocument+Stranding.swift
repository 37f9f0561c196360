import Analysis
import Simulation
import Uncertainty

extension RunDocument {
  /// In how many futures a stream's money was stranded, and by what.
  static func json(_ stranding: StreamStranding) -> JSONValue {
    func share(_ futures: Int) -> JSONValue {
      .number(Double(futures) / Double(stranding.futures))
    }
    func list(_ causes: [StreamStranding.Cause]) -> JSONValue {
      .array(
        causes.map { cause in
          .object([
            ("restriction", .string(cause.restriction.rawValue)),
            ("probability", share(cause.futures)),
          ])
        })
    }
    // Amounts are over the futures with any, unlike the stream's `stranded`, which is over all.
    let split = Shortfall.allCases.map { shortfall -> (String, JSONValue) in
      let amount = stranding.amount(shortfall)
      return (
        shortfall.rawValue,
        .object([
          ("probability", share(stranding.futures(shortfall))),
          ("p10", .money(amount?.p10 ?? 0)), ("p50", .money(amount?.median ?? 0)),
          ("p90", .money(amount?.p90 ?? 0)),
          ("restrictions", list(stranding.causes(shortfall))),
        ])
      )
    }
    let members: [(String, JSONValue)] = [
      ("probability", .number(stranding.share)), ("low", .number(stranding.interval.low)),
      ("high", .number(stranding.interval.high)), ("unpaid", share(stranding.futuresWithUnpaid)),
      ("refused-starts", share(stranding.futuresWithRefusals)),
      ("restrictions", list(stranding.causes)),
    ]
    return .object(members + split)
  }
}
