import ArgumentParser
import Glibc
import Reports

/// Reads a file that should be a workbook and may be anything.
enum WorkbookBytes {
  /// The bytes of a file.
  ///
  /// - Throws: exit status 66 after saying why it cannot be read.
  static func read(_ path: String) throws -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw failure(path, String(cString: strerror(errno)))
    }
    // A pipe would be waited for, and a device never ends.
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure(path, "it is no plain file") }
    guard Int(status.st_size) <= WorkbookVerification.fileLimit else {
      throw failure(path, "it is larger than a workbook of techhire can be")
    }
    guard let stream = fopen(path, "rb") else {
      throw failure(path, String(cString: strerror(errno)))
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= WorkbookVerification.fileLimit {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    if ferror(stream) != 0 { throw failure(path, "the system reports an error") }
    return bytes
  }

  private static func failure(_ path: String, _ reason: String) -> ExitCode {
    StandardError.write("error: cannot read \(path): \(reason)\n")
    return ExitStatus.cannotRead
  }
}
