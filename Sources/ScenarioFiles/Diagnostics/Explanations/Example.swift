/// Lines of a scenario, or a change of it, that show what is meant.
package enum Example: Sendable, Hashable {
  /// Some sections; all others are those of a small scenario without any finding.
  case sections(String)
  /// A file as it stands.
  case file(String)
  /// What is given to `--set`, once or several times.
  case changes([String])

  /// What is given to `--set`.
  static func change(_ text: String) -> Example { .changes([text]) }

  /// The text to show.
  package var text: String {
    switch self {
    case .sections(let text), .file(let text): text
    case .changes(let texts): texts.map { "--set '\($0)'" }.joined(separator: " ")
    }
  }

  /// The whole file that is read; nil for a change.
  package var document: String? {
    switch self {
    case .sections(let text): Example.completed(text)
    case .file(let text): text
    case .changes: nil
    }
  }

  /// What the reader says of it.
  package var reading: ScenarioReading {
    switch self {
    case .sections(let text): return Example.read(Example.completed(text))
    case .file(let text): return Example.read(text)
    case .changes(let texts):
      do throws(Diagnostic) {
        let changes = try texts.map { (text) throws(Diagnostic) in
          try ScenarioOverride(parsing: text)
        }
        return Example.read(Example.completed(""), changes)
      } catch {
        return ScenarioReading(scenario: nil, diagnostics: [error], bases: [])
      }
    }
  }

  private static func read(_ text: String, _ overrides: [ScenarioOverride] = []) -> ScenarioReading
  {
    ScenarioReader.read(ScenarioDocument(name: "plan.yaml", text: text), overrides: overrides) {
      (path) throws(Diagnostic) in
      // Examples may extend `base.yaml` or themselves; no disk is looked at.
      guard path == "base.yaml" else {
        throw Diagnostic(
          code: .unreadableFile, file: path, place: SourcePlace(line: 1, column: 1),
          message: "there is no such file")
      }
      return ScenarioDocument(name: path, text: completed(""))
    }
  }

  /// The small scenario, section by section.
  private static let rest: [(key: String, text: String)] = [
    ("format", "format: 1"), ("name", "name: Example"), ("start", "start: 2027-01"),
    ("stages", "stages: { fixed: scale-and-grow }"), ("braiding", "braiding: in-order"),
    (
      "participants",
      "participants:\n  - { name: Adults, tags: [adult], eligible: [wioa, discretionary, equip] }"
    ),
    ("outreach", "outreach: { reach: { scale-and-grow: 60 }, apply: 12% to 22% }"),
    ("programs", "programs:\n  - { name: Web, cohorts: { scale-and-grow: 2 per year } }"),
    ("costs", "costs:\n  - { name: Director, amount: \"$7,200\" }"),
    ("funding", "funding:\n  - { name: Foundation, kind: philanthropy, amount: $90k }"),
  ]

  /// Some sections with the rest of the small scenario after them.
  private static func completed(_ sections: String) -> String {
    let lines = sections.split(separator: "\n")
    let extends = lines.contains { $0.hasPrefix("extends:") }
    let missing = rest.filter { section in
      !extends && !lines.contains { $0.hasPrefix("\(section.key):") }
    }
    return ([sections] + missing.map(\.text)).joined(separator: "\n") + "\n"
  }
}
