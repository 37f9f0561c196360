import Foundation
import TestSupport
import Testing

/// What `run --json` tells of stranded money, receivables and the spreadsheet's sums.
struct MoneyDocumentTests {
  private static func riverbend() async throws -> JSONObject {
    let program = try await Program.run(
      ["run", "scenarios/riverbend.yaml", "--json", "--quiet", "--futures", "40"])
    try #require(program.status == 0)
    return try JSONObject(parsing: program.output)
  }

  @Test func `says which restrictions stranded a stream's money`() async throws {
    let streams = try await MoneyDocumentTests.riverbend().objects("streams")
    var named = 0
    for stream in streams {
      for amount in ["stranded", "stranded-at-starts"] {
        #expect(try stream.object(amount).number("min") >= 0)
      }
      let stranding = try stream.object("stranding")
      let probability = try stranding.number("probability")
      let low = try stranding.number("low")
      let high = try stranding.number("high")
      #expect(0 <= low && low <= probability && probability <= high && high <= 1)
      #expect(try stranding.number("unpaid") <= probability)
      #expect(try stranding.number("refused-starts") <= probability)
      let shares = try stranding.objects("restrictions").map { try $0.number("probability") }
      #expect(shares == shares.sorted(by: >))
      #expect(shares.allSatisfy { $0 > 0 && $0 <= probability })
      #expect(shares.isEmpty == (probability == 0))
      for (split, whole) in [
        ("beside-unpaid-costs", "unpaid"), ("at-refused-starts", "refused-starts"),
      ] {
        let part = try stranding.object(split)
        #expect(try part.number("probability") == (try stranding.number(whole)))
        #expect(try part.number("p10") <= (try part.number("p90")))
        #expect(try (part.number("p50") > 0) == (part.number("probability") > 0))
        let causes = try part.objects("restrictions").map { try $0.number("probability") }
        #expect(causes == causes.sorted(by: >))
        #expect(try causes.allSatisfy { try $0 > 0 && $0 <= part.number("probability") })
      }
      named += shares.count
    }
    #expect(named > 0)
  }

  @Test func `lists the entries of the spreadsheet's sums`() async throws {
    let sums = try await MoneyDocumentTests.riverbend().object("spreadsheet-sums")
    var discounted = 0.0
    var cutoff = 0.0
    for entry in try sums.objects("entries") {
      let amount = try entry.number("amount")
      let chance = try entry.number("chance")
      discounted += amount * chance
      if chance >= 0.75 { cutoff += amount }
    }
    #expect(abs(discounted - (try sums.object("discounted").number("amount"))) < 5)
    #expect(abs(cutoff - (try sums.object("cutoff").number("amount"))) < 0.05)
    let lower = try sums.object("cutoff").object("awarded").number("probability")
    let higher = try sums.object("discounted").object("awarded").number("probability")
    #expect(higher <= lower)
    #expect(
      try sums.strings("left-out") == ["Workforce Pell at Riverbend College", "Credential bonus"])
  }

  @Test func `splits receivables by age, month by month`() async throws {
    let document = try await MoneyDocumentTests.riverbend()
    let ages = try document.object("receivables-by-age")
    let series = try document.object("series").object("receivables").numbers("mean")
    let columns = try ["0-1", "2-3", "4-6", "over-6"].map { try ages.numbers($0) }
    #expect(try ages.strings("months").count == 60)
    for month in 0..<60 {
      let total = columns.reduce(0) { $0 + $1[month] }
      #expect(abs(total - series[month]) < 0.03)
    }
    #expect(series.max() ?? 0 > 0)
    for name in ["receivable-peak", "credit-peak", "credit-months", "interest"] {
      #expect(try document.object("outcomes").object(name).number("min") >= 0)
    }
  }
}
