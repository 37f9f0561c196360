import Analysis
import Simulation
import Uncertainty

extension RunDocument {
  /// In how many futures a stream's money was stranded, and by what.
  static func json(_ stranding: StreamStranding) -> JSONValue {
    func share(_ futures: Int) -> JSONValue {
      .number(Double(futures) / Double(stranding.futures))
    }
    return .object([
      ("probability", .number(stranding.share)), ("low", .number(stranding.interval.low)),
      ("high", .number(stranding.interval.high)), ("unpaid", share(stranding.futuresWithUnpaid)),
      ("refused-starts", share(stranding.futuresWithRefusals)),
      (
        "restrictions",
        .array(
          stranding.causes.map { cause in
            .object([
              ("restriction", .string(cause.restriction.rawValue)),
              ("probability", share(cause.futures)),
            ])
          })
      ),
    ])
  }
}
