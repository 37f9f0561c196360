/// A number as it is written, with the signs of its unit.
struct Quantity: Sendable, Hashable {
  enum Sign: Sendable, Hashable { case none, percent, dollars }

  enum Suffix: String, Sendable, Hashable, CaseIterable {
    case months, years, weeks, days, hours, people
    case perMonth = "per month"
    case perYear = "per year"
    case perHour = "per hour"
    case perWeek = "per week"
    case perDay = "per day"
    case perQuarter = "per quarter"
  }

  var magnitude: Double
  var sign: Sign
  var suffix: Suffix?
  /// Where it begins in its text, in Unicode scalars.
  let offset: Int
  let text: String

  /// The same number with a sign that was written once for several.
  func adopting(_ other: Sign) -> Quantity {
    guard sign == .none, other != .none else { return self }
    var quantity = self
    quantity.sign = other
    if other == .percent { quantity.magnitude /= 100 }
    return quantity
  }

  /// What the signs say it is, in words.
  var nature: String {
    switch (sign, suffix) {
    case (.dollars, .perHour): "a wage"
    case (.dollars, .none): "money"
    case (.dollars, .some(let suffix)): "money \(suffix.rawValue)"
    case (.percent, .none): "a share"
    case (.percent, .some(let suffix)) where suffix.rawValue.hasPrefix("per"):
      "a chance \(suffix.rawValue)"
    case (.percent, .some): "a share of a time"
    case (.none, .none): "a plain number"
    case (.none, .some(.people)): "a number of people"
    case (.none, .some(let suffix)) where suffix.rawValue.hasPrefix("per"):
      "a number \(suffix.rawValue)"
    case (.none, .some(.months)), (.none, .some(.years)): "a time"
    case (.none, .some(let suffix)): "a time in \(suffix.rawValue)"
    }
  }
}

/// What a value's text says, before a key's unit is asked for.
enum WrittenValue: Sendable, Hashable {
  case known(Quantity)
  /// `A to B`.
  case range(Quantity, Quantity)
  /// `K of N`, and the period if one follows.
  case tally(Quantity, Quantity)
  /// A named family with its arguments and, for `discrete`, their weights, or for `quantiles` their
  /// probabilities.
  case call(Function, [Quantity], weights: [Quantity])
  /// A column of past values.
  case history(HistoryReference)

  /// The named families of the format.
  enum Function: String, Sendable, Hashable, CaseIterable {
    case pert, triangular, uniform, normal, lognormal, beta, gamma, discrete, quantiles, history

    /// The arguments as the format's documentation names them.
    var arguments: [String] {
      switch self {
      case .pert, .triangular: ["least", "most likely", "most"]
      case .uniform: ["least", "most"]
      case .normal, .lognormal, .gamma: ["mean", "standard deviation"]
      case .beta: ["a", "b"]
      case .discrete: ["value: weight", "…"]
      case .quantiles: ["10%: value", "50%: value", "90%: value"]
      case .history: ["file.csv", "column"]
      }
    }

    /// Whether two numbers with a colon between them make one argument.
    var takesPairs: Bool { self == .discrete || self == .quantiles }

    /// How many arguments it may have.
    var counts: ClosedRange<Int> {
      switch self {
      case .discrete: 1...Int.max
      case .quantiles: 2...10
      default: arguments.count...arguments.count
      }
    }

    var countInWords: String {
      switch self {
      case .discrete: "at least 1 value"
      case .quantiles: "2 to 10 points"
      default: "\(arguments.count) arguments"
      }
    }

    /// Its notation where arguments are pairs.
    var pairs: String {
      self == .quantiles
        ? "quantiles(10%: value, 50%: value, 90%: value)"
        : "discrete(value: weight, value: weight)"
    }

    var signature: String { "\(rawValue)(\(arguments.joined(separator: ", ")))" }
  }

  var quantities: [Quantity] {
    switch self {
    case .known(let quantity): [quantity]
    case .range(let low, let high): [low, high]
    case .tally(let successes, let tries): [successes, tries]
    case .call(_, let arguments, _): arguments
    case .history: []
    }
  }
}

/// Why a value's text is no value, with the place in the text.
struct ValueProblem: Error, Sendable, Hashable {
  let code: Diagnostic.Code
  var offset = 0
  let message: String
  var help: String?
}
