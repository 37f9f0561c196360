import Testing
import Uncertainty

/// Metalogs against numbers that others have published.
///
/// The R package qpd (github.com/dmi3kno/qpd, inst/tinytest/test_metalog.R) fits the points 4, 9 and 17
/// at 10%, 50% and 85%, free of bounds, above 0, below 50 and between both, and gives to four digits
/// the quantile at 12% and the probability below 7.11.
struct PublishedMetalogTests {
  struct Published: Sendable {
    let bounds: String
    /// The points as one of the scales has them that `quantiles(…)` knows.
    let points: [QuantilePoint]
    let domain: Domain
    let atTwelvePercent: Double
    let belowSevenPointEleven: Double
    /// From a value of the scale to one of the published, and of a probability.
    let value: @Sendable (Double) -> Double
    let probability: @Sendable (Double) -> Double
  }

  static let published = [
    Published(
      bounds: "none", points: [.init(0.1, 4), .init(0.5, 9), .init(0.85, 17)], domain: .any,
      atTwelvePercent: 4.3419, belowSevenPointEleven: 0.3501, value: { $0 }, probability: { $0 }),
    Published(
      bounds: "above 0", points: [.init(0.1, 4), .init(0.5, 9), .init(0.85, 17)],
      domain: .nonNegative, atTwelvePercent: 4.3146, belowSevenPointEleven: 0.3452, value: { $0 },
      probability: { $0 }),
    // How far below 50 a value lies is above 0.
    Published(
      bounds: "below 50", points: [.init(0.15, 33), .init(0.5, 41), .init(0.9, 46)],
      domain: .nonNegative, atTwelvePercent: 4.3144, belowSevenPointEleven: 0.3585,
      value: { 50 - $0 }, probability: { 1 - $0 }),
    // In parts of 50.
    Published(
      bounds: "0 to 50", points: [.init(0.1, 0.08), .init(0.5, 0.18), .init(0.85, 0.34)],
      domain: .share, atTwelvePercent: 4.3146, belowSevenPointEleven: 0.3472, value: { $0 * 50 },
      probability: { $0 }),
  ]

  @Test(arguments: published.indices)
  func `has the quantiles of an independent package`(place: Int) throws {
    let published = PublishedMetalogTests.published[place]
    let law = try Distribution(.quantiles(published.points), domain: published.domain)
    let quantile = published.value(law.quantile(published.probability(0.12)))
    #expect(abs(quantile - published.atTwelvePercent) <= 0.000_051, "\(published.bounds)")
    // Half a unit of the probability's last digit is less than a thousandth of the value.
    let value = published.value(
      law.quantile(published.probability(published.belowSevenPointEleven)))
    #expect(abs(value - 7.11) < 0.001, "\(published.bounds): \(value)")
  }
}
