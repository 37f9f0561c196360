#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The text of a scenario file, before anything is made of it.
package struct ScenarioDocument: Sendable, Hashable {
  /// The largest file that is read, 1 MiB.
  package static let largestSize = 1 << 20

  /// The path as the user gave it.
  package let name: String
  package let text: String
  /// The SHA-256 digest of the text in hexadecimal, by which results say what they were made from.
  package let sha256: String

  /// The folders that lead to the file, ending in a slash; empty when there are none.
  ///
  /// Messages name other files from there.
  package var folder: String {
    name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
  }

  /// Where the files that it draws values from are looked for: its folder, unless it is told apart.
  package let directory: String

  /// A text with the name that messages call it by.
  ///
  /// - Parameters:
  ///   - name: The file's path.
  ///   - text: The file's text.
  ///   - directory: Where it lies, if not in the folder that the name tells.
  package init(name: String, text: String, directory: String? = nil) {
    self.name = name
    self.directory = directory ?? name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    self.text = text
    self.sha256 = ScenarioFiles.sha256(of: Array(text.utf8))
  }

  /// Reads a file.
  ///
  /// - Throws: what is wrong with the file as a whole: it cannot be read (`E001`), is not UTF-8
  ///   (`E002`) or is over 1 MiB (`E003`).
  package static func load(path: String) throws(Diagnostic) -> ScenarioDocument {
    try ScenarioDocument(name: path, bytes: try bytes(of: path))
  }

  /// Takes the bytes of a file for its text.
  ///
  /// - Throws: that they are no UTF-8 (`E002`) or over 1 MiB (`E003`).
  package init(name path: String, bytes: [UInt8]) throws(Diagnostic) {
    let largestSize = ScenarioDocument.largestSize
    guard bytes.count <= largestSize else {
      throw ScenarioDocument.problem(
        .tooLarge, path, "the file is larger than 1 MiB, the most a scenario may be")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
      let line = valid.unicodeScalars.count { $0 == "\n" } + 1
      throw Diagnostic(
        code: .notUTF8, file: path, place: SourcePlace(line: line, column: 1),
        message: "the file is not UTF-8 text",
        help: "save it as UTF-8 in your editor; line \(line) holds the first strange character")
    }
    self.init(name: path, text: text)
  }

  /// Reads a file that another one extends: a plain file, never a pipe or a device.
  package static func loadPlain(path: String) throws(Diagnostic) -> ScenarioDocument {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw problem(.unreadableFile, path, "it is no plain file")
    }
    return try load(path: path)
  }

  /// What tells whether two paths lead to one file: the path without links and detours.
  static func identity(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func problem(_ code: Diagnostic.Code, _ path: String, _ message: String)
    -> Diagnostic
  {
    Diagnostic(code: code, file: path, place: SourcePlace(line: 1, column: 1), message: message)
  }

  /// The file's bytes, one more than the largest size at most.
  private static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw unreadable(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= largestSize {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    if ferror(file) != 0 { throw unreadable(path) }
    return bytes
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    let reason = strerror(errno).map { String(cString: $0) } ?? "unknown reason"
    return problem(.unreadableFile, path, "the file cannot be read: \(reason)")
  }
}
