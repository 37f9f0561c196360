/// Everything that may be drawn under one name and one seed.
///
/// A draw is addressed by future, month and index, never by how many were drawn before: the same
/// address gives the same number whatever else is drawn, in whatever order, on whatever thread.
package struct RandomStream: Sendable {
  @usableFromInline let key: (UInt32, UInt32)

  /// Creates the stream of a name under a seed.
  ///
  /// - Parameters:
  ///   - seed: The run's seed.
  ///   - name: What is drawn; compared as UTF-8, so differently composed accents are different
  ///     names.
  package init(seed: UInt64, name: String) {
    let key = StreamKey.key(seed: seed, name: name)
    self.key = (UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
  }

  /// The stream of a key that was taken from another stream.
  package init(key: (UInt32, UInt32)) { self.key = key }

  /// The number at an address: uniform, strictly between 0 and 1.
  ///
  /// One of the 2⁵² midpoints (k + ½)·2⁻⁵², each equally likely, so u and 1 − u are equally likely
  /// and both exact. Addresses are distinct modulo 2³² in each coordinate.
  ///
  /// - Parameters:
  ///   - future: The future's number.
  ///   - month: The month in it; 0 for what is drawn once per future.
  ///   - index: Which of several draws of the month.
  /// - Returns: The number, always the same.
  @inlinable
  package func uniform(future: Int, month: Int, index: Int) -> Double {
    #if DRAW_TRACE
      DrawTrace.note(key: key, future: future, month: month, index: index)
    #endif
    let block = Philox4x32.block(
      counter: (
        UInt32(truncatingIfNeeded: future), UInt32(truncatingIfNeeded: month),
        UInt32(truncatingIfNeeded: index), 0
      ),
      key: key)
    let bits = UInt64(block.1) << 32 | UInt64(block.0)
    // 2⁻⁵² and 2⁻⁵³: the sum has 53 significant bits at most, so nothing is rounded.
    return Double(Int64(truncatingIfNeeded: bits >> 12)) * 0x1p-52 + 0x1p-53
  }
}
