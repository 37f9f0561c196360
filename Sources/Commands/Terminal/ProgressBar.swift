import Synchronization

/// A bar on standard error, drawn only on a terminal and only when the work takes a moment.
final class ProgressBar: Sendable {
  private struct State {
    var isDrawn = false
    var lastDrawn: ContinuousClock.Instant
  }

  private let isShown: Bool
  private let total: Int
  private let label: String
  private let started: ContinuousClock.Instant
  private let state: Mutex<State>

  init(_ label: String, total: Int, isShown: Bool) {
    self.label = label
    self.total = total
    self.isShown = isShown && StandardError.isTerminal
    started = ContinuousClock.now
    state = Mutex(State(lastDrawn: started))
  }

  /// Shows how much is done; at most ten times a second, and not within the first half second.
  func update(_ done: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - started > .milliseconds(500) else { return }
    state.withLock { state in
      guard !state.isDrawn || now - state.lastDrawn > .milliseconds(100) else { return }
      state.isDrawn = true
      state.lastDrawn = now
      let width = 30
      let filled = total > 0 ? width * done / total : 0
      let bar =
        String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      StandardError.write("\r\(label) [\(bar)] \(done) of \(total)\u{1B}[K")
    }
  }

  /// Takes the bar away.
  func finish() {
    guard isShown else { return }
    state.withLock { state in
      if state.isDrawn { StandardError.write("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }
}
