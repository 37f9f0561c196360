package import Planning
import Simulation

/// What one stream pays for one kind of cost in one calendar year, on average over the futures.
package struct SpendingRow: Sendable, Hashable {
  /// The stream's name; nil for the hub's own reserve.
  package let stream: String?
  package let objectClass: ObjectClass
  package let activity: Activity
  package let year: Int
  /// The mean over all futures, in dollars.
  package let mean: Double

  /// Every combination that is ever paid, streams in file order and the reserve last.
  static func rows(of futures: Futures) -> [SpendingRow] {
    let scenario = futures.scenario
    let components = futures.costComponents
    var rows: [SpendingRow] = []
    for stream in Array(scenario.streams.indices).map(Int?.some) + [nil] {
      for objectClass in ObjectClass.allCases {
        for activity in Activity.allCases {
          for year in futures.years {
            var cents = 0
            for (place, component) in components.enumerated()
            where component.objectClass == objectClass && component.activity == activity {
              cents += futures.spending(stream: stream, component: place, year: year)
            }
            // Interest is paid by the reserve alone; form SF-424A has no line of its own for it.
            if objectClass == .other && activity == .administration {
              cents += futures.spending(stream: stream, component: nil, year: year)
            }
            guard cents != 0 else { continue }
            rows.append(
              SpendingRow(
                stream: stream.map { scenario.streams[$0].name }, objectClass: objectClass,
                activity: activity, year: year, mean: Double(cents) / 100 / Double(futures.count)))
          }
        }
      }
    }
    return rows
  }
}
