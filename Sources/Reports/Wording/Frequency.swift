/// A chance as lay readers grasp it best: so many of 100 futures, always out of the same hundred.
///
/// Source: Garcia-Retamero, "Communicating health risks with visual aids" (2012), on frequencies
/// with one denominator; "P90" is never printed, because it is used for both ends.
package enum Frequency {
  /// `72 of 100`, `fewer than 1 of 100`, `none of 100`.
  package static func text(_ share: Double) -> String {
    if share <= 0 { return "none of 100" }
    if share >= 1 { return "100 of 100" }
    if share < 0.005 { return "fewer than 1 of 100" }
    if share >= 0.995 { return "more than 99 of 100" }
    return "\(Int((share * 100).rounded())) of 100"
  }

  /// The chance of a goal beside the chance that is wanted.
  ///
  /// It has a decimal where the two would otherwise read the same though they differ, and words where
  /// a decimal would not tell a chance that is too low from the wanted one.
  package static func text(_ share: Double, besides wanted: Double) -> String {
    let tenths = (share * 1_000).rounded()
    guard share != wanted, (share * 100).rounded() == (wanted * 100).rounded(), tenths > 0,
      tenths < 1_000
    else { return text(share) }
    if tenths == (wanted * 1_000).rounded() {
      return share < wanted ? "just under \(text(wanted))" : text(share)
    }
    return "\(Int(tenths) / 10).\(Int(tenths) % 10) of 100"
  }

  /// The number alone, for a column headed "of 100 futures".
  package static func count(_ share: Double) -> String {
    if share > 0 && share < 0.005 { return "<1" }
    if share < 1 && share >= 0.995 { return ">99" }
    return "\(Int((share * 100).rounded()))"
  }
}
