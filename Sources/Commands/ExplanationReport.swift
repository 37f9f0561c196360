import Reports
import ScenarioFiles

/// What `explain` prints.
struct ExplanationReport {
  let ink: Ink

  /// One explanation, with both examples and what the reader says of the wrong one.
  func text(_ explanation: Explanation) -> String {
    var report = TextReport()
    let code = explanation.code
    let kind = code.severity.rawValue
    let painted = code.severity == .error ? ink.bad(kind) : ink.caution(kind)
    report.add("\(ink.heading("\(code.rawValue)  \(explanation.title)")) (\(painted))")
    report.add()
    report.add(wrapped(explanation.text, width: 80, indent: "  "))
    if let rule = code.rule {
      report.add()
      report.add("  It comes from a funders' rule: techhire rules \(rule)")
    }
    if let wrong = explanation.wrong {
      report.section("WRONG", ink)
      report.add(lines(of: wrong))
      if let finding = wrong.reading.diagnostics.first(where: { $0.code == code }) {
        let answer = [finding.message, finding.help.map { "help: \($0)" }].compactMap(\.self)
        report.add("  " + ink.faint("it is answered:"))
        report.add(answer.flatMap { wrapped($0, width: 80, indent: "    ") })
      }
    }
    if let right = explanation.right {
      report.section("RIGHT", ink)
      report.add(lines(of: right))
    }
    return report.text
  }

  /// All codes with their titles.
  func list(_ explanations: [Explanation]) -> String {
    var report = TextReport()
    for severity in [Diagnostic.Severity.error, .warning] {
      let chosen = explanations.filter { $0.code.severity == severity }
      report.section("\(severity.rawValue.uppercased())S", note: note(on: severity), ink)
      var table = TextTable([.left, .left])
      for explanation in chosen { table.add([explanation.code.rawValue, explanation.title]) }
      report.add(table.lines())
    }
    report.add()
    report.add("'techhire explain CODE' explains one, with an example.")
    return report.text
  }

  /// The explanations as data.
  static func json(_ explanations: [Explanation]) -> JSONValue {
    .object([
      ("format", .integer(1)),
      (
        "codes",
        .array(
          explanations.map { explanation in
            .object([
              ("code", .string(explanation.code.rawValue)),
              ("severity", .string(explanation.code.severity.rawValue)),
              ("title", .string(explanation.title)), ("text", .string(explanation.text)),
              ("rule", explanation.code.rule.map { .string($0) } ?? .null),
              ("wrong", explanation.wrong.map { .string($0.text) } ?? .null),
              ("right", explanation.right.map { .string($0.text) } ?? .null),
            ])
          })
      ),
    ])
  }

  private func note(on severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "the scenario is not simulated"
    case .warning: "simulated all the same, unless with --strict"
    }
  }

  private func lines(of example: Example) -> [String] {
    example.text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.isEmpty }
      .map { "    " + $0.replacing("\t", with: "⇥   ") }
  }
}
