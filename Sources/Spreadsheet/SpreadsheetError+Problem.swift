import Glibc

extension SpreadsheetError {
  /// What can be wrong with a workbook or with writing it.
  package enum Problem: Hashable, Sendable {
    // Names
    case sheetNameRefused(SheetName.Flaw)
    case definedNameRefused(DefinedName.Flaw)
    case duplicateName
    case unknownSheet(String)

    // Cells
    case notFinite
    case integerTooLarge
    case textTooLong(length: Int, limit: Int)
    case tooManyLines(limit: Int)
    case outsideSheet
    case duplicateCell
    case formulaRefused(FormulaText.Flaw)
    case formulaFails(FormulaFailure)
    case notCalculated
    case noSuchDate(year: Int, month: Int, day: Int)

    // Styles and sheets
    case numberFormatRefused(String)
    case outOfBounds(String, ClosedRange<Double>)
    case headerTooLong(length: Int, limit: Int)
    case tooMany(String, limit: Int)
    case tableRefused(String, String)

    // Charts
    case noSeries
    case noAlternativeText
    case needsNumber(CellAddress)
    case needsText(CellAddress)
    case mixedCategories(RangeAddress)
    case notOneLine(RangeAddress)
    case differentLengths(RangeAddress, RangeAddress)

    // Workbooks
    case noSheets
    case noCreationTime

    // Files and the library
    case notAPlainFile
    case system(call: String, code: Int32)
    case library(call: String, code: Int)
    case libraryTooOld(Int)
    case decimalSeparator(String)
    case damaged(part: String, reason: String)
  }
}

extension SpreadsheetError.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .sheetNameRefused(let flaw): flaw.description
    case .definedNameRefused(let flaw): flaw.description
    case .duplicateName: "the name is used twice (capitals make no difference)"
    case .unknownSheet(let name): "refers to the sheet “\(name)”, which the workbook lacks"
    case .notFinite: "the number is not finite"
    case .integerTooLarge: "the integer is too large to be kept exactly"
    case .textTooLong(let length, let limit):
      "the text has \(length) characters; at most \(limit) are allowed"
    case .tooManyLines(let limit): "the text has more than \(limit) line breaks"
    case .duplicateCell: "is written singly and in a block of numbers"
    case .outsideSheet: "lies outside the sheet"
    case .formulaRefused(let flaw): flaw.description
    case .formulaFails(let failure): failure.description
    case .notCalculated: "the formula has no value, because the workbook was not calculated"
    case .noSuchDate(let year, let month, let day):
      "there is no date \(year)-\(month)-\(day) from 1901 to 9999"
    case .numberFormatRefused(let format):
      "the number format “\(format)” is empty, too long or holds control characters"
    case .outOfBounds(let quantity, let bounds):
      "the \(quantity) is not from \(bounds.lowerBound) to \(bounds.upperBound)"
    case .headerTooLong(let length, let limit):
      "the header or footer has \(length) characters with its codes; at most \(limit) are allowed"
    case .tooMany(let things, let limit): "has more than \(limit) \(things)"
    case .tableRefused(let name, let reason): "the table “\(name)” \(reason)"
    case .noSeries: "the chart has no series"
    case .noAlternativeText: "the chart has no alternative text"
    case .needsNumber(let cell): "\(cell.relative) holds no number to draw"
    case .needsText(let cell): "\(cell.relative) holds no text to show"
    case .mixedCategories(let range): "the categories \(range.absolute) mix texts and numbers"
    case .notOneLine(let range): "\(range.absolute) is neither one row nor one column"
    case .differentLengths(let values, let categories):
      "\(values.absolute) and its categories \(categories.absolute) differ in length"
    case .noSheets: "has no sheets"
    case .noCreationTime: "the time of creation is not after 1970 and before 10000"
    case .notAPlainFile: "exists and is not a plain file"
    case .system(let call, let code):
      "\(String(cString: strerror(code))) (\(call))"
    case .library(let call, let code): "libxlsxwriter reported error \(code) (\(call))"
    case .libraryTooOld(let version):
      "libxlsxwriter is older than 1.1.4 (its version number is \(version))"
    case .decimalSeparator(let separator):
      "the process's locale writes numbers with “\(separator)”, which would damage the file"
    case .damaged(let part, let reason):
      "was written incompletely, perhaps because the disk is full: \(part) \(reason)"
    }
  }
}
