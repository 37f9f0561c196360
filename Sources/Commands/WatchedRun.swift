import ArgumentParser
import ScenarioFiles

/// Runs at once and then again whenever a file of the scenario is saved, until it is interrupted.
struct WatchedRun {
  let path: String
  let isQuiet: Bool

  /// How often the files are looked at; short enough to feel immediate.
  private static let pause = Duration.milliseconds(200)

  /// Runs, and goes on after runs that fail.
  ///
  /// - Parameter body: one run, which has said itself what went wrong when it throws an exit status
  /// - Throws: what is no exit status, such as a wrong command line.
  func run(_ body: () async throws -> Void) async throws {
    while true {
      // The state is taken first, so that a save during the run is seen.
      let seen = state()
      do {
        try await body()
      } catch is ExitCode {
        // The error is on the terminal; the next save may mend it.
      }
      if !isQuiet { StandardError.write("Watching \(path); Ctrl-C ends.\n") }
      let changed = try await change(after: seen)
      if !isQuiet { StandardError.write("\n\(changed) was saved.\n\n") }
    }
  }

  /// Waits until a file differs and has come to rest, and names it.
  private func change(after seen: [(path: String, stamp: FileStamp?)]) async throws -> String {
    while true {
      try await Task.sleep(for: Self.pause)
      guard let first = seen.first(where: { FileStamp(of: $0.path) != $0.stamp }) else { continue }
      // Editors write in several steps or put another file in the place; the last step counts.
      var last = FileStamp(of: first.path)
      while true {
        try await Task.sleep(for: Self.pause)
        let now = FileStamp(of: first.path)
        if now == last, now != nil { return first.path }
        last = now
      }
    }
  }

  /// The files that the scenario is made from, also those that cannot be found yet.
  private func state() -> [(path: String, stamp: FileStamp?)] {
    // Stamps before contents: a file that changes in between is read again.
    let named = FileStamp(of: path)
    let files = (try? ScenarioDocument.load(path: path)).map { ScenarioReader.read($0).files } ?? []
    return [(path, named)] + files.map { ($0, FileStamp(of: $0)) }
  }
}
