import FoundationEssentials
import Glibc

/// Writes files whole or not at all: beside the target, then renamed over it.
enum OutputFile {
  /// Writes a text; a pipe or a device is written to as it stands.
  ///
  /// - Parameters:
  ///   - text: the whole content
  ///   - path: the file to write or replace
  /// - Throws: exit status 73 after saying why the file cannot be written.
  static func write(_ text: String, to path: String) throws {
    do {
      if isSpecial(path) {
        let handle = open(path, O_WRONLY)
        guard handle >= 0 else { throw OutputFailure(code: errno) }
        defer { close(handle) }
        try OutputStream(descriptor: handle).write(text)
      } else {
        try Interruption.deferred {
          try Data(text.utf8).write(to: URL(filePath: resolved(path)), options: .atomic)
        }
      }
    } catch {
      StandardError.write("error: cannot write \(path): \(reason(error))\n")
      throw ExitStatus.cannotWrite
    }
  }

  /// The file that a path names in the end, through symbolic links.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Whether two paths name the same file.
  static func isSame(_ first: String, _ second: String) -> Bool {
    resolved(first) == resolved(second)
  }

  /// Whether something that is no plain file stands at the path.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG
  }

  private static func reason(_ error: any Error) -> String {
    if let failure = error as? OutputFailure { return failure.description }
    guard let error = error as? CocoaError else { return "\(error)" }
    switch error.code {
    case .fileNoSuchFile: return "its folder does not exist"
    case .fileWriteNoPermission: return "no permission"
    case .fileWriteOutOfSpace: return "the disk is full"
    default: return "the system refused (code \(error.code.rawValue))"
    }
  }
}
