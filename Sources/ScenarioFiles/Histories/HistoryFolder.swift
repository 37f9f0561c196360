#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The folder of a scenario file, which the files that it draws histories from never leave.
struct HistoryFolder: Sendable, Hashable {
  /// The largest file that is read, 1 MiB.
  static let largestSize = 1 << 20

  /// The path as the user gave it, ending in a slash; empty for the working directory.
  let path: String

  /// Reads a file inside the folder or the folders in it.
  ///
  /// - Parameter relative: its path from the folder.
  /// - Returns: the file's bytes.
  /// - Throws: that the path may lead elsewhere, or that the file cannot be read.
  func bytes(of relative: String) throws(ValueProblem) -> [UInt8] {
    try checkPath(relative)
    guard let folder = resolved(path.isEmpty ? "." : path), let file = resolved(path + relative)
    else { throw unreadable(relative) }
    guard file.hasPrefix(folder == "/" ? "/" : folder + "/") else {
      throw HistoryFolder.problem(
        "'\(relative)' is a link that leads out of the scenario's folder",
        help: "copy the file into the folder")
    }
    var status = stat()
    guard stat(file, &status) == 0 else { throw unreadable(relative) }
    // A pipe would be waited for, and a device never ends.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw HistoryFolder.problem("'\(relative)' is not a file of data")
    }
    return try contents(of: file, relative)
  }

  private func checkPath(_ relative: String) throws(ValueProblem) {
    let parts = relative.split(separator: "/", omittingEmptySubsequences: false)
    let isHostile = relative.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    guard !isHostile, relative.utf8.count <= 1000 else {
      throw HistoryFolder.problem("this is no file name")
    }
    guard !relative.hasPrefix("/"), !relative.hasPrefix("~"), !relative.contains("\\"),
      !relative.contains("://"), !parts.contains("..")
    else {
      throw HistoryFolder.problem(
        "'\(relative)' may lie outside the scenario's folder",
        help:
          "put the file beside the scenario or in a folder there, and write its path from there, "
          + "with '/' between the parts")
    }
  }

  private func contents(of file: String, _ relative: String) throws(ValueProblem) -> [UInt8] {
    guard let stream = fopen(file, "rb") else { throw unreadable(relative) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= HistoryFolder.largestSize {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    if ferror(stream) != 0 { throw unreadable(relative) }
    guard bytes.count <= HistoryFolder.largestSize else {
      throw HistoryFolder.problem("'\(relative)' is larger than 1 MiB, the most that is read")
    }
    return bytes
  }

  private func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private func unreadable(_ relative: String) -> ValueProblem {
    let reason = strerror(errno).map { String(cString: $0) } ?? "unknown reason"
    return HistoryFolder.problem(
      "'\(relative)' cannot be read: \(reason)",
      help: "its path is counted from the folder of the scenario file")
  }

  private static func problem(_ message: String, help: String? = nil) -> ValueProblem {
    ValueProblem(code: .historyFile, message: message, help: help)
  }
}
