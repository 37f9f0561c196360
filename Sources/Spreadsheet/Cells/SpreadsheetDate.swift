/// A day of the Gregorian calendar from 1901 to 9999, as spreadsheets count days.
package struct SpreadsheetDate: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Checks a date.
  ///
  /// - Throws: `SpreadsheetError` if the calendar has no such day, or the year lies outside the
  ///   bounds; earlier days are miscounted by Excel, which takes 1900 for a leap year.
  package init(year: Int, month: Int, day: Int) throws(SpreadsheetError) {
    guard (1901...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else {
      throw SpreadsheetError(.noSuchDate(year: year, month: month, day: day), at: .workbook)
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day of a month.
  package static func monthStart(
    year: Int, month: Int
  ) throws(SpreadsheetError) -> SpreadsheetDate {
    try SpreadsheetDate(year: year, month: month, day: 1)
  }

  /// The last day of a month.
  package static func monthEnd(
    year: Int, month: Int
  ) throws(SpreadsheetError) -> SpreadsheetDate {
    try SpreadsheetDate(year: year, month: month, day: days(inMonth: month, of: year))
  }

  /// Days since 1899-12-30, which is how the 1900 system counts from March 1900 on.
  ///
  /// The days of a year are counted from March, so that the leap day comes last.
  package var serial: Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return marchYear * 365 + leapDays + dayOfYear - 693_899
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
