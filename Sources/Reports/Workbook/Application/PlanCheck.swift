import Spreadsheet

/// Two ways to the same number, or a condition as a number that is 0 when it holds.
struct PlanCheck: Sendable {
  let title: String
  /// The sheet that it checks.
  let sheet: SheetName
  let difference: Formula
  let unit: String

  init(_ title: String, _ sheet: SheetName, _ difference: Formula, unit: String = "dollars") {
    self.title = title
    self.sheet = sheet
    self.difference = difference
    self.unit = unit
  }

  /// Characters of a formula that a reader takes in at a glance.
  private static let readable = 100

  /// The check on as many lines as it takes for each formula to be read at a glance.
  ///
  /// A difference that is a sum is cut between its terms; all lines must hold, which asks no less.
  ///
  /// - Parameter sheet: where the formulas stand
  /// - Returns: the check itself where it is short
  func parts(on sheet: SheetName) -> [PlanCheck] {
    guard case .call(.sum, let terms) = difference, terms.count > 1,
      difference.text(on: sheet).count > Self.readable
    else { return [self] }
    var groups: [[Formula]] = []
    for term in terms {
      if let last = groups.last,
        Formula.call(.sum, last + [term]).text(on: sheet).count <= Self.readable
      {
        groups[groups.count - 1].append(term)
      } else {
        groups.append([term])
      }
    }
    return groups.enumerated().map { place, group in
      PlanCheck(
        "\(title), \(place + 1) of \(groups.count)", self.sheet, .call(.sum, group), unit: unit)
    }
  }
}
