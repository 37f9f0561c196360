import Foundation
import TestSupport
import Testing

struct FuturesTableTests {
  @Test func `has one row per future, its number first, and a column per outcome`() async throws {
    let work = try WorkedCase(adding: WorkedCase.goals)
    let program = try await work.run("run", "--futures", "7", "--futures-csv", "f.csv")
    #expect(program.status == 0)
    let lines = try work.text("f.csv").split(separator: "\n").map(String.init)
    #expect(lines.count == 8)
    let header = try #require(lines.first).split(separator: ",").map(String.init)
    #expect(header.first == "future")
    for name in RunDocumentTests.outcomes { #expect(header.contains(name)) }
    #expect(header.suffix(2).allSatisfy { $0.hasPrefix("\"goal: placed >= ") })
    let costs = try #require(header.firstIndex(of: "cost"))
    let placed = try #require(header.firstIndex(of: "placed"))
    for (number, line) in lines.dropFirst().enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(cells.count == header.count)
      #expect(cells[0] == "\(number)")
      #expect(cells[costs] == "156000.00")
      #expect(cells[placed] == "24")
      #expect(cells.suffix(2) == ["1", "0"])
    }
  }

  @Test func `leaves a cell empty where an outcome is not defined`() async throws {
    let work = try WorkedCase()
    _ = try await work.run(
      "run", "--futures", "2", "--set", "outreach.reach.scale-and-grow=0", "--futures-csv", "f.csv")
    let lines = try work.text("f.csv").split(separator: "\n").map(String.init)
    let header = try #require(lines.first).split(separator: ",").map(String.init)
    let column = try #require(header.firstIndex(of: "cost-per-placement"))
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(cells[column].isEmpty)
    }
  }

  @Test func `agrees with the means of the JSON`() async throws {
    let work = try WorkedCase()
    let program = try await work.run("run", "--futures", "9", "--json", "--futures-csv", "f.csv")
    let outcomes = try JSONObject(parsing: program.output).object("outcomes")
    let lines = try work.text("f.csv").split(separator: "\n").map(String.init)
    let header = try #require(lines.first).split(separator: ",").map(String.init)
    let rows = lines.dropFirst().map { $0.split(separator: ",").compactMap { Double($0) } }
    for name in ["reached", "applied", "retained-6-months", "cost", "unpaid-share"] {
      let column = try #require(header.firstIndex(of: name))
      let mean = rows.reduce(0) { $0 + $1[column] } / Double(rows.count)
      #expect(abs(try outcomes.object(name).number("mean") - mean) < 1e-5, "\(name)")
    }
  }
}
