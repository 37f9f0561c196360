/// Why a formula has no value that could be stored.
package enum FormulaFailure: Error, Hashable, Sendable {
  /// A number in a formula that should be an input with a name.
  case constant(Double)
  case longText(Int)
  case arguments(Formula.Function)
  /// The formula needs its own result.
  case cycle
  /// The value is TRUE or FALSE, for which a file has no room beside a formula.
  case truth
  case divisionByZero
  /// A number that is infinite or no number at all.
  case notFinite
  case needsNumber
  case needsText
  case needsOneValue
  case needsRange
  case differentSizes
  /// Two texts are asked which comes first, which depends on the language of the reader.
  case orderOfTexts
  case notFound
  case notAscending
  case outsideRange
  case unknownName(String)
  case unknownSheet(String)
  case unknownFormat(String)
  case noSuchDate
}

extension FormulaFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .constant(let number):
      "the formula holds the number \(number.asGeneralText), which should stand in a cell"
    case .longText(let length):
      "a text in the formula has \(length) characters; at most \(Formula.textLimit) are allowed"
    case .arguments(let function): "\(function.rawValue) does not take so many arguments"
    case .cycle: "the formula needs its own value"
    case .truth: "the formula's value is TRUE or FALSE, not a number or a text"
    case .divisionByZero: "the formula divides by zero"
    case .notFinite: "the formula's value is not finite"
    case .needsNumber: "the formula calculates with a text"
    case .needsText: "the formula needs a text where it has none"
    case .needsOneValue: "the formula has a block of cells where one value is meant"
    case .needsRange: "the formula needs a block of cells where it has none"
    case .differentSizes: "the formula's blocks of cells differ in size"
    case .orderOfTexts: "the formula asks which of two texts comes first"
    case .notFound: "the formula looks for a value that is not there"
    case .notAscending: "the formula searches numbers that do not ascend"
    case .outsideRange: "the formula reaches beyond its block of cells"
    case .unknownName(let name): "the formula uses the name “\(name)”, which is not defined"
    case .unknownSheet(let name):
      "the formula refers to the sheet “\(name)”, which the workbook lacks"
    case .unknownFormat(let format): "the formula shows a number as “\(format)”, which is not known"
    case .noSuchDate: "the formula asks for a day before 1901 or after 9999"
    }
  }
}
