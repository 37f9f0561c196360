import RealModule

/// Decides whether a goal is reached at its confidence, looking as often as one likes.
///
/// The mixture of binomial likelihoods over a Beta(½, ½) prior, divided by the likelihood of the
/// wanted confidence, is a test martingale if that confidence is the truth; the chance that it ever
/// passes 1/α is at most α, however often it is looked at (Ville 1939; Robbins, "Statistical methods
/// related to the law of the iterated logarithm", Annals of Mathematical Statistics 41, 1970).
package enum SequentialTest {
  package enum Verdict: Sendable, Hashable { case reached, missed, open }

  /// Where looking begins, and where it ends without a verdict.
  package static let fewestFutures = 1_000
  package static let mostFutures = 128_000
  /// The chance that any goal of a run is settled wrongly.
  package static let errorChance = 0.05

  /// The verdict on one of several goals after some futures.
  ///
  /// - Parameters:
  ///   - reached: futures in which the goal is reached
  ///   - futures: all futures so far
  ///   - confidence: the share of futures that is wanted, 0 to 1
  ///   - tests: how many goals share the chance of error
  /// - Returns: whether the share lies above or below the confidence, or cannot be told yet
  package static func verdict(
    reached: Int, futures: Int, confidence: Double, tests: Int
  ) -> Verdict {
    let share = Double(reached) / Double(futures)
    if confidence <= 0 { return .reached }
    if confidence >= 1 { return reached < futures ? .missed : .open }
    let missed = Double(futures - reached)
    let mixture =
      logBeta(Double(reached) + 0.5, missed + 0.5) - logBeta(0.5, 0.5)
    let wanted =
      Double(reached) * Double.log(confidence) + missed * Double.log(onePlus: -confidence)
    let threshold = -Double.log(errorChance / Double(max(1, tests)))
    guard mixture - wanted >= threshold else { return .open }
    return share > confidence ? .reached : .missed
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
  }
}
