import Foundation
import Planning
import ScenarioFiles
import TestSupport
import Testing
import Uncertainty

/// Values that are drawn from a column of a file.
struct HistoryTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
  }

  private func read(_ path: String, _ value: String) throws -> ScenarioReading {
    let document = ScenarioDocument(name: folder.file("least.yaml"), text: Smallest.text)
    return ScenarioReader.read(
      document, overrides: [try ScenarioOverride(parsing: "\(path)=\(value)")])
  }

  private func values(_ path: String, _ value: String) throws -> [Double]? {
    let reading = try read(path, value)
    #expect(reading.errors == [])
    guard
      case .history(let values)? = reading.scenario?.assumptions
        .first(where: { $0.path == path })?.distribution.family
    else { return nil }
    return values
  }

  private func faults(_ reading: ScenarioReading) -> [Diagnostic] {
    reading.diagnostics.filter { $0.severity == .error }
  }

  @Test func `reads cells with and without their units`() throws {
    try write(
      "month,share,award,lag,seats,rate,leaving,wage\n"
        + "a,40%,\"$12,000\",2,12,3,2%,$21\n" + "b,0.35,9500,3 months,16,1 per month,0.01,19.5\n"
        + "c, 44 % ,$10k,1 year,20,4 per year,1.5 %,$20 per hour\n", to: "past.csv")
    #expect(try values("outreach.apply", "history(past.csv, share)") == [0.4, 0.35, 0.44])
    #expect(try values("hub.reserve", "history(past.csv, award)") == [12_000, 9_500, 10_000])
    #expect(try values("programs.Web.length", "history(past.csv, lag)") == [2, 3, 12])
    #expect(try values("programs.Web.seats", "history(past.csv, seats)") == [12, 16, 20])
    #expect(try values("employers.openings", "history(past.csv, rate)") == [3, 12, 4])
    #expect(
      try values("employers.leaving", "history(past.csv, leaving) per month")
        == [0.02, 0.01, 0.015])
    #expect(try values("employers.wage", "history(past.csv, wage)") == [21, 19.5, 20])
  }

  @Test func `takes the unit of bare cells from behind the bracket`() throws {
    try write("lag,leaving\n1,2%\n2,3%\n", to: "past.csv")
    #expect(try values("programs.Web.length", "history(past.csv, lag) years") == [12, 24])
    let reading = try read("employers.leaving", "history(past.csv, leaving) per year")
    let scenario = try #require(reading.scenario)
    #expect(scenario[scenario.employers.leaving.base].unit == .chance(per: .year))
  }

  @Test func `reads what RFC 4180 allows`() throws {
    let texts = [
      "a,b\r\n1,2\r\n3,4\r\n", "a,b\n1,2\n3,4", "a,b\r1,2\r3,4\r", "\u{FEFF}a,b\n1,2\n3,4\n",
      "\"a\",\"b\"\n\"1\",\"2\"\n\"3\",4\n", "a,b\n1,2\n,\n3,4\n\n", " a , b \n 1 , 2 \n3,4\n",
      "\u{FEFF}\"a\",\"b\"\r\n\"1\",\"2\"\r\n\"3\",\"4\"\r\n\r\n", "\u{FEFF}b,a\r\n2,1\r\n4,3",
      "\"x\"\"y\",\"b\"\n\"one\ntwo, three\",2\n\"\",4\n",
    ]
    for (number, text) in texts.enumerated() {
      try write(text, to: "past\(number).csv")
      #expect(
        try values("outreach.reach.sustain", "history(past\(number).csv, b)") == [2, 4], "\(text)")
    }
    try write("x,\"Wage ($/hour), mean\"\n1,20\n2,30\n", to: "named.csv")
    #expect(
      try values("employers.wage", "history(named.csv, \"Wage ($/hour), mean\")") == [20, 30])
    try write("x,Wage ($/hour)\n1,20\n2,30\n", to: "bracket.csv")
    #expect(try values("employers.wage", "history(bracket.csv, Wage ($/hour))") == [20, 30])
  }

  @Test func `draws each row equally often`() throws {
    try write("n\n5\n1\n1\n9\n", to: "past.csv")
    let reading = try read("outreach.reach.sustain", "history(past.csv, n)")
    let scenario = try #require(reading.scenario)
    let law = try #require(
      scenario.assumptions.first { $0.path == "outreach.reach.sustain" }
    ).distribution
    let drawn = (0..<400).map { law.quantile((Double($0) + 0.5) / 400) }
    #expect(drawn.count { $0 == 1 } == 200)
    #expect(drawn.count { $0 == 5 } == 100 && drawn.count { $0 == 9 } == 100)
    #expect(law.mean == 4)
  }

  @Test func `records what the file held`() throws {
    try write("n,m\n5,6\n7,8\n", to: "past.csv")
    let document = ScenarioDocument(
      name: folder.file("least.yaml"),
      text: Smallest.text + "\noutreach:\n  reach: { sustain: 'history(past.csv, n)' }\n"
        + "employers: { openings: 'history(past.csv, m)' }\n")
    let scenario = try #require(ScenarioReader.read(document).scenario)
    #expect(
      scenario.histories == [
        HistoryFile(
          path: "past.csv",
          sha256: "5bd486ee81b84e599d22fb5a8b0377b6a9bb3b9617e000836cba0a5df5d40fa2")
      ])
    #expect(try #require(Smallest.read().scenario).histories == [])
  }

  @Test func `follows links inside the folder and none that lead out`() throws {
    let outside = try TemporaryDirectory()
    try Data("n\n1\n2\n".utf8).write(to: URL(fileURLWithPath: outside.file("secret.csv")))
    try write("n\n3\n4\n", to: "past.csv")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.file("inside.csv"), withDestinationPath: "past.csv")
    try files.createSymbolicLink(
      atPath: folder.file("outside.csv"), withDestinationPath: outside.file("secret.csv"))
    try files.createSymbolicLink(
      atPath: folder.file("door"), withDestinationPath: outside.path)
    #expect(try values("outreach.reach.sustain", "history(inside.csv, n)") == [3, 4])
    for name in ["outside.csv", "door/secret.csv"] {
      let reading = try read("outreach.reach.sustain", "history(\(name), n)")
      #expect(reading.scenario == nil)
      #expect(faults(reading).map(\.code) == [.historyFile])
      #expect(faults(reading).first?.message.contains("leads out") ?? false)
    }
  }

  @Test func `refuses pipes, devices, what is too large and what is not text`() throws {
    #expect(mkfifo(folder.file("pipe.csv"), 0o600) == 0)
    try write("n\n" + String(repeating: "1\n", count: 600_000), to: "large.csv")
    try Data([0x6E, 0x0A, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: folder.file("binary.csv")))
    for name in ["pipe.csv", "large.csv", "binary.csv", ".", "least.yaml/x.csv"] {
      let reading = try read("outreach.reach.sustain", "history(\(name), n)")
      #expect(faults(reading).map(\.code) == [.historyFile], "\(name)")
    }
    try write("n\n" + String(repeating: "1\n", count: 10_001), to: "long.csv")
    let long = try read("outreach.reach.sustain", "history(long.csv, n)")
    #expect(faults(long).map(\.code) == [.historyTable])
  }

  @Test func `counts rows as spreadsheets do`() throws {
    try write("n\n1\n\n\"2\n\"\nthree\n", to: "past.csv")
    let reading = try read("outreach.reach.sustain", "history(past.csv, n)")
    #expect(faults(reading).first?.message.contains("row 5 of 'past.csv'") ?? false)
  }
}
