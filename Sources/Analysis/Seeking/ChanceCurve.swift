/// How many futures reach a goal at each value of an input, remembered as far as it is known.
///
/// All values are tried on the same futures, on common random numbers, so that differences between
/// them are the input's doing.
struct ChanceCurve {
  /// Whether each of some futures reaches the goal at a step of the scale.
  typealias Trial = @Sendable (_ step: Int, _ futures: Range<Int>) async throws -> [Bool]

  private let trial: Trial
  private var known: [Int: [Bool]] = [:]

  init(_ trial: @escaping Trial) { self.trial = trial }

  /// Whether each of the first futures reaches the goal.
  mutating func reached(_ step: Int, futures: Int) async throws -> ArraySlice<Bool> {
    var values = known[step] ?? []
    if values.count < futures {
      values += try await trial(step, values.count..<futures)
      known[step] = values
    }
    return values[..<futures]
  }

  /// In how many of the first futures the goal is reached.
  mutating func count(_ step: Int, futures: Int) async throws -> Int {
    try await reached(step, futures: futures).count { $0 }
  }

  mutating func chance(_ step: Int, futures: Int) async throws -> Double {
    Double(try await count(step, futures: futures)) / Double(futures)
  }
}
