package import Planning
import Uncertainty

/// What `check` prints of a scenario without errors: the hub criteria, the roles, and how many of
/// its figures say where they come from.
package struct CheckReport: Sendable {
  private let scenario: Scenario
  private let bases: [String]
  private let warnings: Int
  private let ink: Ink

  /// - Parameters:
  ///   - scenario: What was read.
  ///   - bases: The names of the files that it extends, nearest first.
  ///   - warnings: How many there were.
  ///   - ink: The colors.
  package init(_ scenario: Scenario, bases: [String] = [], warnings: Int, ink: Ink) {
    self.scenario = scenario
    self.bases = bases
    self.warnings = warnings
    self.ink = ink
  }

  package var text: String {
    var report = TextReport()
    let place = scenario.region.map { ", \($0)" } ?? ""
    report.add(ink.heading(scenario.name) + place)
    if !bases.isEmpty { report.add("extends " + bases.joined(separator: ", which extends ")) }
    report.section("HUB CRITERIA", note: "needed to leave Apply", ink)
    addCriteria(to: &report)
    report.section("ROLES", note: "needed to leave Get Started", ink)
    addRoles(to: &report)
    WaiverLines.add(scenario.waivers, to: &report, ink)
    report.section("FIGURES", ink)
    addFigures(to: &report)
    report.add()
    report.add(warnings == 0 ? "No errors, no warnings." : "No errors; \(warnings) to look at.")
    return report.text
  }

  private func addCriteria(to report: inout TextReport) {
    var table = TextTable([.left, .left, .left])
    for criterion in scenario.hubCriteria {
      let mark = criterion.isMet ? "met" : criterion.isRecommendedOnly ? "advised" : "missing"
      table.add([mark, criterion.title, criterion.evidence])
    }
    report.add(
      table.lines { row, column, cell in
        guard column == 0 else { return column == 2 ? ink.faint(cell) : cell }
        return scenario.hubCriteria[row].isMet ? ink.good(cell) : ink.caution(cell)
      })
    if !scenario.criteriaMetAtStart {
      report.add(later(scenario.hub.criteriaMet, "hub.criteria-met", "Apply"))
    }
  }

  private func addRoles(to report: inout TextReport) {
    var table = TextTable([.left, .left, .left])
    for role in HubRole.allCases {
      let who = scenario.hub.roles[role]
      table.add([who == nil ? "missing" : "filled", role.title, who ?? "name it under hub.roles"])
    }
    let published = scenario.hub.publish
    table.add([
      published.isEmpty ? "missing" : "chosen", "Public metrics",
      published.isEmpty ? "list them under hub.publish" : published.joined(separator: ", "),
    ])
    report.add(table.lines())
    if !scenario.rolesFilledAtStart {
      report.add(later(scenario.hub.rolesFilled, "hub.roles-filled", "Get Started"))
    }
  }

  private func later(_ month: Month?, _ key: String, _ stage: String) -> String {
    if scenario.stages.isFixed { return "  The stage is fixed, so this holds nothing up." }
    if let month { return "  What is missing is there by \(month.title) (\(key))." }
    return "  Without a date in \(key), the hub never leaves \(stage)."
  }

  private func addFigures(to report: inout TextReport) {
    let own = scenario.assumptions.filter { !$0.isDefault }
    let uncertain = own.count { !$0.distribution.isFixed }
    let sourced = own.count { $0.source != nil }
    let defaults = scenario.assumptions.count - own.count
    report.add(
      "  \(counted(own.count, "figure")) in the file, \(uncertain) of them uncertain; \(sourced) with a source."
    )
    report.add("  \(counted(defaults, "default")), which reports list with their sources.")
    addUnsourced(own.filter { !$0.distribution.isFixed && $0.source == nil }, to: &report)
  }

  /// Lists what is uncertain and has no source: nobody can judge a range without one.
  private func addUnsourced(_ assumptions: [Assumption], to report: inout TextReport) {
    guard !assumptions.isEmpty else { return }
    report.section(
      "NO SOURCE", note: "uncertain figures that do not say where they come from", ink)
    var table = TextTable([.left, .left])
    for assumption in assumptions {
      table.add([assumption.path.clipped(80), assumption.written.clipped(50)])
    }
    report.add(table.lines { _, column, cell in column == 1 ? ink.faint(cell) : cell })
    report.add("  Name it under 'sources'. A judgment is a source too: say whose, and of when.")
  }
}
