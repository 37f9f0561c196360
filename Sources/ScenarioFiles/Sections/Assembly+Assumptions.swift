import Planning
import Uncertainty

extension Assembly {
  /// A number of the scenario, its default where it is left out.
  ///
  /// Reports a key that is missing and has no default.
  mutating func assumption(_ section: Section, _ key: String, _ kind: ValueKind) -> Assumption.ID {
    if let id = optional(section, key, kind) { return id }
    reportMissing(section, key, help: "write \(kind.description)")
    return .broken
  }

  /// A number of the scenario; nil where it is left out and has no default.
  mutating func optional(_ section: Section, _ key: String, _ kind: ValueKind) -> Assumption.ID? {
    let path = section.path(of: key)
    note(path: path)
    survey?.note(path, .value(kind))
    if let standard = section.standard(key) { survey?.note(path, standard) }
    if let waived = waivedLimits[path] {
      return addWaived(waived, path: path, kind, of: section, key: key)
    }
    if let entry = section[key] { return read(entry, path: path, kind, of: section) }
    guard let standard = section.standard(key) else { return nil }
    return addDefault(standard.written, source: standard.source, path: path, kind, of: section)
  }

  /// Adds the default of a key that is left out.
  mutating func addDefault(
    _ written: String, source: String, path: String, _ kind: ValueKind, of section: Section
  ) -> Assumption.ID {
    note(path: path)
    guard let value = try? kind.read(written) else { return .broken }
    return add(
      AssumptionDraft(
        assumption: Assumption(
          path: path, unit: value.unit, distribution: value.distribution, written: written,
          source: sources[path]?.text ?? source, isDefault: true),
        order: section.lastOrder))
  }

  mutating func read(_ entry: TreeEntry, path: String, _ kind: ValueKind, of section: Section)
    -> Assumption.ID
  {
    guard let text = text(entry, of: section) else { return .broken }
    do {
      let value = try value(text, kind, at: entry.value.place)
      warnOfNothing(entry, path: path, text, value, kind, of: section)
      let assumption = Assumption(
        path: path, unit: value.unit, distribution: value.distribution, written: text,
        source: source(of: path, at: entry.value.place), isDefault: false)
      warnOfEvidence(assumption, at: entry.value.place)
      return add(AssumptionDraft(assumption: assumption, order: entry.value.order))
    } catch {
      report(error, path: path, at: entry.value)
      return .broken
    }
  }

  /// Warns of a change whose value is, however it is written, what stood there or is the default.
  private mutating func warnOfNothing(
    _ entry: TreeEntry, path: String, _ text: String, _ value: ReadValue, _ kind: ValueKind,
    of section: Section
  ) {
    let place = entry.value.place
    let isOverride = place.override != nil
    let change = isOverride ? "--set \(path)=\(text)" : path
    let code: Diagnostic.Code = isOverride ? .overrideChangesNothing : .variantChangesNothing
    if let replaced = entry.value.replaced {
      guard replaced != text, (try? kind.read(replaced)) == value else { return }
      report(
        code, place, "'\(change)' changes nothing: '\(replaced)' was the same",
        help: isOverride ? nil : "leave it out, or give another value")
    } else if entry.keyPlace.override != nil || entry.isAddition,
      section.standard(entry.key)?.written == text
    {
      report(
        code, isOverride ? entry.keyPlace : place,
        "'\(change)' changes nothing: that is the default",
        help: isOverride ? nil : "leave it out, or give another value")
    }
  }

  /// A number that a recession may change.
  mutating func cyclic(_ section: Section, _ key: String, _ kind: ValueKind) -> CyclicAssumption {
    CyclicAssumption(
      assumption(section, key, kind), inRecession: section.factors[key])
  }

  mutating func optionalCyclic(_ section: Section, _ key: String, _ kind: ValueKind)
    -> CyclicAssumption?
  {
    guard let base = optional(section, key, kind) else {
      if section.factors[key] != nil { reportIdleFactor(section, key) }
      return nil
    }
    return CyclicAssumption(base, inRecession: section.factors[key])
  }

  /// A number for each stage; nil for the stages that are not named.
  mutating func byStage(_ section: Section, _ key: String, _ kind: ValueKind)
    -> ByStage<Assumption.ID?>
  {
    var values = ByStage<Assumption.ID?>(repeating: nil)
    let names = Stage.allCases.map(\.name)
    guard let part = openPart(section, key, keys: names) else { return values }
    if part.entries.isEmpty {
      report(
        .missingValue, part.place, "'\(part.path)' names no stage",
        help: "its keys are \(listed(names, "and"))")
    }
    for stage in Stage.allCases { values[stage] = optional(part, stage.name, kind) }
    return values
  }

  mutating func cyclicByStage(_ section: Section, _ key: String, _ kind: ValueKind)
    -> ByStage<CyclicAssumption?>
  {
    let bases = byStage(section, key, kind)
    if section.factors[key] != nil, !section.has(key) { reportIdleFactor(section, key) }
    var values = ByStage<CyclicAssumption?>(repeating: nil)
    for stage in Stage.allCases {
      values[stage] = bases[stage].map {
        CyclicAssumption($0, inRecession: section.factors[key])
      }
    }
    return values
  }

  /// Reads `in-recession` into the section's factors, of which recessions can change only some.
  mutating func readFactors(_ section: inout Section, for keys: [String], among all: [String]) {
    guard let entry = section["in-recession"] else { return }
    let path = section.path(of: "in-recession")
    let fixed = all.filter { !keys.contains($0) }
    let part = open(
      entry.value, path: path, patterns: [], place: entry.keyPlace, keys: keys + fixed,
      elsewhere: { _ in "recessions can change \(listed(keys, "and"))" })
    guard let part else { return }
    for factor in part.entries where fixed.contains(factor.key) {
      report(
        .notCyclic, factor.keyPlace, "'\(path)': recessions cannot change '\(factor.key)'",
        help: "recessions can change \(listed(keys, "and"))")
    }
    for key in keys where part.has(key) {
      section.factors[key] = optional(part, key, .factor)
    }
    if !hasEconomy, !part.entries.isEmpty {
      report(
        .noRecessions, entry.keyPlace,
        "'\(path)' has no effect: without 'economy' there are no recessions",
        help: "add 'economy:' with 'now: expansion'")
    }
  }

  private mutating func reportIdleFactor(_ section: Section, _ key: String) {
    report(
      .contradiction, section.place(of: "in-recession"),
      "'\(section.path(of: "in-recession")).\(key)' has no effect: "
        + "'\(section.path)' has no '\(key)'",
      help: "give '\(key)' a value, or leave out its factor")
  }
}
