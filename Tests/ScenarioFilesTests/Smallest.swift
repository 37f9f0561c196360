import ScenarioFiles

/// The least that a scenario may say, for tests that add to it.
enum Smallest {
  static let text = """
    format: 1
    name: The least
    start: 2027-01
    braiding: in-order
    participants:
      - name: Everyone
    programs:
      - name: Web
    costs:
      - name: Director
        amount: $7,200
    funding:
      - name: Gift
        kind: philanthropy
        amount: $90k
    """

  /// The least, with some of its text replaced and some added.
  static func document(_ replaced: [String: String] = [:], adding added: String = "")
    -> ScenarioDocument
  {
    var text = text
    for (old, new) in replaced.sorted(by: { $0.key < $1.key }) {
      let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { text = parts[0] + new + parts[1] }
    }
    return ScenarioDocument(name: "least.yaml", text: "\(text)\n\(added)\n")
  }

  static func read(
    _ replaced: [String: String] = [:], adding added: String = "",
    overrides: [ScenarioOverride] = []
  ) -> ScenarioReading {
    ScenarioReader.read(document(replaced, adding: added), overrides: overrides)
  }
}
