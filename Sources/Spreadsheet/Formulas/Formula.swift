/// A formula that is shown and calculated from the same expression.
///
/// A cell holds it as `.live`; `Workbook.calculated()` finds its value and writes its text, so
/// that no formula can stand in a file beside a value that is not its own. References name their
/// sheet, and the text leaves the name out where it is the formula's own.
package indirect enum Formula: Hashable, Sendable {
  /// A constant; only 0, 1, 4, 12 and 100 may stand in a formula, and the digits of a rounding.
  case number(Double)
  /// A text of at most 255 characters.
  case text(String)
  case cell(CellAddress, Fixing)
  /// A block of cells, for functions that take one.
  case range(RangeAddress, Fixing)
  /// A name that the workbook defines for a cell or a block.
  case name(DefinedName)
  case operation(Operator, Formula, Formula)
  case call(Function, [Formula])

  /// Which parts of a reference a `$` keeps from moving when a reader copies the formula.
  package enum Fixing: Hashable, Sendable {
    case none
    case row
    case column
    case both

    var fixesRow: Bool { self == .row || self == .both }
    var fixesColumn: Bool { self == .column || self == .both }
  }

  /// What stands between two parts of a formula.
  package enum Operator: String, Hashable, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case joined = "&"
    case equal = "="
    case unequal = "<>"
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="

    /// Higher binds more tightly, as in all spreadsheets.
    var precedence: Int {
      switch self {
      case .equal, .unequal, .below, .atMost, .above, .atLeast: 1
      case .joined: 2
      case .plus, .minus: 3
      case .times, .divided: 4
      }
    }
  }

  /// A constant that needs no name of its own: nothing, one, the quarters and months of a year,
  /// and percent.
  static let plainConstants: Set<Double> = [0, 1, 4, 12, 100]

  /// Characters of a text in a formula that Excel accepts.
  static let textLimit = 255
}

extension Formula: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  package init(integerLiteral value: Int) { self = .number(Double(value)) }

  package init(stringLiteral value: String) { self = .text(value) }
}
