import ArgumentParser

/// The exit statuses of the program, after sysexits.
enum ExitStatus {
  static let goalMissed = ExitCode(1)
  static let untrue = ExitCode(1)
  static let badScenario = ExitCode(65)
  static let cannotRead = ExitCode(66)
  static let cannotWrite = ExitCode(73)
}
