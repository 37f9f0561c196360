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
    table.add([
      "Less unpaid, month by month on the same costs",
      MeanDifference.text(saving.onSameDemands),
    ])
    table.add([
      "Cohorts started that file order would not have covered",
      MeanDifference.text(saving.startsSaved),
    ])
    for difference in saving.resimulated {
      guard let words = RunReport.gains[difference.outcome] else { continue }
      table.add([
        "Simulated anew: \(words.title)", MeanDifference.text(difference, sign: words.sign),
      ])
    }
    report.add(table.lines { row, _, cell in row == 0 ? ink.faint(cell) : cell })
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
      let gains = RelaxationValue.outcomes.compactMap { outcome -> String? in
        guard let words = RunReport.gains[outcome], let difference = value[outcome],
          difference.larger > 0 || difference.smaller > 0
        else { return nil }
        return "\(words.title) \(MeanDifference.text(difference, sign: words.sign))"
      }
      report.add(
        wrapped(gains.joined(separator: "; "), width: RunReport.width, indent: "    ").map {
          ink.faint($0)
        })
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
}
