import Foundation
import Spreadsheet
import TestSupport
import Testing

/// A workbook's file as it was written, taken apart again.
struct WrittenFile {
  let bytes: [UInt8]

  init(_ workbook: Workbook) throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("written.xlsx")
    try workbook.write(to: path)
    bytes = try Self.contents(path)
  }

  static func contents(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// The text of one part.
  func part(_ name: String) throws -> String {
    let archive = try ZipArchive(bytes)
    let entry = try #require(archive.entries.first { $0.name == name })
    return String(decoding: try archive.content(of: entry), as: UTF8.self)
  }

  func sheet(_ number: Int = 1) throws -> String {
    try part("xl/worksheets/sheet\(number).xml")
  }

  func chart(_ number: Int = 1) throws -> String { try part("xl/charts/chart\(number).xml") }
}

/// The error with which writing a workbook fails, which must leave nothing behind.
func failure(of workbook: Workbook) throws -> SpreadsheetError {
  let directory = try TemporaryDirectory()
  let error = #expect(throws: SpreadsheetError.self) {
    try workbook.write(to: directory.file("refused.xlsx"))
  }
  #expect(try directory.names().isEmpty)
  return try #require(error)
}
