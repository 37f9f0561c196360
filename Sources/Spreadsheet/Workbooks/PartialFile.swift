import Glibc

/// A file that is being written beside the one that it will replace.
///
/// It vanishes with this value unless it was published.
struct PartialFile: ~Copyable {
  /// The file that is being written.
  let path: String
  /// The directory of both files, for further temporary files: they must fit on the same disk.
  let directory: String
  private let target: String
  private var isPublished = false

  /// Makes an empty file beside a target, which shows whether the directory can be written to.
  ///
  /// - Throws: `SpreadsheetError` if it cannot, or if the target is something else than a file.
  init(replacing target: String) throws(SpreadsheetError) {
    let target = try Self.resolve(target)
    let slash = target.lastIndex(of: "/")
    let path = target + ".\(getpid()).xlsx.partial"
    // Left behind by a process of the same number that was killed.
    unlink(path)
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw SpreadsheetError(.system(call: "open", code: errno), at: .file(target))
    }
    Glibc.close(descriptor)
    self.path = path
    self.target = target
    directory = slash.map { String(target[...$0]) } ?? "."
  }

  deinit {
    if !isPublished { unlink(path) }
  }

  /// The bytes of the file, once they have reached the disk.
  ///
  /// - Throws: `SpreadsheetError` if the system reports an error.
  borrowing func contents() throws(SpreadsheetError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open") }
    defer { Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure("fsync") }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read")
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Gives the file its name.
  ///
  /// - Throws: `SpreadsheetError` if the system reports an error.
  consuming func publish() throws(SpreadsheetError) {
    guard rename(path, target) == 0 else { throw failure("rename") }
    isPublished = true
  }

  private borrowing func failure(_ call: String) -> SpreadsheetError {
    SpreadsheetError(.system(call: call, code: errno), at: .file(target))
  }

  /// The file to replace: what a link leads to, and never a directory or a device.
  private static func resolve(_ target: String) throws(SpreadsheetError) -> String {
    var information = stat()
    guard stat(target, &information) == 0 else { return target }
    guard information.st_mode & S_IFMT == S_IFREG else {
      throw SpreadsheetError(.notAPlainFile, at: .file(target))
    }
    guard let resolved = realpath(target, nil) else { return target }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// What the process's locale does to numbers that C code writes.
enum SystemLocale {
  /// The sign between the whole part of a number and its decimals.
  static var decimalSeparator: String {
    localeconv()?.pointee.decimal_point.map { String(cString: $0) } ?? "."
  }
}
