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
  /// What stood between, in how many futures: the most often first, of equals what kept more unpaid.
  package let causes: [Cause]
  private let causesBesideUnpaid: [Cause]
  private let causesAtStarts: [Cause]
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

  /// What stood between beside one kind of shortfall, the most often first.
  package func causes(_ shortfall: Shortfall) -> [Cause] {
    switch shortfall {
    case .unpaidCosts: causesBesideUnpaid
    case .refusedStarts: causesAtStarts
    }
  }

  /// Futures in which money was stranded beside one kind of shortfall.
  package func futures(_ shortfall: Shortfall) -> Int {
    switch shortfall {
    case .unpaidCosts: futuresWithUnpaid
    case .refusedStarts: futuresWithRefusals
    }
  }

  /// In dollars, over the futures in which money was stranded beside one kind of shortfall.
  package func amount(_ shortfall: Shortfall) -> Summary? {
    switch shortfall {
    case .unpaidCosts: unpaid
    case .refusedStarts: refused
    }
  }

  init(_ stream: Int, in futures: Futures) {
    let unpaid = futures.values(stream: stream, .stranded)
    let refused = futures.values(stream: stream, .strandedAtStarts)
    self.futures = futures.count
    futuresWithUnpaid = unpaid.count { $0 > 0 }
    futuresWithRefusals = refused.count { $0 > 0 }
    futuresWithAny = zip(unpaid, refused).count { $0 > 0 || $1 > 0 }
    self.unpaid = Summary(unpaid.filter { $0 > 0 }.map { Double($0) / 100 })
    self.refused = Summary(refused.filter { $0 > 0 }.map { Double($0) / 100 })
    causes = StreamStranding.causes(stream, in: futures, at: nil)
    causesBesideUnpaid = StreamStranding.causes(stream, in: futures, at: .unpaidCosts)
    causesAtStarts = StreamStranding.causes(stream, in: futures, at: .refusedStarts)
  }

  private static func causes(_ stream: Int, in futures: Futures, at shortfall: Shortfall?)
    -> [Cause]
  {
    let all = Restriction.allCases.map {
      Cause(restriction: $0, futures: futures.blamed($0, stream: stream, at: shortfall))
    }
    let weights = Restriction.allCases.map {
      futures.blamedFor($0, stream: stream, at: shortfall)
    }
    // Sorting by place too, because the order of equals is not promised.
    return all.enumerated().filter { $0.element.futures > 0 }
      .sorted {
        ($1.element.futures, weights[$1.offset], $0.offset)
          < ($0.element.futures, weights[$0.offset], $1.offset)
      }
      .map(\.element)
  }
}
