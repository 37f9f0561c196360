/// A target that the plan promises by a date, with the confidence that its authors want.
package struct Goal: Sendable, Hashable {
  /// A head count that goals may set targets for.
  package enum Metric: String, Sendable, Hashable, CaseIterable {
    case reached, applied, qualified, enrolled, completed, trained, credentialed, placed
    case retainedSixMonths = "retained-6-months"
    case retainedTwelveMonths = "retained-12-months"
  }

  /// What must be reached.
  package enum Target: Sendable, Hashable {
    /// At least so many people.
    case people(Int)
    /// At least this share of all whom the metric counts carry the goal's tag.
    case share(Double)
  }

  package let metric: Metric
  /// The tag whose carriers count; nil for everyone.
  package let tag: String?
  package let target: Target
  /// The last month that counts.
  package let by: Month
  /// In which share of futures the goal should be reached, 0 to 1.
  package let confidence: Double

  package init(metric: Metric, tag: String?, target: Target, by: Month, confidence: Double) {
    self.metric = metric
    self.tag = tag
    self.target = target
    self.by = by
    self.confidence = confidence
  }
}

extension Goal: CustomStringConvertible {
  /// The goal in the form that results use: `placed >= 80 by 2030-12`.
  package var description: String {
    let who = tag.map { "\(metric.rawValue) [\($0)]" } ?? metric.rawValue
    switch target {
    case .people(let people): return "\(who) >= \(people) by \(by)"
    case .share(let share): return "\(who) >= \(percent(share)) by \(by)"
    }
  }
}

/// A share as a percentage with at most two decimals, none of them a trailing zero: `62.5%`.
package func percent(_ share: Double) -> String {
  let hundredths = Int((share * 10_000).rounded())
  let whole = hundredths / 100
  let rest = abs(hundredths % 100)
  if rest == 0 { return "\(whole)%" }
  if rest % 10 == 0 { return "\(whole).\(rest / 10)%" }
  return "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
}
