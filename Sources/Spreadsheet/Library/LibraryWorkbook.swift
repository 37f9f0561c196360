import CXLSXWriter

/// The C library's workbook, and the only type that touches the library.
///
/// It owns the C workbook from its making until `close()`, which writes the file, or until it goes
/// out of scope, which abandons the workbook and leaves no file. The C sheets, formats and charts
/// belong to the C workbook and never leave this type. One workbook belongs to one thread.
///
/// Whoever fills it has validated the workbook before: the library crashes on some input and
/// prints about other.
struct LibraryWorkbook: ~Copyable {
  let handle: UnsafeMutablePointer<lxw_workbook>
  let path: String
  var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  /// Strings that the library's structures point to while they are handed over.
  let strings = CStrings()
  /// Whether the C workbook still exists.
  private var isOpen = true

  /// The oldest version whose structures this package knows.
  private static let oldestVersion: UInt16 = 114

  /// Begins a workbook that `close()` writes to a path, with temporary files in a directory.
  ///
  /// - Throws: `SpreadsheetError` if the library is too old or there is no memory.
  init(path: String, temporaryDirectory: String) throws(SpreadsheetError) {
    guard lxw_version_id() >= Self.oldestVersion else {
      throw SpreadsheetError(.libraryTooOld(Int(lxw_version_id())), at: .file(path))
    }
    var options = lxw_workbook_options()
    options.tmpdir = strings.copy(temporaryDirectory)
    guard let handle = workbook_new_opt(path, &options) else {
      throw SpreadsheetError(.library(call: "workbook_new_opt", code: 1), at: .file(path))
    }
    self.handle = handle
    self.path = path
  }

  deinit {
    if isOpen { lxw_workbook_free(handle) }
  }

  /// Writes the file and gives the workbook's memory back.
  ///
  /// The library seeds `rand()` anew here and reports no error if only a temporary file did not
  /// fit on the disk.
  ///
  /// - Throws: `SpreadsheetError` with the library's error.
  consuming func close() throws(SpreadsheetError) {
    isOpen = false
    try must(workbook_close(handle), "workbook_close", at: .file(path))
  }
}

/// Turns the library's error into one of ours.
func must(
  _ code: lxw_error, _ call: StaticString, at place: @autoclosure () -> SpreadsheetError.Place
) throws(SpreadsheetError) {
  guard code == LXW_NO_ERROR else {
    throw SpreadsheetError(.library(call: "\(call)", code: Int(code.rawValue)), at: place())
  }
}

/// C copies of strings that live as long as this object.
final class CStrings {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  func copy(_ string: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = strdup(string) else { return nil }
    copies.append(copy)
    return copy
  }

  deinit {
    for copy in copies {
      free(copy)
    }
  }
}
