import Analysis
import ArgumentParser
import Planning
import Reports
import ScenarioFiles
import Simulation

/// `techhire seek`: the least or greatest value of one input that reaches a goal.
struct SeekCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seek",
    abstract: "Find the least or greatest value of one input that reaches a goal.",
    discussion: """
      The input becomes a known value for the search; everything else stays uncertain. Every value \
      is tried on the same futures, so the answer, given to 'techhire run --set', reaches the goal, \
      and the next step beyond it does not. Exit status 65 says that no value reaches it.
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    help: ArgumentHelp("The input, by its path, such as 'hub.reserve'.", valueName: "path"))
  var vary: String

  @Option(
    help: ArgumentHelp(
      "The goal, such as 'placed >= 160 by 2030-12'; the scenario's first goal otherwise.",
      valueName: "goal"))
  var goal: String?

  @Option(
    help: ArgumentHelp(
      "In which share of futures, such as 80%; that of the scenario's goal otherwise.",
      valueName: "share"))
  var confidence: String?

  @Option(help: ArgumentHelp("The least value to try, such as '$50k'.", valueName: "value"))
  var from: String?

  @Option(help: ArgumentHelp("The greatest value to try.", valueName: "value"))
  var to: String?

  @OptionGroup(title: "Simulation options") var simulation: FixedFuturesOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions
  @OptionGroup(title: "Output options") var output: OutputOptions
  @OptionGroup var table: NoFuturesTable

  func validate() throws {
    if let confidence {
      guard let share = share(confidence) else {
        throw ValidationError("--confidence wants a share such as 80%, not '\(confidence)'.")
      }
      guard share > 0, share < 1 else {
        throw ValidationError(
          "--confidence must lie between 0% and 100%, not at \(confidence): in at least 0 of 100 "
            + "futures every value reaches a goal, and no number of simulated futures shows that all "
            + "do. Seek at 95% or 99% instead.")
      }
    }
    if let goal {
      do {
        _ = try Goal(parsing: goal, confidence: 0)
      } catch {
        throw ValidationError("--goal: \(error.message).")
      }
    }
    try output.validate(against: [file])
  }

  func run() async throws {
    try output.requireWritable()
    let input = try ScenarioInput(path: file, options: options)
    let goal: Goal
    let varied: VariedInput
    do {
      goal = try SoughtInput.goal(
        self.goal, confidence: confidence.flatMap(share), in: input.scenario)
      varied = try VariedInput(
        vary, of: input.scenario, from: from, to: to,
        read: reader(input.document, try ScenarioInput.overrides(input.overrides)))
    } catch let refusal as SeekRefusal {
      throw refuse(refusal)
    }
    let count = simulation.count(input.scenario)
    let bar = ProgressBar("Seeking", total: count, isShown: !options.quiet)
    let sought: SoughtInput
    do {
      sought = try await SoughtInput(
        varied, reaching: goal, in: input.scenario, futures: count,
        seed: simulation.seed ?? input.scenario.seed, threads: simulation.threadCount,
        progress: { bar.update($0) })
    } catch let refusal as SeekRefusal {
      throw refuse(refusal)
    }
    bar.finish()
    let isColored = output.file == nil && StandardOutput.isColored(options)
    try output.write(
      output.json
        ? SeekDocument.json(sought, input.provenance).text
        : SeekReport(
          sought, file: file, repeated: repeated, ink: Ink(isColored: isColored)
        ).text)
    if sought.answer.verdict == .nowhere { throw ExitStatus.badScenario }
  }

  /// The words of this command line by which a run simulates the same futures.
  private var repeated: [String] {
    options.changes.flatMap { ["--set", $0] }
      + (simulation.futures.map { ["--futures", String($0)] } ?? [])
      + (simulation.seed.map { ["--seed", String($0)] } ?? [])
  }

  /// Reads the scenario with the input at a value.
  private func reader(
    _ document: ScenarioDocument, _ overrides: [ScenarioOverride]
  ) -> @Sendable (_ value: String) -> VariedInput.Reading {
    let path = vary
    return { value in
      guard let change = try? ScenarioOverride(parsing: "\(path)=\(value)") else {
        return VariedInput.Reading(scenario: nil, findings: "it cannot be written so")
      }
      let reading = ScenarioReader.read(document, overrides: overrides + [change])
      return VariedInput.Reading(
        scenario: reading.scenario,
        findings: reading.diagnostics.filter { $0.severity == .error }.rendered)
    }
  }

  private func share(_ text: String) -> Double? {
    guard text.last == "%", let percent = Double(text.dropLast()), (0...100).contains(percent)
    else { return nil }
    return percent / 100
  }

  /// What is wrong with the command line is the argument parser's to say; what the scenario does not
  /// allow is an error of the scenario.
  private func refuse(_ refusal: SeekRefusal) -> any Error {
    if refusal.isAsking {
      return ValidationError(
        refusal.reason.prefix(1).uppercased() + refusal.reason.dropFirst() + ".")
    }
    StandardError.write("error: \(refusal.reason)\n")
    return ExitStatus.badScenario
  }
}
