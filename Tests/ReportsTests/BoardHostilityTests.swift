import Foundation
import Reports
import Spreadsheet
import TestSupport
import Testing

/// Names and texts that try to break a workbook.
struct BoardHostilityTests {
  /// The smallest scenario, with another name, another stream's name and lines added to its end.
  private func run(name: String, stream: String = "State", tail: String = "") async throws -> Run {
    func quoted(_ text: String) -> String {
      let escaped = text.unicodeScalars.map { scalar -> String in
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case _ where scalar.value < 32:
          "\\x" + (scalar.value < 16 ? "0" : "")
            + String(scalar.value, radix: 16)
        default: String(scalar)
        }
      }
      return "\"\(escaped.joined())\""
    }
    let text = try Run.text("two-years-by-hand")
      .replacing("name: Two years by hand", with: "name: \(quoted(name))")
      .replacing("{ name: State,", with: "{ name: \(quoted(stream)),")
    return try await Run(text + tail, name: "hostile.yaml", futures: 20)
  }

  @Test(arguments: [
    "=cmd|'/c calc'!A1", "&P of &N & &&, _x0041_ <b>&amp;</b>",
    "@東京 São Paulo \u{1F468}\u{200D}\u{1F469}",
  ])
  func `keeps a name as text`(name: String) async throws {
    let run = try await run(name: name, stream: name + " stream")
    let workbook = try run.board.workbook
    let summary = try workbook.sheet("Summary")
    #expect(summary[0, 0]?.content == .text(name))
    let directory = try TemporaryDirectory()
    let path = directory.file("board.xlsx")
    try workbook.write(to: path)
    let result = try Recalculation(arguments: [path])
    try #require(result.wasChecked, "\(result.output)")
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func `cuts names that are too long, everywhere`() async throws {
    let run = try await run(
      name: String(repeating: "Zweckverband ", count: 300),
      stream: String(repeating: "東", count: 900))
    #expect(try run.board.workbook.bytes().count > 10_000)
  }

  @Test func `survives a name of one long word`() async throws {
    let run = try await run(name: String(repeating: "W", count: 5_000))
    let summary = try run.board.workbook.sheet("Summary")
    let title = try #require(summary.text(0, 0))
    #expect(title.count < 200)
    #expect(try run.board.workbook.bytes().count > 10_000)
  }

  @Test func `lists a scenario with lines longer than a cell holds`() async throws {
    let tail = "\n# " + String(repeating: "long \u{1F600} ", count: 9_000) + "\n"
    let run = try await run(name: "Long", tail: tail)
    let method = try run.board.workbook.sheet("Method")
    let texts = method.references.filter { $0.column == 2 }
      .compactMap { method.text($0.row, $0.column) }
    #expect(texts.count { $0.contains("\u{1F600}") } > 100)
    #expect(texts.allSatisfy { $0.utf8.count <= 1_000 })
    #expect(try run.board.workbook.bytes().count > 10_000)
  }
}
