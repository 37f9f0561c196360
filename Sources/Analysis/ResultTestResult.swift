package import Planning
package import Simulation
import Uncertainty

/// In how many futures a stream's spending kept a share that a rule asks for.
package struct ResultTestResult: Sendable, Hashable {
  package let test: ResultTest
  /// The stream's name.
  package let stream: String
  /// The share that is asked for at least, or allowed at most, at its middle value.
  package let share: Double
  /// Futures in which there was spending to test.
  package let tested: Int
  package let held: Int
  /// All futures, with spending or without.
  package let futures: Int

  package init(_ place: Int, in futures: Futures) {
    test = futures.scenario.resultTests[place]
    stream = futures.scenario.streams[test.stream].name
    share =
      test.share.map { futures.scenario[$0].distribution.median } ?? test.subject.standard
    let column = futures.column(futures.layout.column(test: place))
    tested = column.count { $0 >= 0 }
    self.futures = futures.count
    held = column.count { $0 == 1 }
  }

  /// What is tested: `WIOA Youth: at least 75% for young people out of school`.
  package var sentence: String {
    "\(stream): at \(test.subject.isCeiling ? "most" : "least") \(percent(share)) "
      + test.subject.title
  }
}
