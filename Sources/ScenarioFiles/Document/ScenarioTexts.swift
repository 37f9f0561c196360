/// The texts that a scenario is read from, for messages about their places.
///
/// The named file comes first, then the one that it extends, and so on.
struct ScenarioTexts: Sendable {
  private(set) var documents: [ScenarioDocument] = []
  private var lines: [SourceLines] = []
  let overrides: [ScenarioOverride]

  init(overrides: [ScenarioOverride]) { self.overrides = overrides }

  mutating func add(_ document: ScenarioDocument, _ lines: SourceLines) {
    documents.append(document)
    self.lines.append(lines)
  }

  /// What messages call the text of a place.
  func name(of place: SourcePlace) -> String {
    if place.override != nil { return "--set" }
    return documents.indices.contains(place.file) ? documents[place.file].name : "?"
  }

  /// The line of a place as written; nil when there is none.
  func line(of place: SourcePlace) -> String? {
    if let index = place.override {
      return overrides.indices.contains(index) ? overrides[index].written : nil
    }
    return lines.indices.contains(place.file) ? lines[place.file][place.line] : nil
  }

  /// Whether a text stands at a place of a file, on one line.
  func has(_ text: String, at place: SourcePlace) -> Bool {
    place.override == nil && lines.indices.contains(place.file)
      && lines[place.file].has(text, at: place)
  }

  /// A finding about a place.
  func diagnostic(
    _ code: Diagnostic.Code, _ place: SourcePlace, _ message: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, file: name(of: place), place: place, message: message, help: help,
      sourceLine: line(of: place))
  }
}
