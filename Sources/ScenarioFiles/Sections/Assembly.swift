import Planning
import Uncertainty

/// A scenario in the making: the findings and the assumptions gathered so far.
///
/// Its extensions read one section each. What cannot be read is reported and replaced by a
/// stand-in; no scenario is made once there is an error, so stand-ins never get further.
struct Assembly {
  let texts: ScenarioTexts
  /// Paths of what variants drop, with whatever the extended file says of it elsewhere.
  let removedPaths: [String]
  /// Names that variants may have meant, by the path of what they add.
  let nearNames: [String: String]
  /// The places of the assumptions in file order, known from a first reading; nil in that one.
  let positions: [String: Int]?

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var drafts: [AssumptionDraft] = []
  private var draftIndices: [String: Int] = [:]
  /// Paths of every assumption that was looked for, also of those that could not be read.
  private(set) var knownPaths: Set<String> = []
  /// Paths of sections that could not be read, whose assumptions are therefore unknown.
  private(set) var brokenPaths: [String] = []
  /// What waivers set, and what stood there before, by the path of the assumption.
  var waivedLimits: [String: WaivedLimit] = [:]
  var formerLimits: [String: String] = [:]
  /// The words of `sources` and where they stand, by path.
  var sources: [String: TextItem] = [:]
  /// Notes of what is asked of each place; nil unless the format itself is looked at.
  var survey: FormatSurvey?
  /// Where the texts of other files are taken from instead of the disk; nil for the disk.
  var recorded: ScenarioRecord?
  /// Whether nothing was wrong before the reading; what was refused then is not reported again, and
  /// stand-ins take its place.
  var isSound = true
  /// What the scenario settles apart from its assumptions, by path.
  private var settled: [String: Setting] = [:]
  private var settledPaths: [String] = []
  /// The first month, which dates are held against; nil while unknown.
  var start: Month?
  var horizon = 60
  var hasEconomy = false
  /// The tables that values are drawn from, by path, and the files that hold them in order of use.
  var tables: [String: CommaSeparatedTable] = [:]
  var histories: [HistoryFile] = []
  var historyTexts: [ScenarioRecord.File] = []
  var historyCount = 0
  /// The paths of the files that were looked for, whether or not they could be read.
  var lookedFor: [String] = []

  init(_ chain: ScenarioChain, positions: [String: Int]?) {
    texts = chain.texts
    removedPaths = chain.removedPaths
    nearNames = chain.nearNames
    self.positions = positions
  }

  /// The most findings that are kept of one file.
  static let mostDiagnostics = 500

  mutating func report(
    _ code: Diagnostic.Code, _ place: SourcePlace, _ message: String, help: String? = nil
  ) {
    guard diagnostics.count < Assembly.mostDiagnostics else { return }
    diagnostics.append(texts.diagnostic(code, place, message, help: help))
  }

  /// The nearest of some names; none once there are so many findings that nobody reads them.
  func suggest(_ word: String, _ candidates: some Sequence<String>) -> String? {
    diagnostics.count < 100 ? suggestion(for: word, among: candidates) : nil
  }

  /// Everything that the scenario settles apart from its assumptions, in the order of reading.
  var settings: [Setting] { settledPaths.compactMap { settled[$0] } }

  /// Notes what a key settles; of several notes the last counts.
  mutating func settle(_ path: String, _ written: String, meaning: String, isDefault: Bool) {
    if settled[path] == nil { settledPaths.append(path) }
    settled[path] = Setting(
      path: path, written: written, meaning: meaning, isDefault: isDefault)
  }

  /// Notes what a key settles, whether it is written or left out.
  mutating func settle(_ section: Section, _ key: String, _ written: String, meaning: String) {
    settle(section.path(of: key), written, meaning: meaning, isDefault: !section.has(key))
  }

  mutating func markBroken(_ path: String) { brokenPaths.append(path) }

  /// Adds an assumption and tells where it stands.
  mutating func add(_ draft: AssumptionDraft) -> Assumption.ID {
    let index = positions?[draft.assumption.path] ?? drafts.count
    draftIndices[draft.assumption.path] = drafts.count
    drafts.append(draft)
    return Assumption.ID(index: index)
  }

  mutating func note(path: String) { knownPaths.insert(path) }

  /// The distribution of an assumption that has been read; nil for stand-ins.
  func distribution(_ path: String) -> Distribution? {
    draft(path)?.assumption.distribution
  }

  func draft(_ path: String) -> AssumptionDraft? { draftIndices[path].map { drafts[$0] } }
}

/// An assumption with its place in the file.
struct AssumptionDraft {
  let assumption: Assumption
  /// The order of the part of the file that gives it, or of the section that leaves it out.
  let order: Int
}

extension Assumption.ID {
  /// Stands for an assumption that could not be read.
  static let broken = Assumption.ID(index: -1)
}
