import Glibc

/// An open file, pipe or terminal that text is written to.
struct OutputStream: Sendable {
  let descriptor: Int32

  /// Writes a whole text.
  ///
  /// A reader that has gone away, such as `head`, is no error.
  ///
  /// - Parameter text: what to write
  /// - Throws: `OutputFailure` when the system does not take it.
  func write(_ text: String) throws(OutputFailure) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { return }
        throw OutputFailure(code: errno)
      }
      bytes = bytes.dropFirst(written)
    }
  }
}

/// Why the system did not take what was to be written.
struct OutputFailure: Error, CustomStringConvertible {
  /// The system's error number.
  let code: Int32

  var description: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EACCES, EPERM: "no permission"
    case EISDIR: "it is a folder"
    case ENOENT: "its folder does not exist"
    case ENOTDIR: "its folder is a file"
    case ENOTSUP: "it is no plain file"
    case ENAMETOOLONG: "its name is too long"
    default: String(cString: strerror(code))
    }
  }
}
