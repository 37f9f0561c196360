/// How long what a funder owes has waited at a month's end: whole months since the month of the
/// charge.
package enum ReceivableAge: String, Sendable, Hashable, CaseIterable {
  case upToOne = "0-1"
  case twoToThree = "2-3"
  case fourToSix = "4-6"
  case overSix = "over-6"

  /// The age of a charge after a number of months, 0 for a charge of the same month.
  package init(months: Int) {
    switch months {
    case ...1: self = .upToOne
    case 2...3: self = .twoToThree
    case 4...6: self = .fourToSix
    default: self = .overSix
    }
  }

  /// Its place among them.
  package var place: Int {
    switch self {
    case .upToOne: 0
    case .twoToThree: 1
    case .fourToSix: 2
    case .overSix: 3
    }
  }

  /// How many there are.
  package static let count = 4
}
