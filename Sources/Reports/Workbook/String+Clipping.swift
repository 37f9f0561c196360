import Spreadsheet

extension String {
  /// The text's beginning, at most `limit` bytes of UTF-8, with an ellipsis if something is left
  /// out.
  ///
  /// Limits of spreadsheets count bytes or UTF-16 code units, of which a text has fewer.
  func clipped(_ limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var kept = String.UnicodeScalarView()
    var length = 3
    for scalar in unicodeScalars {
      length += UTF8.width(scalar)
      guard length <= limit else { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// A name from a scenario as a label: of bounded length, and never empty.
  var asLabel: String {
    let label = clipped(160)
    return CellText(label).stored.isEmpty ? "(without a name)" : label
  }
}
