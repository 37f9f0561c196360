import ScenarioFiles
import Testing

/// A list entry that has lost its dash is one finding, however the file ends its lines.
struct MissingDashTests {
  private static let names = DiagnosticsTests.names.filter { $0.hasPrefix("missing-dash") }

  @Test(arguments: names)
  func `is the only finding`(name: String) throws {
    let document = try ScenarioDocument.load(path: "\(DiagnosticsTests.folder)/\(name).yaml")
    let lines = document.text.split(separator: "\n", omittingEmptySubsequences: false)
    for ending in ["\n", "\r\n"] {
      let text = lines.joined(separator: ending)
      let found = ScenarioReader.read(ScenarioDocument(name: name, text: text)).diagnostics
      #expect(found.map(\.code) == [.missingDash], "\(found.rendered)")
    }
  }

  @Test func `there is a file for each way to lose it`() {
    #expect(MissingDashTests.names.count == 6)
  }

  /// A key that stands twice in the middle of an entry, or last, is just that.
  @Test(arguments: [
    "costs:\n  - name: Director\n    amount: $1k\n    amount: $2k\n",
    "costs:\n  - name: Director\n    amount: $1k\n    name: Chief\n",
    "costs:\n  - { name: Director, amount: $1k, name: Chief }\n",
  ])
  func `is not suspected where a key stands twice`(costs: String) {
    let text =
      Smallest.text.replacing(
        "costs:\n  - name: Director\n    amount: $7,200\n", with: costs)
    let found = ScenarioReader.read(ScenarioDocument(name: "plan.yaml", text: text)).diagnostics
    #expect(found.map(\.code).contains(.duplicateKey))
    #expect(!found.map(\.code).contains(.missingDash), "\(found.rendered)")
  }

  @Test func `leaves the places of what else is wrong`() throws {
    let text =
      Smallest.text.replacing(
        "costs:\n  - name: Director\n    amount: $7,200\n",
        with: """
          costs:
            - name: Director
              amount: $7,200
              name: Rent
              amount: 900

          """)
    let found = ScenarioReader.read(ScenarioDocument(name: "plan.yaml", text: text)).diagnostics
      .filter { $0.severity == .error }
    #expect(found.map(\.code) == [.missingDash, .wrongUnit], "\(found.rendered)")
    #expect(found.map(\.line) == [12, 13])
    #expect(found.map(\.column) == [5, 13])
  }
}
