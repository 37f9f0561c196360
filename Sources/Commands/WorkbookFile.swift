import Analysis
import ArgumentParser
import Reports

/// Writes workbooks where the command line says.
enum WorkbookFile {
  /// Refuses names that spreadsheet programs would not open.
  ///
  /// - Parameter path: the workbook's file
  /// - Throws: a validation error when the name does not end in .xlsx.
  static func validate(_ path: String) throws {
    guard path.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("The workbook's name must end in .xlsx, not '\(path)'.")
    }
  }

  /// Writes the workbook for an advisory board.
  ///
  /// - Parameters:
  ///   - projection: what the futures say
  ///   - study: what restrictions cost, where that was asked
  ///   - drivers: what moves placements most, where that was found out
  ///   - provenance: where its numbers come from
  ///   - options: what it holds beside its usual sheets
  ///   - path: the file to write or replace
  /// - Throws: exit status 73 after saying why the file cannot be written.
  static func writeBoard(
    _ projection: Projection, _ study: RestrictionStudy?, drivers: Drivers? = nil,
    _ provenance: Provenance, _ options: WorkbookOptions, to path: String
  ) throws {
    try write(to: path) {
      try BoardWorkbook(
        projection, study: study, drivers: drivers, provenance: provenance,
        liveFutures: options.liveFuturesOfBoard,
        isPublic: options.isPublic
      ).write(to: $0)
    }
  }

  /// Writes a workbook, whatever it is.
  ///
  /// - Parameters:
  ///   - path: the file to write or replace
  ///   - write: writes it to the path that it is given
  /// - Throws: exit status 73 after saying why the file cannot be written.
  static func write(to path: String, _ write: (String) throws -> Void) throws {
    do {
      try Interruption.deferred { try write(path) }
    } catch {
      StandardError.write("error: cannot write \(path): \(error)\n")
      throw ExitStatus.cannotWrite
    }
  }
}
