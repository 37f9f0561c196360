/// A continuous probability law before any domain restricts it.
protocol ContinuousLaw: Sendable, Hashable {
  /// The interval that the law's values fill.
  var support: Domain { get }

  /// The mean over the whole support.
  var mean: Double { get }

  /// The probabilities on either side of a point inside the support.
  func tails(at value: Double) -> Tails

  /// The value with these probabilities on either side.
  func quantile(at tails: Tails) -> Double

  /// The integral of value × density between two points of the support.
  func partialMean(from lower: Double, to upper: Double) -> Double
}

extension ContinuousLaw {
  /// The probabilities on either side of any point.
  func tails(anywhere value: Double) -> Tails {
    if value <= support.lower { return .allAbove }
    if value >= support.upper { return .allBelow }
    return tails(at: value)
  }
}
