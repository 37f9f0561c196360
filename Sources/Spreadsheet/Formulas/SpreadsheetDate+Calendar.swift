extension SpreadsheetDate {
  /// The day with a serial number, which is what a cell with a date holds.
  ///
  /// - Throws: `FormulaFailure.noSuchDate` for days before 1901 or after 9999.
  init(serial: Int) throws(FormulaFailure) {
    guard (367...2_958_465).contains(serial) else { throw .noSuchDate }
    // Days since 0000-03-01, from which on the leap day comes last in each year.
    let days = serial + 693_899
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let calendarMonth = month < 10 ? month + 3 : month - 9
    try self.init(
      checked: yearOfEra + 400 * era + (calendarMonth <= 2 ? 1 : 0), calendarMonth,
      dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// The same day so many months later, or the last one of a month that is too short.
  func advanced(months: Int) throws(FormulaFailure) -> SpreadsheetDate {
    let count = year * 12 + month - 1 + months
    guard (1901 * 12..<10_000 * 12).contains(count) else { throw .noSuchDate }
    var day = day
    while true {
      if let found = try? SpreadsheetDate(year: count / 12, month: count % 12 + 1, day: day) {
        return found
      }
      day -= 1
      guard day > 0 else { throw .noSuchDate }
    }
  }

  /// The last day of the month.
  func monthEnd() throws(FormulaFailure) -> SpreadsheetDate {
    let next = try SpreadsheetDate(checked: year, month, 1).advanced(months: 1)
    return try SpreadsheetDate(serial: next.serial - 1)
  }

  /// A day counted from the first of a month that may lie beyond its year, as DATE counts.
  static func counting(year: Int, month: Int, day: Int) throws(FormulaFailure) -> SpreadsheetDate {
    guard (1901...9999).contains(year) else { throw .noSuchDate }
    let first = try SpreadsheetDate(checked: year, 1, 1).advanced(months: month - 1)
    return try SpreadsheetDate(serial: first.serial + day - 1)
  }

  private init(checked year: Int, _ month: Int, _ day: Int) throws(FormulaFailure) {
    do {
      try self.init(year: year, month: month, day: day)
    } catch {
      throw .noSuchDate
    }
  }
}
