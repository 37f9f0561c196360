import Analysis
import Planning
import Simulation

extension RunReport {
  /// What braiding saves and what relaxing each restriction is worth, where that was asked.
  func addRestrictions(to report: inout TextReport) {
    guard let study else { return }
    addSaving(study, to: &report)
    addRelaxations(study, to: &report)
  }

  private func addSaving(_ study: RestrictionStudy, to report: inout TextReport) {
    report.section(
      "WHAT CAREFUL BRAIDING SAVES",
      note: "against paying each cost from the streams in file order; on the same luck", ink)
    let saving = study.saving
    var table = TextTable([.left, .right])
    table.add(["mean over \(counted(study.futures, "future")), and its 95% interval", ""])
    let same = saving.onSameDemands
    let isSilent = same.larger == 0 && same.smaller == 0
    if !isSilent {
      table.add(["Less unpaid, month by month on the same costs", MeanDifference.text(same)])
    }
    // In file order nothing starts that file order would not have covered.
    if projection.scenario.braiding == .optimal {
      table.add([
        "Cohorts started that file order would not have covered",
        MeanDifference.text(saving.startsSaved),
      ])
    }
    for difference in saving.resimulated {
      guard let words = RunReport.gains[difference.outcome] else { continue }
      table.add([
        "Simulated anew: \(words.title)", MeanDifference.text(difference, sign: words.sign),
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
    if isSilent {
      report.add(
        wrapped(
          "Month by month, on the same costs, nothing is saved: what cohorts cost is promised when "
            + "they start and already paid when the rest of a month is braided.",
          width: RunReport.width, indent: "  "))
    }
    report.add(
      "  Paying otherwise leads to other costs, so the last lines need not be gains alone.")
  }

  /// How a change of an outcome is told: in which words, and with which sign.
  static let gains: [Outcome: (title: String, sign: Double)] = [
    .gap: ("less unpaid", -1), .funded: ("more cost paid", 1),
    .cohortsStarted: ("more cohorts", 1), .enrolled: ("more people enrolled", 1),
    .placed: ("more people placed (gross)", 1), .monthsShort: ("fewer months short", -1),
  ]

  private func addRelaxations(_ study: RestrictionStudy, to report: inout TextReport) {
    report.section(
      "WORTH OF FREEING \(Money(cents: RestrictionStudy.amount)) OF EACH AWARD",
      note: "one restriction at a time; \(counted(study.relaxedFutures, "future")) each", ink)
    let telling = study.relaxations.filter(\.changesAnything)
    for value in telling {
      report.add("  \(value.stream): \(value.relaxation.restriction.title)")
      report.add(
        wrapped(effects(of: value), width: RunReport.width, indent: "    ").map { ink.faint($0) })
    }
    if telling.contains(where: { ($0[.placed]?.mean ?? 0) < 0 }) {
      report.add(
        "  Freeing money can place fewer people: what it pays today may be missed at a later start."
      )
    }
    let silent = study.relaxations.filter { !$0.changesAnything }.map {
      "\($0.stream) (\($0.relaxation.restriction.title))"
    }
    if !silent.isEmpty {
      report.add(
        wrapped(
          "Worth exactly nothing in these futures: \(silent.joined(separator: ", ")).",
          width: RunReport.width, indent: "  "))
    }
  }

  /// The most effects of one relaxation that the summary names; the workbook and the JSON have all.
  private static let mostEffects = 3

  /// What a relaxation surely does; else what it does perhaps, which is its first effect.
  private func effects(of value: RelaxationValue) -> String {
    func text(_ difference: PairedDifference) -> String? {
      guard let words = RunReport.gains[difference.outcome] else { return nil }
      return "\(words.title) \(MeanDifference.text(difference, sign: words.sign))"
    }
    let sure = value.sureDifferences.compactMap(text).prefix(RunReport.mostEffects)
    guard sure.isEmpty else { return sure.joined(separator: "; ") }
    let changed = value.differences.first { $0.larger > 0 || $0.smaller > 0 }
    return "perhaps " + (changed.flatMap(text) ?? "nothing") + ", which may be luck"
  }
}
