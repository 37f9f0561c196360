package import Planning

extension Month {
  /// Reads a date written `YYYY-MM`; nil when it is none.
  package init?(reading text: String) {
    guard let month = try? Month.read(text) else { return nil }
    self = month
  }

  /// Reads a date written `YYYY-MM`.
  ///
  /// - Throws: what is wrong with it and how to write it.
  static func read(_ text: String) throws(ValueProblem) -> Month {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isNumeric = parts.allSatisfy { $0.unicodeScalars.allSatisfy(\.isDigit) && !$0.isEmpty }
    if isNumeric, parts.count == 3, parts[0].count == 4, parts[1].count == 2 {
      throw ValueProblem(
        code: .malformedDate, message: "'\(text)' is a day, and dates are months here",
        help: "write \(parts[0])-\(parts[1])")
    }
    guard isNumeric, parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      let year = Int(parts[0]), let number = Int(parts[1])
    else {
      throw ValueProblem(
        code: .malformedDate, message: "'\(text.prefix(60))' is not a date",
        help: "write the year and the month, as in 2027-07 for July 2027")
    }
    guard (1...12).contains(number) else {
      throw ValueProblem(
        code: .malformedDate, offset: 5, message: "there is no month \(parts[1])",
        help: "write a month from 01 to 12")
    }
    guard (1990...2150).contains(year) else {
      throw ValueProblem(
        code: .malformedDate, message: "the year must lie between 1990 and 2150, not in \(year)")
    }
    return Month(year: year, number: number)
  }
}
