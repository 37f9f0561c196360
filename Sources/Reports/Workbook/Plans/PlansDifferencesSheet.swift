import Planning
import Spreadsheet

/// The sheet of the inputs in which plans differ, and of nothing else.
struct PlansDifferencesSheet {
  let sheet: Sheet

  init(_ source: PlansSource) {
    let plans = source.plans.count
    let width = max(18, 100 / Double(plans))
    var writer = SheetWriter(
      source.names.differences, widths: [56] + Array(repeating: width, count: plans), .landscape)
    writer.title("What the plans assume differently")
    writer.note(
      "Whatever is not listed here is the same in all plans, and meets the same luck. Names of "
        + "assumptions are those of the scenario files; “A to B” means 8 chances in 10 of lying "
        + "between.")
    source.addStatus(to: &writer)
    writer.skip()
    let head = writer.heading(["Assumption"] + source.heads(), numbers: 0..<0)
    writer.freeze(columns: 1)
    writer.repeatRows(head...head)
    let rows = Self.rows(source)
    for (path, values) in rows {
      writer.add(
        [.text(path.asLabel, style: .paragraph)]
          + values.map { .text($0.clipped(300), style: .paragraph) })
    }
    writer.table(head: head, columns: 1 + plans)
    if rows.isEmpty { writer.add([.text("Nothing: the plans assume the same.")]) }
    sheet = source.dressed(writer)
  }

  /// Every path in which some plan differs from the first, with what each plan says there.
  static func rows(_ source: PlansSource) -> [(path: String, values: [String])] {
    var paths: [String] = []
    for plan in source.plans {
      for change in plan.assumptions where !paths.contains(change.path) {
        paths.append(change.path)
      }
    }
    return paths.map { path in
      let changes = source.plans.map { plan in plan.assumptions.first { $0.path == path } }
      let known = changes.compactMap(\.self).first
      let base = known.map { words($0.from, isThere: $0.kind != .added) } ?? ""
      return (
        path,
        changes.map { change in
          guard let change else { return base }
          return words(change.to, isThere: change.kind != .removed)
        }
      )
    }
  }

  private static func words(_ value: String?, isThere: Bool) -> String {
    isThere ? value ?? "there" : "not there"
  }
}
