package import Simulation
package import Uncertainty

/// How often a stream's money was left while costs went unpaid or cohorts were refused, how much of
/// it, and what stood between.
///
/// The definitions are those of the simulation: see `StreamOutcome.stranded` and
/// `StreamOutcome.strandedAtStarts`.
package struct StreamStranding: Sendable, Hashable {
  /// Futures in which either happened.
  package let futuresWithAny: Int
  /// Futures in which it could have paid costs that went unpaid.
  package let futuresWithUnpaid: Int
  /// Futures in which it could have paid towards a cohort that was refused.
  package let futuresWithRefusals: Int
  /// In dollars, over the futures with any.
  package let unpaid: Summary?
  package let refused: Summary?
  /// What stood between, in how many futures: the most often first, ties in the order of the
  /// restrictions.
  package let causes: [Cause]
  package let futures: Int

  /// A restriction, and the number of futures in which it stood between.
  package struct Cause: Sendable, Hashable {
    package let restriction: Restriction
    package let futures: Int
  }

  /// The share of futures in which money was stranded.
  package var share: Double { Double(futuresWithAny) / Double(futures) }

  /// 95% interval of that share, from the simulation error alone.
  package var interval: WilsonInterval {
    WilsonInterval(successes: futuresWithAny, trials: futures)
  }

  /// The restriction that stood between most often; nil when no money was ever stranded.
  package var mainCause: Cause? { causes.first }

  init(_ stream: Int, in futures: Futures) {
    let unpaid = futures.values(stream: stream, .stranded)
    let refused = futures.values(stream: stream, .strandedAtStarts)
    self.futures = futures.count
    futuresWithUnpaid = unpaid.count { $0 > 0 }
    futuresWithRefusals = refused.count { $0 > 0 }
    futuresWithAny = zip(unpaid, refused).count { $0 > 0 || $1 > 0 }
    self.unpaid = Summary(unpaid.filter { $0 > 0 }.map { Double($0) / 100 })
    self.refused = Summary(refused.filter { $0 > 0 }.map { Double($0) / 100 })
    let all = Restriction.allCases.map {
      Cause(restriction: $0, futures: futures.blamed($0, stream: stream))
    }
    // Sorting by place too, because the order of equals is not promised.
    causes = all.enumerated().filter { $0.element.futures > 0 }
      .sorted { ($1.element.futures, $0.offset) < ($0.element.futures, $1.offset) }
      .map(\.element)
  }
}
