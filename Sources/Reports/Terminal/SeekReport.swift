package import Analysis
import Planning
import Uncertainty

/// What `seek` found, for the terminal.
package struct SeekReport {
  private let sought: SoughtInput
  private let file: String
  private let repeated: [String]
  private let ink: Ink

  /// Prepares the report.
  ///
  /// - Parameters:
  ///   - sought: what was asked and found
  ///   - file: the scenario file, for the command that repeats the answer
  ///   - repeated: the words of the command line by which a run simulates the same futures
  ///   - ink: colors or none
  package init(_ sought: SoughtInput, file: String, repeated: [String] = [], ink: Ink) {
    self.sought = sought
    self.file = file
    self.repeated = repeated
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
          + "hub will \(deed) in \(Frequency.text(sought.goal.confidence)) futures. "
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
      // The change stands last, as the last of two changes of one place holds.
      let words = [file] + repeated + ["--set", sought.change]
      report.add("Run it: techhire run \(words.map(quoted).joined(separator: " "))")
    }
    return report.text
  }

  private static let width = 100

  /// What the hub is to do, as what follows "will".
  private var deed: String {
    switch sought.goal.target {
    case .people: sought.goal.sentence
    case .share: "reach " + sought.goal.sentence
    }
  }

  /// A word as a shell takes it.
  private func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._=-:+@".contains($0))
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
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
    if let shape { sentences.append(shape) }
    return sentences
  }

  /// What is to be said of how the chance goes with the input; nil where it only rises or only falls.
  private var shape: String? {
    let isFound = answer.verdict == .least || answer.verdict == .greatest
    switch answer.shape {
    case .turning:
      return
        "The chance does not only rise or only fall: with more of this input it first moves one "
        + "way and then the other."
        + (isFound
          ? " The answer is the first crossing, where the goal begins to be "
            + (answer.verdict == .greatest ? "missed." : "reached.") : "")
    case .level:
      let chances = answer.scan.map(\.chance)
      guard let least = chances.min(), let greatest = chances.max() else { return nil }
      if least == greatest {
        return "The chance is \(Frequency.text(least)) at every value that was tried: in these "
          + "futures this input makes no difference to how often the goal is reached."
      }
      let range =
        Frequency.text(least) == Frequency.text(greatest)
        ? "the chance is about \(Frequency.text(least)) at every value"
        : "by value the chance lies between \(Frequency.count(least)) and "
          + "\(Frequency.count(greatest)) of 100"
      return "Whether this input matters over its whole range is not sure from these futures: "
        + "\(range), and so many values differ as much by simulation error now and then. More "
        + "futures would tell, or 'techhire what-if' for two values alone."
    case .rising, .falling:
      guard answer.crossings > 1 else { return nil }
      return "By value the chance passes \(Frequency.text(sought.goal.confidence)) "
        + "\(answer.crossings) times on its way, which simulation error explains. The answer is the "
        + "first crossing; more futures would tell it better."
    }
  }

  private var error: String {
    switch (answer.low, answer.high) {
    case (let low?, let high?) where low == high:
      "Simulation error does not leave room for another step."
    case (let low?, let high?):
      "Simulation error leaves \(written(low)) to \(written(high)) possible (95 of 100)."
    case (let low?, nil):
      "Simulation error leaves \(written(low)) and anything greater possible, also beyond what was tried."
    case (nil, let high?):
      "Simulation error leaves \(written(high)) and anything less possible, also beyond what was tried."
    case (nil, nil):
      "Simulation error leaves all values that were tried possible: simulate more futures."
    }
  }

  private func addScan(to report: inout TextReport) {
    let counts = answer.scan.map(\.futures)
    let part = counts.min() ?? 0
    let isMixed = part < counts.max() ?? 0
    report.section(
      "BY VALUE",
      note: "in how many of 100 futures the goal is reached; from \(counted(part, "future"))"
        + (isMixed ? ", from more where marked" : ""),
      ink)
    var table = TextTable([.right, .right, .left])
    for point in answer.scan {
      table.add([
        written(point.step), Frequency.text(point.chance, besides: sought.goal.confidence),
        isMixed && point.futures > part ? "from \(grouped(point.futures.magnitude))" : "",
      ])
    }
    report.add(table.lines())
  }
}
