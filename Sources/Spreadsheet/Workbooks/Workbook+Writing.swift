import Synchronization

/// The C library keeps a seed and uses `gmtime`; one workbook at a time is written.
private let libraryInUse = Mutex(())

extension Workbook {
  /// Writes the workbook to a file, in place of one that is there.
  ///
  /// Live formulas are calculated first. The same workbook always gives the same bytes, save for other versions of the libraries. The
  /// file appears under its name only when it is complete: it is written beside it, read back part
  /// by part and then renamed. Numbers keep 16 significant digits. The process must not have
  /// changed its locale to one with decimal commas.
  ///
  /// - Parameter path: The file, in a directory that exists.
  /// - Throws: `SpreadsheetError`; then nothing new is left behind.
  package func write(to path: String) throws(SpreadsheetError) {
    let workbook = try calculated()
    try workbook.validate()
    try libraryInUse.withLock { (_) throws(SpreadsheetError) in
      try workbook.writeUnchecked(to: path)
    }
  }

  private func writeUnchecked(to path: String) throws(SpreadsheetError) {
    try Self.requireDecimalPoint(SystemLocale.decimalSeparator, at: path)
    let partial = try PartialFile(replacing: path)
    var library = try LibraryWorkbook(
      path: partial.path, temporaryDirectory: partial.directory)
    try library.fill(with: self)
    try library.close()
    let bytes = try partial.contents()
    let charts = sheets.map(\.charts.count).reduce(0, +)
    do throws(PackageDamage) {
      try PackageVerification.verify(bytes, sheets: sheets.count, charts: charts)
    } catch {
      throw SpreadsheetError(.damaged(part: error.part, reason: error.reason), at: .file(path))
    }
    try partial.publish()
  }
}

extension Workbook {
  /// Refuses to write with a locale in which the C library would write decimal commas.
  ///
  /// - Throws: `SpreadsheetError` for every separator but a point.
  package static func requireDecimalPoint(
    _ separator: String, at path: String
  ) throws(SpreadsheetError) {
    guard separator == "." else {
      throw SpreadsheetError(.decimalSeparator(separator), at: .file(path))
    }
  }
}
