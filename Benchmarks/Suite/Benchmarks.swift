import Analysis
import Foundation
import Planning
import ScenarioFiles
import Simulation
import Uncertainty

/// A scenario of the repository that should have been read without errors was not.
struct UnreadableScenario: Error { let path: String }

/// The benchmark suite: ratios taken in one run, release build; see `make bench`.
///
/// Arguments: the repository's folder, the trace of draws, and Python with the peers (none: skipped).
@main
struct Benchmarks {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      print("usage: Benchmarks REPOSITORY TRACE [PYTHON]")
      print("       Benchmarks SCENARIO --futures COUNT")
      return
    }
    if arguments.count == 4, arguments[2] == "--futures", let count = Int(arguments[3]) {
      simulate(count, of: Blueprint(try scenario(arguments[1])))
      return
    }
    let suite = try Benchmarks(
      repository: arguments[1], trace: arguments[2],
      python: arguments.count > 3 ? arguments[3] : nil)
    #if DRAW_TRACE
      try await DrawTraceFile.write(
        futures: 50, of: Blueprint(suite.riverbend), to: arguments[2])
    #else
      guard try await suite.run() else { exit(1) }
    #endif
  }

  private let repository: String
  private let trace: String
  private let python: String?
  private let riverbend: Scenario
  private let plain: Scenario
  private let rounds = 5

  private init(repository: String, trace: String, python: String?) throws {
    self.repository = repository
    self.trace = trace
    self.python = python
    riverbend = try Self.scenario(repository + "/scenarios/riverbend.yaml")
    plain = try Self.scenario(repository + "/Benchmarks/Peers/plain.yaml")
  }

  private static func scenario(_ path: String) throws -> Scenario {
    let reading = ScenarioReader.read(try ScenarioDocument.load(path: path), overrides: [])
    guard let scenario = reading.scenario else { throw UnreadableScenario(path: path) }
    return scenario
  }

  /// Simulates futures on the main thread and nothing else, for a profiler.
  private static func simulate(_ count: Int, of blueprint: Blueprint) {
    var simulator = FutureSimulator(blueprint)
    var row = Array(repeating: 0, count: blueprint.layout.count)
    for future in 0..<count { simulator.simulate(future: future, row: &row) { _, _ in } }
    print("\(count) futures; the last one placed \(row[7])")
  }

  /// Times everything, and prints as it goes.
  ///
  /// - Returns: whether the peers simulate the same model, without which their times say nothing.
  private func run() async throws -> Bool {
    say(Machine().description)
    say("Medians of \(rounds) rounds; in each round the pieces of work take turns.")
    say("A ratio is the middle of the rounds' ratios, with the least and the greatest.")
    try await engine()
    try await threads()
    let agree = try await peers()
    try await programs()
    return agree
  }

  private func simulation(
    of blueprint: Blueprint, _ count: Int, threads: Int
  ) -> () async throws -> Double {
    {
      try await seconds {
        _ = try await Futures.simulate(blueprint, count: count, threads: threads)
      }
    }
  }

  // MARK: The engine

  private func engine() async throws {
    say("\nThe engine and its floor, Riverbend, 2,000 futures, 1 thread")
    let blueprint = Blueprint(riverbend)
    guard let trace = DrawTraceFile(path: trace) else {
      say("  skipped: there is no trace of draws; make bench writes it")
      return
    }
    let floor = EngineFloor(trace, of: blueprint)
    var sum = 0
    let timing = try await PairedTiming(
      rounds: rounds,
      [
        simulation(of: blueprint, 2_000, threads: 1),
        { await seconds { sum &+= floor.run(futures: 2_000) } },
      ])
    line("engine", timing.median(0), per: 2_000, "future")
    line("floor: the same draws, the same writing", timing.median(1), per: 2_000, "future")
    say("  \(Int(floor.drawsPerFuture)) draws a future (check sum \(sum & 0xffff))")
    ratio("engine to floor (wanted: at most 2.0)", timing.ratio(0, to: 1))
  }

  private func threads() async throws {
    say("\nTwo threads and one, Riverbend, 10,000 futures")
    let blueprint = Blueprint(riverbend)
    let timing = try await PairedTiming(
      rounds: rounds,
      [
        simulation(of: blueprint, 10_000, threads: 1),
        simulation(of: blueprint, 10_000, threads: 2),
      ])
    line("1 thread", timing.median(0), per: 10_000, "future")
    line("2 threads", timing.median(1), per: 10_000, "future")
    ratio("1 thread to 2 (wanted: at least 1.85)", timing.ratio(0, to: 1))
  }

  // MARK: Peers

  private func peers() async throws -> Bool {
    say("\nPeers, the plain cash and funnel model, 1 thread each")
    guard let python else {
      say("  skipped: Python 3 with venv is missing, or its packages could not be installed")
      return true
    }
    let blueprint = Blueprint(plain)
    let sizes = [("numpy", 10_000), ("squigglepy", 20), ("monaco", 200)]
    let wanted = ["numpy": 10.0, "monaco": 100]
    var allAgree = true
    for (name, size) in sizes {
      let peer = PeerModel(
        python: python, script: "\(repository)/Benchmarks/Peers/plain_\(name).py")
      var answers: [PeerModel.Answer] = []
      let timing = try await PairedTiming(
        rounds: rounds,
        [
          simulation(of: blueprint, 10_000, threads: 1),
          {
            let answer = try peer.run(futures: size, seed: answers.count + 1)
            answers.append(answer)
            return answer.seconds * 10_000 / Double(size)
          },
        ])
      line("techhire", timing.median(0), per: 10_000, "future")
      line(name, timing.median(1), per: 10_000, "future")
      let goal = wanted[name].map { " (wanted: at least \(Int($0)))" } ?? ""
      ratio("\(name) to techhire\(goal)", timing.ratio(1, to: 0))
      if let answer = answers.last, try await !agree(name, answer, blueprint) { allAgree = false }
    }
    return allAgree
  }

  /// Says whether a peer simulates the same model: its means lie within 4 standard errors of ours.
  ///
  /// - Returns: whether they all do
  private func agree(
    _ name: String, _ answer: PeerModel.Answer, _ blueprint: Blueprint
  ) async throws -> Bool {
    let futures = try await Futures.simulate(blueprint, count: 10_000, threads: 2)
    let projection = await Projection(futures)
    var allAgree = true
    for (outcome, key) in [(Outcome.trained, "trained"), (.placed, "placed"), (.gap, "gap")] {
      guard let ours = projection[outcome]?.summary, let mean = answer.means[key],
        let error = answer.errors[key]
      else {
        say("    \(key): \(name) does not say it")
        allAgree = false
        continue
      }
      let ourError = (ours.standardDeviation ?? 0) / Double(ours.count).squareRoot()
      let z = abs(ours.mean - mean) / (error * error + ourError * ourError).squareRoot()
      say(
        "    \(key): techhire \(Int(ours.mean.rounded())), \(name) \(Int(mean.rounded())) "
          + (z <= 4 ? "(agree)" : "(DIFFER: \(z) standard errors)"))
      // Written so that no number at all, which a peer without spread would give, differs too.
      if !(z <= 4) { allAgree = false }
    }
    return allAgree
  }

  // MARK: Whole programs

  private func programs() async throws {
    say("\nWhole processes")
    let program = repository + "/.build/release/techhire"
    let file = repository + "/scenarios/riverbend.yaml"
    let commands: [(String, [String])] = [
      ("techhire --version (wanted: under 30 ms)", ["--version"]),
      ("techhire check riverbend.yaml", ["check", file]),
      (
        "techhire run riverbend.yaml --futures 1000 (wanted: under 100 ms)",
        ["run", file, "--quiet", "--futures", "1000"]
      ),
      ("techhire run riverbend.yaml, 10,000 futures", ["run", file, "--quiet"]),
    ]
    let timing = try await PairedTiming(
      rounds: rounds,
      commands.map { command in
        {
          try await seconds {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = command.1
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
          }
        }
      })
    for (place, command) in commands.enumerated() {
      say("  \(command.0): \(Int((timing.median(place) * 1_000).rounded())) ms")
    }
  }

  // MARK: Lines

  /// Prints a line at once, also where the output is a file.
  private func say(_ line: String) {
    print(line)
    fflush(nil)
  }

  private func line(_ name: String, _ seconds: Double, per count: Int, _ thing: String) {
    let micro = seconds / Double(count) * 1e6
    say(
      "  \(name): \(String(format: "%.3f", seconds)) s, \(String(format: "%.1f", micro)) µs a \(thing)"
    )
  }

  private func ratio(_ name: String, _ ratio: (median: Double, range: ClosedRange<Double>)) {
    say(
      "  \(name): \(String(format: "%.2f", ratio.median)) "
        + "(\(String(format: "%.2f", ratio.range.lowerBound)) to "
        + "\(String(format: "%.2f", ratio.range.upperBound)))")
  }
}
