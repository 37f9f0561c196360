import Foundation
import TestSupport

/// Two years whose every number is known beforehand, as a file in a folder of its own.
struct WorkedCase {
  static let name = "two-years-by-hand.yaml"

  let folder: TemporaryDirectory

  /// Writes the scenario, with more top-level lines at its end where they are given.
  ///
  /// It says how it braids, so that nothing is left to warn of.
  init(adding more: String = "") throws {
    folder = try TemporaryDirectory()
    let text = try String(
      contentsOfFile: "\(Place.package)/Tests/ScenarioFilesTests/Scenarios/\(WorkedCase.name)",
      encoding: .utf8)
    try Data("\(text)\nbraiding: in-order\n\(more)\n".utf8)
      .write(to: URL(filePath: folder.file(WorkedCase.name)))
  }

  /// Two goals, of which every future reaches the first and none the second.
  static let goals = """
    goals:
      - { metric: placed, at-least: 24, by: 2028-12, confidence: 80% }
      - { metric: placed, at-least: 25, by: 2028-12, confidence: 80% }
    """

  /// Runs `COMMAND two-years-by-hand.yaml …` in the folder.
  func run(_ command: String = "run", _ arguments: String...) async throws -> Program {
    try await Program.run([command, WorkedCase.name] + arguments, in: folder.path)
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: folder.file(file), encoding: .utf8)
  }
}
