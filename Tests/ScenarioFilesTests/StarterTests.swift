import Planning
import ScenarioFiles
import Testing

/// What `init` writes, for all answers that it may be given.
struct StarterTests {
  private static func subsets<Element>(of all: [Element]) -> [[Element]] {
    (1..<(1 << all.count)).map { bits in
      all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }
    }
  }

  @Test(arguments: Starter.Size.allCases)
  func `passes check without a warning for every mix of money`(size: Starter.Size) {
    for money in StarterTests.subsets(of: FundingStream.Kind.declared) {
      var starter = Starter()
      starter.size = size
      starter.money = money
      starter.promises = Starter.Promise.allCases
      expectNoFinding(starter)
    }
  }

  @Test func `passes check without a warning for every choice of goals`() {
    for promises in StarterTests.subsets(of: Starter.Promise.allCases) {
      var starter = Starter()
      starter.promises = promises
      expectNoFinding(starter)
    }
  }

  @Test(arguments: [
    "Plain", "", " ", "yes", "12", "a: b", "# no comment", "\"quoted\"", "back\\slash", "tab\there",
    "line\nbreak", "{brace", "*star", "Ünïcode’s", "null", "~", "- dash", "trailing ", "1e5",
    "O'Neil",
  ])
  func `quotes any name so that it is read back`(name: String) {
    var starter = Starter()
    starter.name = "x" + name
    starter.region = name + "x"
    let scenario = expectNoFinding(starter)
    let kept = { (text: String) in
      String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
    }
    #expect(scenario?.name == kept("x" + name))
    #expect(scenario?.region == kept(name + "x"))
  }

  @Test(arguments: [Month(year: 2026, number: 12), Month(year: 2031, number: 7)])
  func `passes check for any start`(start: Month) {
    var starter = Starter()
    starter.start = start
    expectNoFinding(starter)
  }

  @Test func `every line fits an editor's window, and the longest plan is short`() {
    let lines = Starter().text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 200 && $0.last != " " })
    #expect(lines.count < 150)
  }

  @discardableResult
  private func expectNoFinding(_ starter: Starter) -> Scenario? {
    let reading = ScenarioReader.read(ScenarioDocument(name: "plan.yaml", text: starter.text))
    #expect(reading.diagnostics == [], "\(starter): \(reading.diagnostics.rendered)")
    return reading.scenario
  }
}
