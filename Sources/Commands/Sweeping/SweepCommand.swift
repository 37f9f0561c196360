import Analysis
import ArgumentParser
import Planning
import Reports
import Simulation

/// `techhire sweep`: a table of what becomes of a plan over a grid of values.
struct SweepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Simulate a grid of values and write one table of outcomes and goals.",
    discussion: """
      Every combination of the values is simulated over the same futures, draw for draw, so that rows \
      differ by the values and not by luck. The table is CSV with one row for each point of the grid \
      and outcome or goal: a column for each path that is varied (a plain number where all of its \
      values are known ones), kind, measure, unit, futures, mean, median, likely range (8 futures in 10), \
      chance, and change since the first point, with 95% intervals of mean, chance and change. The \
      last path varies fastest. Values with commas are quoted: --vary 'hub.reserve="$1,500",$2k'.
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      A place of the scenario and the values to give it, such as 'hub.reserve=$50k,$100k,$150k'; \
      repeated, every combination.
      """, valueName: "path=a,b,…"),
    transform: { try Variation(parsing: $0) })
  var vary: [Variation] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the table to a file instead of printing it.", valueName: "file.csv"),
    completion: .file(extensions: ["csv"]))
  var output: String?

  @OptionGroup(title: "Simulation options") var simulation: FixedFuturesOptions
  @OptionGroup(title: "Scenario options") var options: ScenarioOptions

  func validate() throws {
    guard !vary.isEmpty else { throw ValidationError("Give at least one --vary 'PATH=a,b,c'.") }
    for (place, variation) in vary.enumerated()
    where vary[..<place].contains(where: { $0.path == variation.path }) {
      throw ValidationError(
        "'\(variation.path)' is varied twice; give all of its values to one --vary.")
    }
    for variation in vary
    where ["simulation.seed", "simulation.futures"].contains(variation.path) {
      throw ValidationError(
        "All points share the futures of one seed, so '\(variation.path)' can't be varied. Give "
          + "--seed or --futures, and run once for each value.")
    }
    var points = 1
    for variation in vary {
      points *= variation.values.count
      guard points <= SweepGrid.most else {
        throw ValidationError("The grid has more than \(SweepGrid.most) points.")
      }
    }
    if let output, OutputFile.isSame(output, file) {
      throw ValidationError("'\(output)' is the scenario itself; the table needs another file.")
    }
  }

  func run() async throws {
    if let output { try OutputTarget(output).requireWritable() }
    let input = try ScenarioInput(path: file, options: options)
    let grid = try SweepGrid(
      vary, of: input, strict: options.strict, reportsWarnings: !options.quiet)
    if !options.quiet {
      for repetition in try grid.repetitions(in: input) {
        StandardError.write("warning: \(repetition)\n")
      }
    }
    let points = try await simulate(grid, input)
    var table = SweepTable(columns(grid))
    for point in points { table.add(point) }
    if !options.quiet { sayWhatChangesNothing(grid, points) }
    if let output {
      try OutputFile.write(table.text, to: output)
    } else {
      try StandardOutput.write(table.text)
    }
  }

  private func simulate(_ grid: SweepGrid, _ input: ScenarioInput) async throws -> [SweepPoint] {
    let count = simulation.count(input.scenario)
    let seed = simulation.seed ?? input.scenario.seed
    let threads = simulation.threadCount
    let bar = ProgressBar(
      "Sweeping", total: grid.scenarios.count * count, isShown: !options.quiet)
    defer { bar.finish() }
    var points: [SweepPoint] = []
    var first: Futures?
    for (place, scenario) in grid.scenarios.enumerated() {
      let futures = try await Futures.simulate(
        Blueprint(scenario, seed: seed), count: count, threads: threads,
        progress: { bar.update(place * count + $0) })
      points.append(await SweepPoint(futures, first: first ?? futures))
      first = first ?? futures
    }
    return points
  }

  /// What stands in each varied place at each point: numbers where every value is a known one.
  private func columns(_ grid: SweepGrid) -> [SweepTable.Column] {
    vary.indices.map { place in
      let path = vary[place].path
      let known = grid.scenarios.compactMap { scenario in
        scenario.assumptions.first { $0.path == path }?.knownValue
      }
      let cells: [SweepTable.Cell] =
        known.count == grid.scenarios.count
        ? known.map { .number($0) } : grid.choices.map { .text(vary[place].values[$0[place]]) }
      return SweepTable.Column(path: path, cells: cells)
    }
  }

  /// Names each path whose values all yield the same, whatever the others are.
  private func sayWhatChangesNothing(_ grid: SweepGrid, _ points: [SweepPoint]) {
    for place in vary.indices where vary[place].values.count > 1 {
      let stride = vary[(place + 1)...].reduce(1) { $0 * $1.values.count }
      let matters = grid.choices.indices.contains { point in
        let first = point - grid.choices[point][place] * stride
        return !points[point].yieldsTheSame(as: points[first])
      }
      if !matters {
        StandardError.write(
          "note: '\(vary[place].path)' changes nothing: every outcome and goal is the same in every "
            + "future, whichever of its values is taken\n")
      }
    }
  }
}
