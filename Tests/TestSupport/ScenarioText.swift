package import Planning
package import ScenarioFiles

/// A scenario text that should have been read without errors was not.
package struct UnreadableScenario: Error, CustomStringConvertible {
  package let text: String
  package let diagnostics: [Diagnostic]

  package var description: String {
    let found = diagnostics.map { "\($0.line):\($0.column): \($0.severity): \($0.message)" }
    return (found + ["in:", text]).joined(separator: "\n")
  }
}

/// Reads a scenario from YAML text, as users write it.
///
/// - Throws: `UnreadableScenario` with all diagnostics when the text holds an error.
package func readScenario(_ text: String) throws -> Scenario {
  let document = ScenarioDocument(name: "scenario.yaml", text: text)
  let reading = ScenarioReader.read(document, overrides: [])
  guard let scenario = reading.scenario else {
    throw UnreadableScenario(text: text, diagnostics: reading.diagnostics)
  }
  return scenario
}
