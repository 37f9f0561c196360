import Uncertainty

/// How many cases a source says that it saw: `36 of 45`, `40% of 120` or `n = 40`.
struct CitedEvidence: Sendable, Hashable {
  /// How many of them turned out well; nil where the source gives only their number.
  let successes: Int?
  let cases: Int
  /// The words as the source has them.
  let words: String

  /// The letters of a source that are looked at, so that a hostile text costs no time.
  private static let longestText = 500
  /// Above this a number of cases leaves no doubt that would show in a range.
  private static let mostCases = 10_000_000

  /// All that a source cites.
  static func all(in source: String) -> [CitedEvidence] {
    let text = String(source.prefix(longestText))
    // Most sources cite nothing, and a regular expression takes a millisecond to build: each time
    // anew, because it is not sendable.
    guard text.contains(where: \.isNumber), text.contains(" of ") || text.contains("=") else {
      return []
    }
    var found: [CitedEvidence] = []
    let counts =
      /(?:^|[^\d.,$-])(\d+(?:,\d{3})*)(%?) (?:out )?of (?:the |its |our |all )?(\d+(?:,\d{3})*)(?![\d%])/
    for match in text.matches(of: counts) {
      guard let first = number(match.output.1), let cases = number(match.output.3), cases >= 1
      else { continue }
      let isPercent = !match.output.2.isEmpty
      let successes = isPercent ? Int((Double(first) * Double(cases) / 100).rounded()) : first
      guard successes <= cases else { continue }
      found.append(
        CitedEvidence(
          successes: successes, cases: cases,
          words: "\(match.output.1)\(match.output.2) of \(match.output.3)"))
    }
    for match in text.matches(of: /(?:^|[^A-Za-z])[nN] ?= ?(\d+(?:,\d{3})*)(?![\d%])/) {
      guard let cases = number(match.output.1), cases >= 1 else { continue }
      found.append(
        CitedEvidence(successes: nil, cases: cases, words: "\(match.output.1) cases"))
    }
    return found
  }

  private static func number(_ digits: Substring) -> Int? {
    guard let number = Int(digits.filter { $0 != "," }), number <= mostCases else { return nil }
    return number
  }

  /// What the cases tell of a share: Beta(K + ½, N − K + ½).
  ///
  /// - Parameter middle: The share that is assumed, where the source gives no successes.
  /// - Returns: the law of the share.
  func law(around middle: Double) -> Distribution? {
    let seen = successes ?? Int((middle * Double(cases)).rounded())
    return try? Distribution(.successes(min(max(seen, 0), cases), of: cases), domain: .share)
  }
}
