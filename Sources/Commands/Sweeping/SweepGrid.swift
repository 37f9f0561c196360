import ArgumentParser
import Planning
import ScenarioFiles

/// Every combination of the values that a sweep varies, each as a scenario of its own.
struct SweepGrid: Sendable {
  let variations: [Variation]
  /// By point: which value of each variation it has; the last variation changes fastest.
  let choices: [[Int]]
  let scenarios: [Scenario]
  /// What the scenario means at each point; kept only of a single variation.
  private let meanings: [ScenarioMeaning?]

  /// The most points of one grid; a judgment: more are a mistake or a task for several sweeps.
  static let most = 10_000

  /// Reads the scenario at every point.
  ///
  /// - Parameters:
  ///   - variations: what is varied
  ///   - input: the scenario
  ///   - strict: whether warnings count as errors
  ///   - reportsWarnings: whether warnings of single points are printed
  /// - Throws: exit status 65 after naming each point whose scenario cannot be read, and why.
  init(_ variations: [Variation], of input: ScenarioInput, strict: Bool, reportsWarnings: Bool)
    throws
  {
    self.variations = variations
    var choices: [[Int]] = [[]]
    for variation in variations {
      choices = choices.flatMap { choice in variation.values.indices.map { choice + [$0] } }
    }
    self.choices = choices
    let known = Set(input.diagnostics.map(\.message))
    var told: Set<String> = []
    var scenarios: [Scenario] = []
    var meanings: [ScenarioMeaning?] = []
    var failed = 0
    for (place, choice) in choices.enumerated() {
      let reading = try SweepGrid.reading(variations, choice, of: input)
      if variations.count == 1 { meanings.append(ScenarioMeaning(reading)) }
      // A value that the scenario has already, or that '--set' gives it, is no slip in a grid.
      let findings = reading.diagnostics.filter {
        ![.overrideChangesNothing, .overrideSuperseded].contains($0.code)
          && !known.contains($0.message)
      }
      if let scenario = reading.scenario, findings.isEmpty || !strict {
        scenarios.append(scenario)
      } else {
        failed += 1
      }
      // What one value does wrong, it does at every point that has it.
      let new = findings.filter { told.insert($0.message).inserted }
      guard !new.isEmpty, reportsWarnings || strict || new.hasErrors else { continue }
      StandardError.write(
        "At point \(place + 1) of \(choices.count), "
          + "\(SweepGrid.written(variations, choice)):\n\(new.rendered)\n"
          + (new.hasErrors ? SweepGrid.hint(variations, choice) : "") + "\n")
    }
    guard failed == 0 else {
      StandardError.write(
        "\(failed) of \(choices.count) points cannot be read. Nothing was simulated.\n")
      throw ExitStatus.badScenario
    }
    self.scenarios = scenarios
    self.meanings = meanings
  }

  /// A point as one would set it: `hub.reserve=$50k, outreach.apply=12%`.
  func written(_ point: Int) -> String { SweepGrid.written(variations, choices[point]) }

  private static func written(_ variations: [Variation], _ choice: [Int]) -> String {
    zip(variations, choice).map { "\($0.path)=\($0.values[$1])" }.joined(separator: ", ")
  }

  /// What may have happened to `$1,500` that was not quoted.
  private static func hint(_ variations: [Variation], _ choice: [Int]) -> String {
    for (variation, place) in zip(variations, choice) where place > 0 {
      let before = variation.values[place - 1]
      let value = variation.values[place]
      if value.count == 3, value.allSatisfy({ "0"..."9" ~= $0 }), before.hasPrefix("$") {
        return "help: a value with a comma is quoted: "
          + "--vary '\(variation.path)=\"\(before),\(value)\"'\n"
      }
    }
    return ""
  }

  private static func reading(
    _ variations: [Variation], _ choice: [Int], of input: ScenarioInput
  ) throws -> ScenarioReading {
    let changes = zip(variations, choice).map { "\($0.path)=\($0.values[$1])" }
    return ScenarioReader.read(
      input.document, overrides: try ScenarioInput.overrides(input.overrides + changes))
  }

  /// What is odd about the values of each variation: that all of them say what the scenario says
  /// already, or that two of them say the same.
  ///
  /// - Parameter input: the scenario that is varied
  /// - Returns: a sentence for each.
  /// - Throws: nothing that making the grid has not thrown.
  func repetitions(in input: ScenarioInput) throws -> [String] {
    var found: [String] = []
    let unchanged = ScenarioMeaning(input.reading)
    for variation in variations {
      let meanings = try meanings(of: variation, in: input)
      if unchanged != nil, meanings.allSatisfy({ $0 == unchanged }) {
        let value = variation.values.joined(separator: ",")
        found.append(
          "'--vary \(variation.path)=\(value)' changes nothing: the scenario says so already")
        continue
      }
      for repetition in Repetition.all(in: meanings) {
        found.append(
          "'--vary \(variation.path)': '\(variation.values[repetition.first])' and "
            + "'\(variation.values[repetition.place])' say the same")
      }
    }
    return found
  }

  /// What the scenario means with each value of one variation alone.
  private func meanings(
    of variation: Variation, in input: ScenarioInput
  ) throws -> [ScenarioMeaning?] {
    // The points of a single variation are just that.
    if variations.count == 1 { return meanings }
    return try variation.values.indices.map {
      ScenarioMeaning(try SweepGrid.reading([variation], [$0], of: input))
    }
  }
}
