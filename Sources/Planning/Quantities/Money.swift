/// An amount of US dollars, in whole cents.
///
/// Integers add up to the same total in any order, which is what lets the books balance to the cent
/// in every future.
public struct Money: Sendable, Hashable, Comparable {
  /// The amount in cents; may be negative.
  public var cents: Int

  /// An amount of whole cents.
  public init(cents: Int) { self.cents = cents }

  /// The amount nearest to a number of dollars, half a cent rounded up.
  ///
  /// - Precondition: `dollars` is finite and below 10^15 in size.
  @inlinable
  public init(dollars: Double) { cents = Int((dollars * 100 + 0.5).rounded(.down)) }

  /// No money.
  public static let zero = Money(cents: 0)

  /// The amount in dollars, exact up to 90 trillion dollars.
  public var dollars: Double { Double(cents) / 100 }

  /// Whether the left amount is the smaller.
  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

  package static func + (left: Money, right: Money) -> Money {
    Money(cents: left.cents + right.cents)
  }

  package static func - (left: Money, right: Money) -> Money {
    Money(cents: left.cents - right.cents)
  }

  package static func += (left: inout Money, right: Money) { left.cents += right.cents }
}

extension Money: CustomStringConvertible {
  /// The amount as people write it: `$1,234.56`, or `-$80` when there are no cents.
  public var description: String {
    let magnitude = cents.magnitude
    let fraction = magnitude % 100
    let sign = cents < 0 ? "-" : ""
    let whole = "\(sign)$\(grouped(magnitude / 100))"
    if fraction == 0 { return whole }
    return whole + (fraction < 10 ? ".0\(fraction)" : ".\(fraction)")
  }
}

/// The digits of a whole number with a comma between thousands.
package func grouped(_ number: UInt) -> String {
  var digits = String(number)
  var position = digits.count - 3
  while position > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
    position -= 3
  }
  return digits
}
