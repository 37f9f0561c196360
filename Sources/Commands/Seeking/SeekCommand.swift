import Analysis
import ArgumentParser
import Planning
import Reports
import Simulation

/// `techhire seek`: the least or greatest value of one input that reaches a goal.
struct SeekCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seek",
    abstract: "Find the least or greatest value of one input that reaches a goal.",
    discussion: """
      The input becomes a known value for the search; everything else stays uncertain. Every value \
      is tried on the same futures, so the answer, given to 'techhire run --set', reaches the goal, \
      and the next smaller step does not. Exit status 65 says that no value reaches it.
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
        throw ValidationError(SeekCommand.certainty(confidence))
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
    let input = try ScenarioInput(path: file, options: options)
    let goal = try soughtGoal(in: input.scenario)
    guard goal.confidence > 0, goal.confidence < 1 else {
      throw ValidationError(
        "The scenario asks for the goal at \(percent(goal.confidence)). "
          + SeekCommand.certainty(percent(goal.confidence)))
    }
    let varied = try VariedInput(vary, of: input, from: from, to: to)
    let count = simulation.count(input.scenario)
    let seed = simulation.seed ?? input.scenario.seed
    let threads = simulation.threadCount
    let bar = ProgressBar("Seeking", total: count, isShown: !options.quiet)
    var search = GoalSearch(
      last: varied.scale.last, futures: count, confidence: goal.confidence
    ) { step, futures in
      let reached = try await GoalTrial(goal, in: varied.scenario(at: step), seed: seed)
        .reached(futures, threads: threads)
      bar.update(futures.upperBound)
      return reached
    }
    let answer = try await search.run()
    bar.finish()
    let sought = SoughtInput(
      scenario: input.scenario, assumption: varied.assumption, goal: goal, scale: varied.scale,
      answer: answer, futures: count, seed: seed)
    let isColored = output.file == nil && StandardOutput.isColored(options)
    try output.write(
      output.json
        ? SeekDocument.json(sought, input.provenance).text
        : SeekReport(sought, file: file, ink: Ink(isColored: isColored)).text)
    if answer.verdict == .nowhere { throw ExitStatus.badScenario }
  }

  /// Why 0% and 100% are no confidence to seek at.
  private static func certainty(_ confidence: String) -> String {
    "--confidence must lie between 0% and 100%, not at \(confidence): in at least 0 of 100 futures "
      + "every value reaches a goal, and no number of simulated futures shows that all do. Seek at "
      + "95% or 99% instead."
  }

  private func share(_ text: String) -> Double? {
    guard text.last == "%", let percent = Double(text.dropLast()), (0...100).contains(percent)
    else { return nil }
    return percent / 100
  }

  /// The goal that is sought, with its confidence.
  private func soughtGoal(in scenario: Scenario) throws -> Goal {
    let wanted = confidence.flatMap(share)
    guard let goal else {
      guard let first = scenario.goals.first else {
        throw ValidationError("The scenario has no goals; give one with --goal.")
      }
      return Goal(
        metric: first.metric, tag: first.tag, target: first.target, by: first.by,
        confidence: wanted ?? first.confidence)
    }
    let plain = try Goal(parsing: goal, confidence: 0)
    let own = scenario.goals.first { $0.description == plain.description }
    let parsed = try Goal(parsing: goal, confidence: wanted ?? own?.confidence ?? 0.8)
    if let tag = parsed.tag, !scenario.tags.contains(tag) {
      try refuse(
        "no group of participants carries the tag '\(tag)'"
          + (scenario.tags.isEmpty
            ? "" : "; the tags are \(scenario.tags.joined(separator: ", "))"))
    }
    let last = scenario.start.advanced(by: scenario.horizon - 1)
    if parsed.by < scenario.start || parsed.by > last {
      try refuse(
        "\(parsed.by) is not simulated: the scenario runs from \(scenario.start) to \(last)")
    }
    return parsed
  }

  private func refuse(_ reason: String) throws {
    StandardError.write("error: the goal cannot be sought: \(reason)\n")
    throw ExitStatus.badScenario
  }
}
