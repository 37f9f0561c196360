import Planning
import Uncertainty

/// What a key wants written after it: a unit, and the numbers that make sense there.
struct ValueKind: Sendable, Hashable {
  enum Dimension: Sendable, Hashable, CaseIterable {
    case share, money, count, people, perYear, chance, months, duration, wage
  }

  let dimension: Dimension
  let lower: Double
  let upper: Double
  /// Whether `per year` may follow a share, as it does growth and interest.
  var allowsPerYear = false

  static let share = ValueKind(dimension: .share, lower: 0, upper: 1)
  /// Interest.
  static let yearlyShare = ValueKind(
    dimension: .share, lower: 0, upper: 1, allowsPerYear: true)
  /// What a price grows by on each anniversary.
  static let growth = ValueKind(dimension: .share, lower: 0, upper: 1, allowsPerYear: true)
  /// More than any workforce grant has been, and small enough for sums to stay exact.
  static let money = ValueKind(dimension: .money, lower: 0, upper: 1e9)
  /// A mean number of people a month.
  static let count = ValueKind(dimension: .count, lower: 0, upper: 100_000)
  static let people = ValueKind(dimension: .people, lower: 0, upper: 100_000)
  static let atLeastOnePerson = ValueKind(dimension: .people, lower: 1, upper: 10_000)
  static let perYear = ValueKind(dimension: .perYear, lower: 0, upper: 100_000)
  static let cohorts = ValueKind(dimension: .perYear, lower: 0, upper: 12)
  static let chance = ValueKind(dimension: .chance, lower: 0, upper: 1)
  static let months = ValueKind(dimension: .months, lower: 0, upper: 600)
  /// How late formula aid may arrive: no longer than its award year.
  static let lateMonths = ValueKind(dimension: .months, lower: 0, upper: 12)
  static let atLeastOneMonth = ValueKind(dimension: .months, lower: 1, upper: 600)
  /// The most months that are simulated.
  static let longestHorizon = 240
  static let horizon = ValueKind(dimension: .months, lower: 1, upper: Double(longestHorizon))
  static let duration = ValueKind(dimension: .duration, lower: 0, upper: 600)
  static let wage = ValueKind(dimension: .wage, lower: 0, upper: 10_000)
  /// Dollars of match per federal dollar.
  static let matchRate = ValueKind(dimension: .share, lower: 0, upper: 5)
  /// What a recession multiplies a value by.
  static let factor = ValueKind(dimension: .share, lower: 0, upper: 10)

  /// The values that a written value may take; ratios that nowhere exceed 1 are shares like others.
  func domain(greatest: Double) -> Domain {
    let isShare = (dimension == .share || dimension == .chance) && (upper <= 1 || greatest <= 1)
    return isShare ? .share : Domain(lower: lower, upper: upper)
  }

  /// The unit of an assumption of this kind, given the period that a chance was written with.
  func unit(period: Planning.Unit.Period?) -> Planning.Unit {
    switch dimension {
    case .share: .share
    case .money: .money
    case .count: .count
    case .people: .people
    case .perYear: .perYear
    case .chance: .chance(per: period ?? .month)
    case .months: .months
    case .duration: .duration
    case .wage: .wage
    }
  }

  var isWhole: Bool { dimension == .people || dimension == .months }

  /// What is wanted, in words, with an example.
  var description: String {
    switch dimension {
    case .share: "a share such as 62%"
    case .money: "money such as $6,500"
    case .count: "a number a month such as 60"
    case .people: "a whole number such as 20"
    case .perYear: "a number of times such as '3 per year'"
    case .chance: "a chance such as '5% per month'"
    case .months: "a time such as '6 months'"
    case .duration: "a time such as '2.5 months'"
    case .wage: "an hourly wage such as '$21 per hour'"
    }
  }

  /// A number of this kind as people write it.
  func written(_ value: Double) -> String {
    switch dimension {
    case .share, .chance: plain(value * 100) + "%"
    case .money, .wage: "$" + plain(value)
    case .perYear: plain(value) + " per year"
    case .months, .duration: plain(value) + (value == 1 ? " month" : " months")
    case .count, .people: plain(value)
    }
  }
}

/// A number with thousands separated and without a trailing `.0`.
func plain(_ value: Double) -> String {
  let rounded = (value * 1e6).rounded() / 1e6
  guard abs(rounded) < 1e15, rounded == rounded.rounded() else { return "\(rounded)" }
  return (rounded < 0 ? "-" : "") + grouped(UInt(abs(rounded)))
}
