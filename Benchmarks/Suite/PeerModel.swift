import Foundation

/// One of the programs in `Benchmarks/Peers` that simulate the plain model in Python.
struct PeerModel {
  struct Answer: Decodable {
    /// Of the simulation alone, without starting Python or reading its modules.
    let seconds: Double
    let means: [String: Double]
    let errors: [String: Double]
  }

  let python: String
  let script: String

  /// Runs it, with one thread.
  ///
  /// - Throws: what it printed, if it fails.
  func run(futures: Int, seed: Int) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [script, String(futures), String(seed)]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode(Answer.self, from: bytes)
  }
}
