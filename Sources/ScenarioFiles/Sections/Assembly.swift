import Planning
import Uncertainty

/// A scenario in the making: the findings and the assumptions gathered so far.
///
/// Its extensions read one section each. What cannot be read is reported and replaced by a
/// stand-in; no scenario is made once there is an error, so stand-ins never get further.
struct Assembly {
  let file: String
  /// Where paths in the file count from.
  let folder: String
  let lines: SourceLines
  let overrides: [ScenarioOverride]
  /// The places of the assumptions in file order, known from a first reading; nil in that one.
  let positions: [String: Int]?

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var drafts: [AssumptionDraft] = []
  private var draftIndices: [String: Int] = [:]
  /// Paths of every assumption that was looked for, also of those that could not be read.
  private(set) var knownPaths: Set<String> = []
  /// Paths of sections that could not be read, whose assumptions are therefore unknown.
  private(set) var brokenPaths: [String] = []
  /// The words of `sources`, by path.
  var sources: [String: String] = [:]
  /// What waivers set, and what stood there before, by the path of the assumption.
  var waivedLimits: [String: WaivedLimit] = [:]
  var formerLimits: [String: String] = [:]
  /// The first month, which dates are held against; nil while unknown.
  var start: Month?
  var horizon = 60
  var hasEconomy = false
  /// The tables that values are drawn from, by path, and the files that hold them in order of use.
  var tables: [String: CommaSeparatedTable] = [:]
  var histories: [HistoryFile] = []
  var historyCount = 0

  init(
    file: String, folder: String, lines: SourceLines, overrides: [ScenarioOverride],
    positions: [String: Int]?
  ) {
    self.file = file
    self.folder = folder
    self.lines = lines
    self.overrides = overrides
    self.positions = positions
  }

  /// The most findings that are kept of one file.
  private static let mostDiagnostics = 500

  mutating func report(
    _ code: Diagnostic.Code, _ place: SourcePlace, _ message: String, help: String? = nil
  ) {
    guard diagnostics.count < Assembly.mostDiagnostics else { return }
    let name = place.override == nil ? file : "--set"
    diagnostics.append(
      Diagnostic(
        code: code, file: name, place: place, message: message, help: help,
        sourceLine: sourceLine(place)))
  }

  private func sourceLine(_ place: SourcePlace) -> String? {
    guard let index = place.override else { return lines[place.line] }
    return overrides.indices.contains(index) ? overrides[index].written : nil
  }

  /// The nearest of some names; none once there are so many findings that nobody reads them.
  func suggest(_ word: String, _ candidates: some Sequence<String>) -> String? {
    diagnostics.count < 100 ? suggestion(for: word, among: candidates) : nil
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
