import FoundationEssentials

/// Writes files whole or not at all: beside the target, then renamed over it.
enum OutputFile {
  /// Writes a text.
  ///
  /// - Parameters:
  ///   - text: the whole content
  ///   - path: the file to write or replace
  /// - Throws: exit status 73 after saying why the file cannot be written.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      StandardError.write("error: cannot write \(path): \(reason(error))\n")
      throw ExitStatus.cannotWrite
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    switch error.code {
    case .fileNoSuchFile: return "its folder does not exist"
    case .fileWriteNoPermission: return "no permission"
    case .fileWriteOutOfSpace: return "the disk is full"
    default: return "the system refused (code \(error.code.rawValue))"
    }
  }
}
