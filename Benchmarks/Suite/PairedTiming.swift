/// Two or more pieces of work timed in turn, so that what else the machine does strikes all alike.
struct PairedTiming {
  /// In seconds, by piece of work and then by round.
  let seconds: [[Double]]

  /// Times each piece once per round, after a round that does not count.
  ///
  /// - Parameters:
  ///   - rounds: how often, at least 1
  ///   - work: the pieces; each answers the seconds that it took
  /// - Throws: what a piece of work throws.
  init(rounds: Int, _ work: [() async throws -> Double]) async throws {
    var seconds: [[Double]] = work.map { _ in [] }
    for round in 0...rounds {
      for (piece, run) in work.enumerated() {
        let taken = try await run()
        if round > 0 { seconds[piece].append(taken) }
      }
    }
    self.seconds = seconds
  }

  /// The middle time of a piece of work.
  func median(_ piece: Int) -> Double { Self.median(of: seconds[piece]) }

  /// The middle of the ratios of two pieces, each taken within one round, with the least and the
  /// greatest.
  func ratio(_ piece: Int, to other: Int) -> (median: Double, range: ClosedRange<Double>) {
    let ratios = zip(seconds[piece], seconds[other]).map { $0 / $1 }
    let sorted = ratios.sorted()
    return (Self.median(of: ratios), (sorted.first ?? 0)...(sorted.last ?? 0))
  }

  private static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

/// The seconds that some work takes.
func seconds(_ work: () async throws -> Void) async rethrows -> Double {
  let clock = ContinuousClock()
  let begin = clock.now
  try await work()
  let taken = begin.duration(to: clock.now)
  return Double(taken.components.seconds) + Double(taken.components.attoseconds) * 1e-18
}
