import Planning
import Simulation

/// Money whose course over a year an application's plan follows.
package enum MoneyFlow: Sendable, Hashable, CaseIterable {
  /// What the award pays for.
  case award
  /// What committed sources that count as match pay for.
  case match
  /// What everything costs, paid or not.
  case cost
  /// What committed sources pay for, the hub's own reserve left out.
  case committed
  /// What is asked for, expected or still to be earned pays for.
  case pending
}

extension ApplicationPlan {
  /// What flows in some months, in dollars: the mean over the futures in which the award is granted.
  ///
  /// - Parameters:
  ///   - flow: the money
  ///   - months: counted from the scenario's start
  /// - Returns: what is paid in these months; what it costs, for `cost`
  package func mean(_ flow: MoneyFlow, _ months: Range<Int>) -> Double {
    func paid(_ source: ApplicationSource, _ part: Range<Int>) -> Double {
      part.isEmpty ? 0 : max(0, futures.paid(stream: source.stream, part))
    }
    func committed(_ source: ApplicationSource) -> Range<Int> {
      months.clamped(to: 0..<max(0, committedUntil(source)))
    }
    switch flow {
    case .award: return max(0, futures.paid(stream: futures.stream, months))
    case .cost: return lines.reduce(0) { $0 + futures.cost(line: $1.place, months) }
    case .match:
      return sources.reduce(0) { sum, source in
        source.countsAsMatch && !source.isFederal ? sum + paid(source, committed(source)) : sum
      }
    case .committed:
      return sources.reduce(0) { sum, source in
        source.stream == nil ? sum : sum + paid(source, committed(source))
      }
    case .pending:
      return sources.reduce(0) { sum, source in
        sum + max(0, paid(source, months) - paid(source, committed(source)))
      }
    }
  }
}
