import Glibc

/// Ends the program at Ctrl-C with the status that the documentation promises.
///
/// Files are written beside their targets and renamed, so nothing is half-written.
enum Interruption {
  static func exitWhenInterrupted() {
    signal(SIGINT) { _ in _exit(130) }
    // A reader that closes the pipe early, such as head, is not an error.
    signal(SIGPIPE, SIG_IGN)
  }
}
