import Planning
package import Simulation
package import Uncertainty

/// Head counts of everyone who carries one tag.
package struct TagResult: Sendable, Hashable {
  package let tag: String
  private let summaries: [Headcount: Summary]

  package subscript(headcount: Headcount) -> Summary? { summaries[headcount] }

  init(_ tag: Int, in futures: Futures) {
    self.tag = futures.scenario.tags[tag]
    var summaries: [Headcount: Summary] = [:]
    for headcount in Headcount.allCases {
      let column = futures.column(futures.layout.column(tag: tag, headcount))
      summaries[headcount] = Summary(column.map(Double.init))
    }
    self.summaries = summaries
  }
}
