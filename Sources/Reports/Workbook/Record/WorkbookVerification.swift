package import Analysis
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

  /// What the simulation of a record's scenarios gave, from which its workbook is made.
  package enum Material: Sendable {
    /// One plan for a board, and what restrictions cost it and what moves it where that was asked.
    case board(Projection, RestrictionStudy?, Drivers?, Provenance)
    /// An application: its plan, the plan as it stands, and what moves placements most.
    case application(ApplicationPlan, base: Projection, drivers: Drivers?, Provenance)
    /// Several plans for a board.
    case plans(PlansWorkbook)
  }

  /// Makes the workbook again and compares every cell.
  ///
  /// - Parameters:
  ///   - material: what the workbook is made from
  ///   - file: the file's name, for the report
  ///   - version: the version of the program that compares
  /// - Returns: what there is to report
  /// - Throws: `Failure` if the record asks for an audience that is not known, or the workbook cannot
  ///   be made or calculated with what readers typed.
  package func report(
    _ material: Material, file: String, version: String
  ) throws(Failure) -> VerificationReport {
    do {
      let comparison = try WorkbookComparison(stored, with: try remade(material))
      return VerificationReport(comparison, record, file: file, version: version)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw .unknown("cannot be calculated: \(error)")
    }
  }

  /// The workbook with its live formulas; each audience has its case here.
  private func remade(_ material: Material) throws -> Workbook {
    switch (record.audience, material) {
    case ("board", .board(let projection, let study, let drivers, let provenance)):
      let live = record["live-futures"].flatMap { Int($0) } ?? 0
      return try BoardWorkbook(
        projection, study: study, drivers: drivers, provenance: provenance, liveFutures: live
      ).liveWorkbook
    case ("board", .plans(let plans)): return try plans.draft
    case ("federal", .application(let plan, let base, let drivers, let provenance)):
      return try FederalWorkbook(plan, base: base, drivers: drivers, provenance: provenance).draft
    case ("wioa", .application(let plan, let base, let drivers, let provenance)):
      return try WIOAWorkbook(plan, base: base, drivers: drivers, provenance: provenance).draft
    case ("foundation", .application(let plan, let base, let drivers, let provenance)):
      return try FoundationWorkbook(plan, base: base, drivers: drivers, provenance: provenance)
        .draft
    case ("state", .application(let plan, let base, let drivers, let provenance)):
      return try StateWorkbook(plan, base: base, drivers: drivers, provenance: provenance).draft
    default:
      throw Failure.unknown(
        "is for “\(record.audience)”, an audience that this version does not know")
    }
  }
}
