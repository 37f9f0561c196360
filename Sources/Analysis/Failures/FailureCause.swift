package import Planning
import Uncertainty

/// Something that a condition on failing futures may speak of.
package struct FailureCause: Sendable {
  let title: String
  /// Nil for a decision that is won or not.
  let unit: Unit?
  /// The values sorted into at most 40 classes, between which conditions draw their lines.
  let classes: ValueClasses

  /// Where it is the months until a decision on an award.
  private(set) var lag: UncertainInput.DecisionLag?

  package init(title: String, unit: Unit?, values: [Double]) {
    self.title = title
    self.unit = unit
    classes = ValueClasses(values, most: 40)
  }

  init(_ input: UncertainInput) {
    self.init(title: input.title, unit: input.unit, values: input.values)
    lag = input.lag
  }
}

/// The classes of one cause that a box leaves in.
struct FailureLimit: Sendable, Hashable {
  let cause: Int
  var least: Int
  var greatest: Int

  func holds(_ future: Int, _ causes: [FailureCause]) -> Bool {
    let member = causes[cause].classes.members[future]
    return least <= member && member <= greatest
  }

  /// The limit as a condition: `Web Development: completion 62% or less`.
  func words(_ causes: [FailureCause]) -> String {
    let cause = causes[self.cause]
    guard let unit = cause.unit else {
      let name = cause.title.split(separator: ":").first.map(String.init) ?? cause.title
      return greatest == 0 ? "\(name) not won" : "\(name) won"
    }
    if let lag = cause.lag { return words(lag, cause) }
    let low = unit.phrase(cause.classes.bounds[least].least)
    let high = unit.phrase(cause.classes.bounds[greatest].greatest)
    if least == 0 { return "\(cause.title) \(high) or less" }
    if greatest == cause.classes.count - 1 { return "\(cause.title) \(low) or more" }
    return low == high ? "\(cause.title) \(low)" : "\(cause.title) \(low) to \(high)"
  }

  /// Months until a decision by its date: `Federal skills grant decided after Mar 2028`.
  private func words(_ lag: UncertainInput.DecisionLag, _ cause: FailureCause) -> String {
    let from = lag.until(cause.classes.bounds[least].least - 1)
    let until = lag.until(cause.classes.bounds[greatest].greatest)
    if least == 0 { return "\(lag.stream) decided by \(until)" }
    if greatest == cause.classes.count - 1 { return "\(lag.stream) decided after \(from)" }
    return "\(lag.stream) decided after \(from) and by \(until)"
  }
}
