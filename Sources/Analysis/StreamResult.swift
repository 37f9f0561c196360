package import Planning
package import Simulation
package import Uncertainty

/// What becomes of one stream's money.
package struct StreamResult: Sendable, Hashable {
  package let name: String
  package let kind: FundingStream.Kind
  /// Futures in which the stream awarded anything.
  package let awardedIn: Int
  package let futures: Int
  /// Its money that was left while costs went unpaid or cohorts were refused.
  package let stranding: StreamStranding
  /// In dollars, in the order of `StreamOutcome.allCases`.
  private let summaries: [Summary?]

  /// The share of futures in which it awarded anything.
  package var odds: Double { Double(awardedIn) / Double(futures) }

  package subscript(outcome: StreamOutcome) -> Summary? {
    StreamOutcome.allCases.firstIndex(of: outcome).flatMap { summaries[$0] }
  }

  init(_ index: Int, in futures: Futures) {
    let stream = futures.scenario.streams[index]
    name = stream.name
    kind = stream.kind
    awardedIn = futures.values(stream: index, .awarded).count { $0 > 0 }
    self.futures = futures.count
    stranding = StreamStranding(index, in: futures)
    summaries = StreamOutcome.allCases.map { outcome in
      Summary(futures.values(stream: index, outcome).map { Double($0) / 100 })
    }
  }
}
