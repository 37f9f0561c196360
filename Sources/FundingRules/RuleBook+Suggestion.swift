extension RuleBook {
  /// The rule that an unknown name most likely stands for; nil when none is close.
  ///
  /// Names are a letter and a number, so what goes wrong is the hyphen, a leading zero, digits that
  /// changed places, a letter for a digit, or a number beyond the last of its family.
  package static func suggestion(for id: String) -> FundingRule? {
    let characters = id.uppercased().filter { $0.isLetter || $0.isNumber }
    guard let family = characters.first, characters.count <= 5 else { return nil }
    let rules = all.filter { $0.id.first == family }
    let digits = characters.dropFirst().map(digit)
    guard !rules.isEmpty, let number = Int(String(digits)) else { return nil }
    func rule(_ number: Int?) -> FundingRule? {
      rules.first { Int($0.id.dropFirst(2)) == number }
    }
    if let same = rule(number) { return same }
    if let swapped = rule(Int(String(digits.reversed()))) { return swapped }
    return number > 0 ? rules.last : rules.first
  }

  /// A digit for the letter that looks like it.
  private static func digit(_ character: Character) -> Character {
    switch character {
    case "O": "0"
    case "I", "L": "1"
    default: character
    }
  }
}
