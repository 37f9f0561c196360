import Glibc
import Synchronization

/// Ends the program at Ctrl-C, at a request to end and when its terminal closes, with the statuses that
/// the documentation promises and without a file half-written.
///
/// Files are written beside their targets and renamed, which keeps the targets whole; so that no
/// unfinished file stays beside them either, an interruption waits while one is being written.
/// That is simpler than to delete it: a handler may do next to nothing, and could not know the
/// names that the libraries give their own temporary files. To block the signals would not do, as
/// a thread blocks them for itself alone and another one would take them.
///
/// Writer and handler each set their flag before they look at the other's, so whatever the moment,
/// one of them sees that both are set.
enum Interruption {
  /// The signal that arrived; 0 for none.
  private static let signalNumber = Atomic<Int32>(0)
  private static let isWriting = Atomic<Bool>(false)

  static func exitWhenInterrupted() {
    // Made before any signal can come: a handler must not wait for what a thread is making.
    _ = (signalNumber.load(ordering: .relaxed), isWriting.load(ordering: .relaxed))
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // Whoever started the program may have it ignore a signal, as nohup does. Shells have all jobs in
      // the background ignore Ctrl-C, though, and who sends that to a run on purpose means it.
      let before = signal(number, SIG_IGN)
      guard number == SIGINT || !isIgnored(before) else { continue }
      signal(number) { number in
        Interruption.signalNumber.store(number, ordering: .sequentiallyConsistent)
        if !Interruption.isWriting.load(ordering: .sequentiallyConsistent) { _exit(128 + number) }
      }
    }
    // A reader that closes the pipe early, such as head, is not an error.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether a signal's handler is the one that does nothing; handlers have no equality of their own.
  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Lets interruptions wait while a file is written; one file is written at a time.
  ///
  /// What may take forever, such as a pipe that nobody reads, is no file to wait for.
  ///
  /// - Parameter write: writes the file and gives it its name, or deletes it
  /// - Returns: what it returns, unless the program was interrupted
  /// - Throws: what it throws
  static func deferred<Result, Failure>(
    _ write: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    isWriting.store(true, ordering: .sequentiallyConsistent)
    exitIfInterrupted()
    defer {
      isWriting.store(false, ordering: .sequentiallyConsistent)
      exitIfInterrupted()
    }
    return try write()
  }

  private static func exitIfInterrupted() {
    let number = signalNumber.load(ordering: .sequentiallyConsistent)
    if number != 0 { _exit(128 + number) }
  }
}
