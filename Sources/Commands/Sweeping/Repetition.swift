/// A thing in a list that is there before.
package struct Repetition: Hashable {
  package let first: Int
  package let place: Int

  /// Every repetition in a list, in its order, after one look at each thing.
  ///
  /// - Parameter things: what may be alike; nil is like nothing
  /// - Returns: for each thing that repeats another, its place and that of the first one
  package static func all<Thing: Hashable>(in things: [Thing?]) -> [Repetition] {
    var firsts: [Thing: Int] = [:]
    return things.enumerated().compactMap { place, thing in
      guard let thing else { return nil }
      if let first = firsts[thing] { return Repetition(first: first, place: place) }
      firsts[thing] = place
      return nil
    }
  }
}
