import Foundation

/// Where the package's files and what was built from them lie.
enum Place {
  /// The package's folder.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let golden = "\(package)/Tests/CommandsTests/Golden"

  /// The folder of the running test bundle that also holds the program.
  static let products: String? = {
    var folder = URL(filePath: Bundle.main.executablePath ?? CommandLine.arguments[0])
      .deletingLastPathComponent()
    // On macOS the bundle is a folder of folders beside the program; elsewhere it is one file.
    for _ in 0..<4 {
      let program = folder.appending(path: "techhire").path
      if FileManager.default.isExecutableFile(atPath: program) { return folder.path }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// The path of a scenario that the project ships.
  static func scenario(_ name: String) -> String { "\(package)/scenarios/\(name).yaml" }
}
