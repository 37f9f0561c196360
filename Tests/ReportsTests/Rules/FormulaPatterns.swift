import Spreadsheet

/// What formulas are searched for, made once: a pattern takes longer to make than to look for.
struct FormulaPatterns {
  let conditional = /\bIF\(/
  let call = /([A-Z.]+)\(/
  let quotedText = /"(?:[^"]|"")*"/
  let quotedSheet = /'[^']*'!/
  /// The last argument of a call, where it is a whole number.
  let lastDigits = /,-?[0-9]+\)/
  let word = /[A-Za-z0-9_$.]+/
  let number = /[0-9]+(\.[0-9]+)?/
  let reference = /(\$?)([A-Z]{1,3})(\$?)([0-9]+)/

  /// The numbers that stand in a formula, texts and the digits of roundings left out.
  func constants(_ formula: String) -> [String] {
    formula.replacing(quotedText, with: "")
      .replacing(quotedSheet, with: "")
      .replacing(lastDigits) { match in
        // Digits of ROUND and kinds of MATCH, which are 0 or 1, end a call.
        formula.contains("ROUND") ? ")" : String(match.0)
      }
      .matches(of: word).map { String($0.0) }
      .filter { $0.wholeMatch(of: number) != nil }
  }

  /// The formula with relative references as distances, so that copies of one are equal.
  func moved(_ formula: String, from cell: CellReference) -> String {
    formula.replacing(reference) { match in
      let column = match.2.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
      let row = (Int(match.4) ?? 0) - 1
      let across = match.1.isEmpty ? "C[\(column - cell.column)]" : "C\(column)"
      let down = match.3.isEmpty ? "R[\(row - cell.row)]" : "R\(row)"
      return down + across
    }
  }
}
