/// A calendar month, such as July 2027.
public struct Month: Sendable, Hashable, Comparable {
  /// Months since January of the year 0.
  package let ordinal: Int

  package init(ordinal: Int) { self.ordinal = ordinal }

  /// A month of a year.
  ///
  /// - Precondition: `number` is 1 (January) to 12.
  public init(year: Int, number: Int) {
    precondition((1...12).contains(number), "a year has months 1 to 12, not \(number)")
    ordinal = year * 12 + number - 1
  }

  /// The calendar year.
  public var year: Int { ordinal / 12 }

  /// 1 for January to 12 for December.
  public var number: Int { ordinal % 12 + 1 }

  /// The month that lies a number of months later, or earlier if negative.
  public func advanced(by months: Int) -> Month { Month(ordinal: ordinal + months) }

  /// How many months later `other` is.
  public func distance(to other: Month) -> Int { other.ordinal - ordinal }

  /// Whether the left month is the earlier.
  public static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }

  /// English names of the months, January first.
  package static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month for readers: `Jul 2027`.
  package var title: String { "\(Month.names[number - 1].prefix(3)) \(year)" }
}

extension Month: CustomStringConvertible {
  /// The month as scenarios and results write it: `2027-07`.
  public var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
}
