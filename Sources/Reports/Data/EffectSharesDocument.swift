import Analysis
import Planning
import Simulation
import Uncertainty

/// The shares of several changes in their joint effect, as JSON.
enum EffectSharesDocument {
  static func json(_ shares: EffectShares) -> JSONValue {
    .object([
      ("futures", .integer(shares.futures)),
      ("method", .string(shares.orders == nil ? "every order" : "drawn orders")),
      ("orders", shares.orders.map { .integer($0) } ?? .null),
      ("changes", .array(shares.changes.map { .string($0) })),
      (
        "effects",
        .array(
          shares.rows.map { row in
            let (key, name, isMoney) = label(row.subject)
            return .object([
              (key, .string(name)),
              ("mean", isMoney ? .money(row.whole) : .number(row.whole)),
              ("parts", .array(parts(row, shares, isMoney: isMoney))),
            ])
          })
      ),
    ])
  }

  private static func label(_ subject: EffectShares.Subject) -> (String, String, Bool) {
    switch subject {
    case .outcome(let outcome): ("outcome", outcome.rawValue, outcome.measure == .money)
    case .goal(let goal): ("goal", goal.description, false)
    }
  }

  private static func parts(
    _ row: EffectShares.Row, _ shares: EffectShares, isMoney: Bool
  ) -> [JSONValue] {
    // Parts are rounded so that they still add up to the rounded whole.
    let scale = isMoney ? 100.0 : 1_000_000
    let whole = Int((row.whole * scale).rounded())
    let rounded = Apportionment.wholes(
      row.parts.map { $0.mean * scale }, of: row.whole * scale, roundedTo: whole)
    func value(_ number: Double?) -> JSONValue {
      guard let number else { return .null }
      return isMoney ? .money(number) : .number(number)
    }
    return row.parts.enumerated().map { place, part in
      .object([
        ("change", .string(shares.changes[place])),
        ("mean", value(Double(rounded[place]) / scale)), ("low", value(part.interval?.low)),
        ("high", value(part.interval?.high)),
      ])
    }
  }
}
