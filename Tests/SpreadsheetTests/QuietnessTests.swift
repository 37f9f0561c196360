import Foundation
import Spreadsheet
import Testing

struct QuietnessTests {
  @Test func `prints nothing, whatever it is given`() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]
    ) {
      _ = try WrittenFile(Showcase().workbook())
      for kind in Chart.Kind.allCases {
        _ = try WrittenFile(Sample.workbookWithChart { $0.kind = kind })
      }
      let bad: [(inout Sheet) throws -> Void] = [
        { $0[1, 0] = .number(.nan) }, { $0[1_048_576, 0] = .integer(1) },
        { $0[1, 0] = .text(String(repeating: "x", count: 40_000)) },
        { $0[1, 0] = .formula("", value: .number(0)) },
        { $0.page.header.left = [.text(String(repeating: "x", count: 300))] },
        { $0.setWidth(-1, ofColumns: 0...0) },
      ]
      for change in bad {
        _ = try failure(of: Sample.workbook(change))
      }
    }
    let output = try #require(result)
    let text = String(decoding: output.standardErrorContent, as: UTF8.self)
    #expect(!text.contains("WARNING") && !text.contains("ERROR"), "\(text)")
    #expect(text.isEmpty, "\(text)")
  }
}
