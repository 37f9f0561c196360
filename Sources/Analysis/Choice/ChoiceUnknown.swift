import Planning
import Simulation
import Uncertainty

/// Something unknown that bears on a choice between plans.
///
/// Plans share their unknowns by name. An assumption is found out as the first plan has it that does
/// not know it: each value is driven by one random number in all plans. Whether an award is won may
/// differ between plans whose odds differ; found out is then what happens in each of them.
package struct ChoiceUnknown: Sendable {
  package let kind: UncertainInput.Kind
  package let title: String
  package let path: String
  private let unit: Unit?
  /// How many plans do not know it.
  private let plans: Int
  /// What may be found out, in classes fine enough to choose by.
  let fine: ValueClasses
  /// In about five classes, to be told in words.
  let coarse: ValueClasses

  /// Everything that is unknown in any of some plans.
  static func all(in runs: [Futures]) async -> [ChoiceUnknown] {
    var perPlan: [[UncertainInput]] = []
    for futures in runs { perPlan.append(await UncertainInput.all(in: futures)) }
    // In the order in which plans name them first.
    var groups: [[UncertainInput]] = []
    for input in perPlan.joined() {
      let place = groups.firstIndex { $0[0].path == input.path && $0[0].isAward == input.isAward }
      if let place { groups[place].append(input) } else { groups.append([input]) }
    }
    let found = groups
    return await concurrentMap(found.count) { ChoiceUnknown(found[$0]) }
  }

  /// - Parameter inputs: the same unknown in each plan that has it, at least one
  private init(_ inputs: [UncertainInput]) {
    let first = inputs[0]
    (kind, title, path, unit) = (first.kind, first.title, first.path, first.unit)
    var values = first.values
    if first.isAward {
      for input in inputs.dropFirst() {
        // Won in all plans comes last, and in none of them first.
        values = zip(values, input.values).map { 2 * $0 + $1 }
      }
    }
    fine = ValueClasses(values, most: ChoiceUnknown.classes(of: values.count))
    coarse = ValueClasses(values, most: 5)
    plans = inputs.count
  }

  /// Whether it is a decision on an award.
  package var isAward: Bool {
    switch kind {
    case .assumption: false
    case .decision: true
    }
  }

  /// As many as leave each a hundred futures to choose by, 2 to 20.
  static func classes(of futures: Int) -> Int { min(20, max(2, futures / 100)) }

  /// Neighboring coarse classes in words: `58% or less`, `won`.
  func words(_ places: ClosedRange<Int>) -> String {
    let least = coarse.bounds[places.lowerBound].least
    let greatest = coarse.bounds[places.upperBound].greatest
    let isAll = places.count == coarse.count
    guard let unit else {
      if isAll { return "won or not" }
      if greatest == 0 { return "not won" }
      if least == Double((1 << plans) - 1) { return "won" }
      if least == 0 { return "not won in every plan" }
      return greatest == Double((1 << plans) - 1) ? "won in some plan" : "won in some plan only"
    }
    let low = unit.phrase(least)
    let high = unit.phrase(greatest)
    if low == high { return low }
    if !isAll, places.lowerBound == 0 { return "\(high) or less" }
    if !isAll, places.upperBound == coarse.count - 1 { return "\(low) or more" }
    return "\(low) to \(high)"
  }
}

extension UncertainInput {
  var isAward: Bool {
    switch kind {
    case .assumption: false
    case .decision: true
    }
  }
}
