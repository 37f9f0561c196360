import ScenarioFiles
import Testing

/// Files made to exhaust the reader.
struct HostileTests {
  static let files: [(name: String, text: String)] = [
    ("many keys", (0..<20_000).map { "k\($0):" }.joined(separator: "\n")),
    ("equal keys", String(repeating: "kk: 1\n", count: 40_000)),
    ("open brackets", String(repeating: "[", count: 300_000)),
    ("open braces", String(repeating: "{a: ", count: 70_000)),
    ("one long word", "name: " + String(repeating: "x", count: 300_000)),
    ("one long key", String(repeating: "x", count: 300_000) + ": 1"),
    (
      "long unlike keys",
      (0..<900).map { "\(String(repeating: "y", count: 1_000))\($0): 1" }
        .joined(separator: "\n")
    ),
    ("long numbers", "horizon: " + String(repeating: "1,", count: 100_000)),
    (
      "keys within keys",
      String(repeating: "a:\n ", count: 20) + String(repeating: "? ", count: 300) + "a: 1"
    ),
    ("many quotes", String(repeating: "\"", count: 299_999)),
    ("many split values", "hub: { reserve: $1" + String(repeating: ",1", count: 100_000) + " }"),
    (
      "lines upon lines",
      Smallest.text.replacing(
        "costs:\n",
        with: "costs:\n"
          + (0..<290).map { line in
            "  - { name: L\(line), share: 1%, of: [\((line + 1..<290).map { "L\($0), " }.joined())Director] }\n"
          }.joined())
    ),
    (
      "curve after curve",
      Smallest.text.replacing(
        "costs:\n",
        with: "costs:\n"
          + (0..<200).map { line in
            "  - { name: L\(line), amount: 'quantiles(5%: $1, 10%: $2, 20%: $2.1, 30%: $9, 40%: $9.1, "
              + "50%: $9.2, 60%: $30, 70%: $30.1, 80%: $30.2, 90%: $90)' }\n"
          }.joined())
    ),
    (
      "everything goes with everything",
      Smallest.text
        + "\noutreach: { apply: 10% to 20%, qualify: 20% to 40% }\ncorrelations:\n"
        + (0..<900).map {
          "  - { between: [costs.A\($0).amount, costs.A\($0 + 1).amount], rank: 0.9 }\n"
        }.joined()
        + "sources: { outreach.apply: 1 }\n"
    ),
    (
      "a chain that cannot be",
      Smallest.text.replacing(
        "costs:\n",
        with: "costs:\n"
          + (0..<100).map { "  - { name: A\($0), amount: $1 to $2 }\n" }.joined())
        + "\ncorrelations:\n"
        + (0..<99).map {
          "  - { between: [costs.A\($0).amount, costs.A\($0 + 1).amount], rank: 0.9 }\n"
        }.joined()
    ),
    (
      "program after program",
      Smallest.text.replacing(
        "programs:\n",
        with: "programs:\n"
          + (0..<990).map { "  - { name: P\($0), leads-to: P\($0 + 1) }\n" }.joined())
    ),
  ]

  // Against a hang alone: no machine is so slow and busy that reading a file takes so long.
  @Test(.timeLimit(.minutes(15)), arguments: files.indices)
  func `reads no file forever`(index: Int) {
    let file = HostileTests.files[index]
    let reading = ScenarioReader.read(ScenarioDocument(name: file.name, text: file.text))
    #expect(!reading.diagnostics.isEmpty || reading.scenario != nil)
    #expect(reading.diagnostics.rendered.utf8.count < 1 << 21)
  }
}
