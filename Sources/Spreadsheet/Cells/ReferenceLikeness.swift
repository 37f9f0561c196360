/// Whether a spreadsheet would take a word for a cell (`FY26`), for a part of the R1C1 notation
/// (`R`, `C3`, `R1C1`) or for a truth value instead of a name.
func readsAsReference(_ word: String) -> Bool {
  let upper = word.uppercased()
  if ["TRUE", "FALSE"].contains(upper) { return true }
  let letters = upper.prefix { $0.isASCII && $0.isLetter }
  let rest = upper.dropFirst(letters.count)
  if (1...3).contains(letters.count), !rest.isEmpty, rest.allSatisfy(\.isDecimalDigit) {
    return true
  }
  return isRowAndColumn(upper)
}

/// Whether a word is `R` and `C`, or one of them, each with or without a number.
private func isRowAndColumn(_ word: String) -> Bool {
  var rest = Substring(word)
  var found = false
  for axis: Character in ["R", "C"] where rest.first == axis {
    found = true
    rest = rest.dropFirst().drop { $0.isDecimalDigit }
  }
  return found && rest.isEmpty
}

/// Whether a byte is an ASCII letter or digit.
func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    true
  default: false
  }
}

extension Character {
  fileprivate var isDecimalDigit: Bool { ("0"..."9").contains(self) }
}
