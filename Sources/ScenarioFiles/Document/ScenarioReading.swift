package import Planning

/// What reading a scenario file yields: a scenario, findings, or both.
package struct ScenarioReading: Sendable {
  /// The scenario; nil if there is any error.
  package let scenario: Scenario?
  /// All errors and warnings, sorted by place.
  package let diagnostics: [Diagnostic]

  /// The files that the document extends, nearest first, as far as they could be read.
  package let bases: [ScenarioDocument]

  /// The paths of all other files that were looked for, whether or not they could be read.
  package let files: [String]
  /// What the scenario settles apart from its assumptions, in the order of reading.
  package let settings: [Setting]
  /// The files that values are drawn from, in order of use.
  package let histories: [ScenarioRecord.File]

  package init(
    scenario: Scenario?, diagnostics: [Diagnostic], bases: [ScenarioDocument],
    files: [String] = [], settings: [Setting] = [], histories: [ScenarioRecord.File] = []
  ) {
    self.scenario = scenario
    self.files = files
    self.settings = settings
    self.histories = histories
    self.diagnostics = diagnostics
    self.bases = bases
  }
}
