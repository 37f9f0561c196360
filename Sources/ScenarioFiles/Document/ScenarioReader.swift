import Planning

/// Turns the text of a scenario file into a scenario, or into findings about it.
package enum ScenarioReader {
  /// Reads a document with changes from the command line.
  ///
  /// - Parameters:
  ///   - document: The file's text.
  ///   - overrides: Changes, applied in order to the tree of the file before anything is read.
  ///   - load: Gives the text of a file that the document extends, by its path.
  /// - Returns: The scenario unless there are errors, and all findings sorted by place.
  package static func read(
    _ document: ScenarioDocument, overrides: [ScenarioOverride] = [],
    load: (String) throws(Diagnostic) -> ScenarioDocument = {
      (path) throws(Diagnostic) in try ScenarioDocument.loadPlain(path: path)
    }
  ) -> ScenarioReading {
    read(document, overrides, recorded: nil, load: load)
  }

  /// Reads a document with changes, and every other file from a record.
  static func read(
    _ document: ScenarioDocument, overrides: [ScenarioOverride], recorded: ScenarioRecord
  ) -> ScenarioReading {
    read(document, overrides, recorded: recorded) { (path) throws(Diagnostic) in
      try recorded.base(at: path)
    }
  }

  private static func read(
    _ document: ScenarioDocument, _ overrides: [ScenarioOverride], recorded: ScenarioRecord?,
    load: (String) throws(Diagnostic) -> ScenarioDocument
  ) -> ScenarioReading {
    let chain = ScenarioChain(document, overrides: overrides, load: load)
    guard var tree = chain.tree else { return reading(nil, chain.diagnostics, chain) }
    var findings = chain.diagnostics + ScenarioOverride.superseded(in: overrides)
    for (index, override) in overrides.enumerated() {
      findings += override.apply(to: &tree, number: index)
    }
    // The first reading finds where each assumption stands in the file; the second numbers them
    // accordingly. Only the second tells its findings.
    let isSound = !findings.hasErrors
    var survey = Assembly(chain, positions: nil)
    survey.isSound = isSound
    survey.recorded = recorded
    _ = survey.scenario(tree)
    var assembly = Assembly(chain, positions: survey.filePositions)
    assembly.isSound = isSound
    assembly.recorded = recorded
    let scenario = assembly.scenario(tree)
    findings += assembly.diagnostics
    return reading(
      findings.hasErrors ? nil : scenario, findings, chain, assembly)
  }

  private static func reading(
    _ scenario: Scenario?, _ findings: [Diagnostic], _ chain: ScenarioChain,
    _ assembly: Assembly? = nil
  ) -> ScenarioReading {
    let sorted = findings.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    return ScenarioReading(
      scenario: scenario, diagnostics: sorted.map(\.element),
      bases: Array(chain.texts.documents.dropFirst()),
      files: chain.lookedFor + (assembly?.lookedFor ?? []), settings: assembly?.settings ?? [],
      histories: assembly?.historyTexts ?? [])
  }
}

extension Assembly {
  /// Where each assumption stands when all are sorted by their place in the file.
  fileprivate var filePositions: [String: Int] {
    let sorted = drafts.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    return Dictionary(
      sorted.enumerated().map { ($1.element.assumption.path, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// All assumptions in file order.
  var sortedAssumptions: [Assumption] {
    guard let positions else { return drafts.map(\.assumption) }
    return drafts.map(\.assumption).sorted {
      (positions[$0.path] ?? 0) < (positions[$1.path] ?? 0)
    }
  }
}
