/// What the reader asks of each place of a scenario, noted while it reads one.
///
/// The schema of the format is made from these notes, so that it cannot say anything else than what
/// the reader does. Entries of lists are noted under their names, which the survey's own scenarios
/// choose.
struct FormatSurvey: Sendable {
  /// What may stand at a place.
  enum Shape: Sendable, Hashable {
    case text
    case names
    case choice([String])
    case choices([String])
    case flag
    case date
    case whole(UInt64, UInt64)
    case positiveNumber
    case value(ValueKind)
    /// A value that is never uncertain.
    case known(ValueKind)
    case providerListing
    case monthNumber
  }

  private(set) var shapes: [String: Shape] = [:]
  /// The keys that each map may have, by its path.
  private(set) var keys: [String: [String]] = [:]
  /// Words that may stand instead, by path.
  private(set) var alternatives: [String: String] = [:]
  private(set) var defaults: [String: Default] = [:]
  /// Places that may not be left out.
  private(set) var required: Set<String> = []
  private(set) var lists: Set<String> = []

  mutating func note(_ path: String, _ shape: Shape) {
    switch (shapes[path], shape) {
    // The reader takes the text first and then looks more closely.
    case (.some, .text), (.choices, .names): break
    case (.names, .choice(let words)): shapes[path] = .choices(words)
    case (.choices, .choice): break
    default: shapes[path] = shape
    }
  }

  mutating func note(_ path: String, keys: [String]) { self.keys[path] = keys }
  mutating func note(_ path: String, alternative: String) { alternatives[path] = alternative }
  mutating func note(_ path: String, _ standard: Default) { defaults[path] = standard }
  mutating func note(required path: String) { required.insert(path) }
  mutating func note(list: String) { lists.insert(list) }
}
