import Foundation
import Spreadsheet
import TestSupport
import Testing

struct WritingTests {
  @Test func `leaves only the workbook`() throws {
    let directory = try TemporaryDirectory()
    try Showcase().workbook().write(to: directory.file("showcase.xlsx"))
    #expect(try directory.names() == ["showcase.xlsx"])
  }

  @Test func `replaces a file and follows a link to it`() throws {
    let directory = try TemporaryDirectory()
    let target = directory.file("target.xlsx")
    let link = directory.file("link.xlsx")
    try Data("old".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try Sample.workbook().write(to: link)
    #expect(try WrittenFile.contents(target).prefix(2) == [0x50, 0x4b])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try directory.names() == ["link.xlsx", "target.xlsx"])
  }

  @Test func `gives the same bytes for the same workbook`() throws {
    let first = try WrittenFile(Showcase().workbook())
    let second = try WrittenFile(Showcase().workbook())
    #expect(first.bytes == second.bytes)
    #expect(first.bytes.count > 20_000)
  }

  @Test func `gives the same bytes whatever the order of writing`() throws {
    let cells = (0..<500).map { CellReference(row: $0 % 25, column: $0 / 25) }
    func bytes(_ cells: [CellReference]) throws -> [UInt8] {
      try WrittenFile(
        Sample.workbook { sheet in
          for cell in cells {
            sheet[cell] = .text(cell.a1, style: cell.row % 2 == 0 ? .bold : .note)
          }
        }
      ).bytes
    }
    #expect(try bytes(cells) == bytes(cells.reversed()))
  }

  @Test func `gives the same bytes in every time zone`() async {
    await #expect(processExitsWith: .success) {
      func bytes(zone: String) throws -> [UInt8] {
        setenv("TZ", zone, 1)
        tzset()
        return try WrittenFile(Showcase().workbook()).bytes
      }
      let reference = try bytes(zone: "UTC")
      for zone in ["Asia/Tokyo", "America/Los_Angeles", "XXX-13"] {
        let other = try bytes(zone: zone)
        #expect(other == reference)
      }
    }
  }

  @Test func `writes from many tasks at once`() async throws {
    let alone = try WrittenFile(Showcase().workbook()).bytes
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask { try WrittenFile(Showcase().workbook()).bytes }
      }
      for try await bytes in group {
        #expect(bytes == alone)
      }
    }
  }

  @Test func `refuses a directory that is not there`() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("missing/file.xlsx")
    #expect(throws: SpreadsheetError(.system(call: "open", code: ENOENT), at: .file(path))) {
      try Sample.workbook().write(to: path)
    }
  }

  @Test func `refuses a directory in place of a file`() throws {
    let directory = try TemporaryDirectory()
    #expect(throws: SpreadsheetError(.notAPlainFile, at: .file(directory.path))) {
      try Sample.workbook().write(to: directory.path)
    }
  }

  @Test func `does not replace a device`() throws {
    #expect(throws: SpreadsheetError(.notAPlainFile, at: .file("/dev/full"))) {
      try Sample.workbook().write(to: "/dev/full")
    }
  }

  @Test func `refuses a directory that cannot be written to`() throws {
    // The kernel's own directory takes no files, not even from the superuser.
    let error = #expect(throws: SpreadsheetError.self) {
      try Sample.workbook().write(to: "/proc/file.xlsx")
    }
    #expect(error?.place == .file("/proc/file.xlsx"))
    #expect("\(try #require(error))".hasPrefix("/proc/file.xlsx: No such file"))
  }

  @Test func `keeps the old file when the new one is refused`() throws {
    let directory = try TemporaryDirectory()
    let path = directory.file("kept.xlsx")
    try Sample.workbook().write(to: path)
    let before = try WrittenFile.contents(path)
    #expect(throws: SpreadsheetError.self) {
      try Sample.workbook { $0[1, 1] = .number(.nan) }.write(to: path)
    }
    #expect(try WrittenFile.contents(path) == before)
    #expect(try directory.names() == ["kept.xlsx"])
  }

  @Test func `refuses decimal commas`() throws {
    let error = SpreadsheetError(.decimalSeparator(","), at: .file("x.xlsx"))
    #expect(throws: error) { try Workbook.requireDecimalPoint(",", at: "x.xlsx") }
    try Workbook.requireDecimalPoint(".", at: "x.xlsx")
  }
}
