import Planning
import Reports
import ScenarioFiles

/// What `diff` prints.
struct DifferenceReport {
  private let first: ScenarioInput
  private let second: ScenarioInput
  private let difference: ScenarioDifference

  init(_ first: ScenarioInput, _ second: ScenarioInput) {
    self.first = first
    self.second = second
    difference = ScenarioDifference(first.reading, second.reading)
  }

  /// The differences in the manner of a plan, with a legend and a count.
  func text(_ ink: Ink) -> String {
    var report = TextReport()
    report.add(
      "\(ink.heading(first.scenario.name)) (\(first.document.name)) -> "
        + "\(ink.heading(second.scenario.name)) (\(second.document.name))")
    let entries = difference.entries + difference.sources
    guard !entries.isEmpty else {
      report.add()
      report.add("The two scenarios assume the same: \(places(difference.same)).")
      return report.text
    }
    report.add("~ changed   + added   - removed")
    report.add()
    // Long paths do not push all values to the right.
    let width = entries.map(\.path.count).filter { $0 <= 48 }.max() ?? 0
    for entry in entries {
      let path = entry.path + String(repeating: " ", count: max(0, width - entry.path.count))
      switch entry.change {
      case .changed(let old, let new):
        report.add("\(ink.caution("~")) \(path)  \(words(old, ink)) -> \(words(new, ink))")
      case .added(let parts): add(parts, ink.good("+"), path, to: &report, ink)
      case .removed(let parts): add(parts, ink.bad("-"), path, to: &report, ink)
      }
    }
    report.add()
    let counts = difference.counts
    report.add(
      "\(counts.changed) changed, \(counts.added) added, \(counts.removed) removed; "
        + "\(places(difference.same)) the same.")
    return report.text
  }

  private func add(
    _ parts: [ScenarioDifference.Part], _ sign: String, _ path: String, to report: inout TextReport,
    _ ink: Ink
  ) {
    if parts.count == 1, let only = parts.first, only.key.isEmpty {
      report.add("\(sign) \(path)  \(words(only.value, ink))")
      return
    }
    var name = path
    while name.last == " " { name.removeLast() }
    report.add("\(sign) \(name)")
    for part in parts { report.add("    \(part.key): \(words(part.value, ink))") }
  }

  private func words(_ value: ScenarioDifference.Value, _ ink: Ink) -> String {
    let text = Diagnostic.printable(value.written)
    return value.isDefault ? text + ink.faint(" (default)") : text
  }

  private func places(_ count: Int) -> String {
    counted(count, "place")
  }

  /// The differences as data.
  var json: JSONValue {
    let counts = difference.counts
    return .object([
      ("format", .integer(1)), ("base", DifferenceReport.json(first)),
      ("other", DifferenceReport.json(second)),
      (
        "changes",
        .array(
          (difference.entries + difference.sources).map { entry in
            var members: [(key: String, value: JSONValue)] = [("path", .string(entry.path))]
            switch entry.change {
            case .changed(let old, let new):
              members += [
                ("change", .string("changed")), ("from", .string(old.written)),
                ("to", .string(new.written)), ("from-default", .bool(old.isDefault)),
                ("to-default", .bool(new.isDefault)),
              ]
            case .added(let parts):
              members += [("change", .string("added"))] + DifferenceReport.json(parts, "to")
            case .removed(let parts):
              members += [("change", .string("removed"))] + DifferenceReport.json(parts, "from")
            }
            return .object(members)
          })
      ),
      (
        "counts",
        .object([
          ("changed", .integer(counts.changed)), ("added", .integer(counts.added)),
          ("removed", .integer(counts.removed)), ("same", .integer(difference.same)),
        ])
      ),
    ])
  }

  private static func json(_ input: ScenarioInput) -> JSONValue {
    .object([
      ("name", .string(input.scenario.name)), ("file", .string(input.document.name)),
      ("sha256", .string(input.document.sha256)),
    ])
  }

  /// A single value under a key, or the values of a thing by their own keys.
  private static func json(
    _ parts: [ScenarioDifference.Part], _ key: String
  ) -> [(key: String, value: JSONValue)] {
    if parts.count == 1, let only = parts.first, only.key.isEmpty {
      return [(key, .string(only.value.written))]
    }
    return [(key, .object(parts.map { ($0.key, .string($0.value.written)) }))]
  }
}
