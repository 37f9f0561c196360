/// Whether a chance rises or falls with an input, as far as paired futures can tell.
package enum ChanceShape: Sendable, Hashable {
  case rising, falling
  /// It rises in one place and falls in another, by more than simulation error explains.
  case turning
  /// It does not move by more than simulation error explains.
  case level

  /// Judges from the same futures at several values of the input, in ascending order.
  ///
  /// For each pair of values, futures that turn from missed to reached are held against those that
  /// turn back (McNemar, "Note on the sampling error of the difference between correlated
  /// proportions", Psychometrika 12, 1947). Four standard errors, because there are up to 36 pairs.
  init(_ reached: [ArraySlice<Bool>]) {
    var rises = false
    var falls = false
    for (place, left) in reached.enumerated() {
      for right in reached[(place + 1)...] {
        let gained = zip(left, right).count { !$0 && $1 }
        let lost = zip(left, right).count { $0 && !$1 }
        let spread = 4 * Double(gained + lost).squareRoot()
        if Double(gained - lost) > spread { rises = true }
        if Double(lost - gained) > spread { falls = true }
      }
    }
    self = rises ? (falls ? .turning : .rising) : (falls ? .falling : .level)
  }
}
