package import Analysis
import Simulation
import Spreadsheet

/// The check of a workbook's file against a simulation of what the file holds.
package struct WorkbookVerification: Sendable {
  private let stored: StoredWorkbook
  package let record: WorkbookRecord

  /// Bytes of a file that is read at most.
  package static let fileLimit = StoredWorkbook.fileLimit

  /// Why a file is not verified.
  package enum Failure: Error, Hashable, Sendable {
    /// It is no whole workbook; with what is wrong.
    case unreadable(String)
    /// It is a workbook without a record that could be simulated; with the end of a sentence.
    case unknown(String)
  }

  /// Takes the bytes of a file, which may be anything.
  ///
  /// - Throws: `Failure` with what is wrong with the file.
  package init(_ bytes: [UInt8]) throws(Failure) {
    do {
      stored = try StoredWorkbook(bytes)
    } catch {
      throw .unreadable("\(error.part) \(error.reason)")
    }
    do {
      record = try WorkbookRecord(stored)
    } catch {
      throw .unknown(error.description)
    }
  }

  /// Makes the workbook again and compares every cell.
  ///
  /// - Parameters:
  ///   - projection: what the futures of the record's scenario say
  ///   - study: what restrictions cost, where the record asks for it
  ///   - provenance: where the numbers come from, as read from the record
  ///   - file: the file's name, for the report
  ///   - version: the version of the program that compares
  /// - Returns: what there is to report
  /// - Throws: `Failure` if the record asks for an audience that is not known, or the workbook cannot
  ///   be made or calculated with what readers typed.
  package func report(
    _ projection: Projection, _ study: RestrictionStudy?, _ provenance: Provenance, file: String,
    version: String
  ) throws(Failure) -> VerificationReport {
    do {
      let workbook = try remade(projection, study, provenance)
      let comparison = try WorkbookComparison(stored, with: workbook)
      return VerificationReport(comparison, record, file: file, version: version)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .unknown("cannot be calculated: \(error)")
    }
  }

  /// The workbook with its live formulas; each audience has its case here.
  private func remade(
    _ projection: Projection, _ study: RestrictionStudy?, _ provenance: Provenance
  ) throws -> Workbook {
    guard record.audience == "board" else {
      throw Failure.unknown(
        "is for “\(record.audience)”, an audience that this version does not know")
    }
    let live = record["live-futures"].flatMap { Int($0) } ?? 0
    return try BoardWorkbook(
      projection, study: study, provenance: provenance, liveFutures: live
    ).liveWorkbook
  }
}
