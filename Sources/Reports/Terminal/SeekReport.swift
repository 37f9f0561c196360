package import Analysis
import Planning
import Uncertainty

/// What `seek` found, for the terminal.
package struct SeekReport {
  private let sought: SoughtInput
  private let file: String
  private let ink: Ink

  /// Prepares the report.
  ///
  /// - Parameters:
  ///   - sought: what was asked and found
  ///   - file: the scenario file, for the command that repeats the answer
  ///   - ink: colors or none
  package init(_ sought: SoughtInput, file: String, ink: Ink) {
    self.sought = sought
    self.file = file
    self.ink = ink
  }

  private var answer: GoalSearch.Answer { sought.answer }

  private func written(_ step: Int) -> String { sought.scale.written(step) }

  /// The whole text.
  package var text: String {
    var report = TextReport()
    report.add(ink.heading(sought.scenario.name))
    report.add(
      "\(counted(sought.futures, "simulated future")) for each value, seed \(sought.seed)")
    report.section("SOUGHT", note: sought.assumption.path, ink)
    report.add(
      wrapped(
        "A value of \(sought.assumption.path) (now \(sought.assumption.written)) with which the "
          + "hub will \(sought.goal.sentence) in \(Frequency.text(sought.goal.confidence)) futures. "
          + "Tried: \(written(0)) to \(written(sought.scale.last)), in steps of "
          + "\(sought.scale.unit.written(sought.scale.step)).",
        width: SeekReport.width, indent: "  "))
    report.section("FOUND", ink)
    for sentence in sentences {
      report.add(wrapped(sentence, width: SeekReport.width, indent: "  "))
    }
    addScan(to: &report)
    if answer.verdict != .nowhere {
      report.add()
      report.add("Run it: techhire run \(quoted(file)) --set \(quoted(sought.change))")
    }
    return report.text
  }

  private static let width = 100

  private func quoted(_ word: String) -> String {
    word.contains { " $'%,;&()<>|*?".contains($0) } ? "'\(word)'" : word
  }

  private func frequency(_ point: GoalSearch.Answer.Point) -> String {
    Frequency.text(point.chance, besides: sought.goal.confidence)
  }

  private var sentences: [String] {
    let here = "\(written(answer.point.step)): \(frequency(answer.point)) futures reach the goal"
    var sentences: [String] = []
    switch answer.verdict {
    case .least, .greatest:
      let isLeast = answer.verdict == .least
      sentences.append(
        "\(isLeast ? "At least" : "At most") \(here)"
          + (answer.neighbor.map {
            "; with \(written($0.step)) only \(frequency($0)) do."
          } ?? "."))
      sentences.append(error)
    case .everywhere:
      sentences.append(
        "Every value that was tried reaches the goal. The least chance is that of \(here).")
    case .nowhere:
      sentences.append(
        "No value that was tried reaches the goal. The best is \(here). Something else holds it "
          + "back; 'techhire drivers' tells what.")
    }
    switch answer.shape {
    case .turning:
      sentences.append(
        "The chance does not only rise or only fall: with more of this input it first moves one way "
          + "and then the other. The answer is the first crossing"
          + (answer.verdict == .greatest
            ? ", where the goal begins to be missed." : ", where the goal begins to be reached."))
    case .level:
      sentences.append(
        "This input hardly matters here: over the whole range the chance moves by no more than "
          + "simulation error.")
    case .rising, .falling: break
    }
    return sentences
  }

  private var error: String {
    switch (answer.low, answer.high) {
    case (let low?, let high?) where low == high:
      "Simulation error does not leave room for another step."
    case (let low?, let high?):
      "Simulation error leaves \(written(low)) to \(written(high)) possible (95 of 100)."
    case (let low?, nil):
      "Simulation error leaves \(written(low)) and more possible, beyond what was tried."
    case (nil, let high?):
      "Simulation error leaves \(written(high)) and less possible, beyond what was tried."
    case (nil, nil):
      "Simulation error leaves all values that were tried possible: simulate more futures."
    }
  }

  private func addScan(to report: inout TextReport) {
    let futures = answer.scan.first?.futures ?? 0
    report.section(
      "BY VALUE",
      note: "in how many of 100 futures the goal is reached; from \(counted(futures, "future"))",
      ink)
    var table = TextTable([.right, .right])
    for point in answer.scan {
      table.add([written(point.step), Frequency.count(point.chance)])
    }
    report.add(table.lines())
  }
}
