import Uncertainty

extension Assumption {
  /// The value, if it is known.
  package var knownValue: Double? { distribution.isFixed ? distribution.median : nil }

  /// The value that is as likely exceeded as not.
  package var middleValue: Double { distribution.median }

  /// The value that nine in ten futures stay below.
  package var highValue: Double { distribution.quantile(0.9) }
}
