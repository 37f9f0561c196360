import Foundation
import TestSupport
import Testing

/// `replay` as it is typed.
struct ReplayTests {
  @Test func `prints one future month by month`() async throws {
    let program = try await Program.run(["replay", "scenarios/first.yaml", "--future", "3"])
    #expect(program.status == 0 && program.errors.isEmpty)
    try expectGolden(program.output, "replay-first.txt")
    #expect(!program.output.split(separator: "\n").contains { $0.count > 120 || $0.last == " " })
  }

  @Test func `has the totals of its row in the run`() async throws {
    let folder = try TemporaryDirectory()
    let table = folder.file("futures.csv")
    let run = try await Program.run([
      "run", "scenarios/riverbend.yaml", "--futures", "7", "--quiet", "--json", "--futures-csv",
      table,
    ])
    let rows = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\n")
    let names = rows[0].split(separator: ",").map(String.init)
    for future in [0, 6] {
      let program = try await Program.run([
        "replay", "scenarios/riverbend.yaml", "--future", "\(future)", "--json", "--quiet",
      ])
      let document = try JSONObject(parsing: program.output)
      #expect(try document.number("future") == Double(future))
      let outcomes = try document.object("outcomes")
      let cells = rows[future + 1].split(separator: ",", omittingEmptySubsequences: false)
      var compared = 0
      for (name, cell) in zip(names, cells) where name != "future" && !name.hasPrefix("\"goal") {
        if cell.isEmpty {
          #expect(outcomes.members[name] is NSNull, "\(name)")
        } else if name == "unpaid-share" {
          // To the last digit, which reading a number back might lose.
          #expect(program.output.contains("\"\(name)\": \(cell),"), "\(cell)")
        } else {
          #expect(try outcomes.number(name) == Double(cell), "\(name)")
        }
        compared += 1
      }
      // Every outcome of the row, ratios included, and nothing else.
      #expect(compared == outcomes.members.count && compared >= 35)
      for name in ["cost-per-placement", "cost-per-participant", "unpaid-share"] {
        #expect(outcomes.members[name] != nil)
      }
      let months = try document.objects("months")
      #expect(months.count == 60)
      let cost = try months.map { try $0.number("cost") }.reduce(0, +)
      #expect(try abs(cost - outcomes.number("cost")) < 0.005)
      for month in months {
        let paid = try month.objects("paid").map { try $0.number("amount") }.reduce(0, +)
        let unpaid = try month.objects("unpaid").map { try $0.number("amount") }.reduce(0, +)
        #expect(try abs(paid + unpaid - month.number("cost")) < 0.005)
      }
      #expect(try document.objects("assumptions").count > 30)
      #expect(try document.objects("goals").count == 4)
    }
    let worth = try JSONObject(parsing: run.output).object("worth-replaying")
    for name in ["middle", "worst-twentieth"] {
      #expect(try (0..<7).contains(worth.number(name)))
    }
  }

  @Test(arguments: [
    (["replay", "scenarios/first.yaml"], 64),
    (["replay", "scenarios/first.yaml", "--future", "x"], 64),
    (["replay", "scenarios/first.yaml", "--future", "-1"], 64),
    (["replay", "scenarios/first.yaml", "--future", "1000000"], 64),
    (["replay", "scenarios/absent.yaml", "--future", "1"], 66),
  ])
  func `says what is wrong with the command line`(arguments: [String], status: Int) async throws {
    let program = try await Program.run(arguments)
    #expect(program.status == Int32(status), "\(program.errors)")
    #expect(program.output.isEmpty && !program.errors.isEmpty)
  }
}
