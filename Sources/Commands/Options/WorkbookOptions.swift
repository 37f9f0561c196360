import ArgumentParser
import Planning
import Reports

/// What a workbook holds beside the sheets of its audience.
struct WorkbookOptions: ParsableArguments {
  @Option(
    name: .customLong("live-futures"),
    help: ArgumentHelp(
      """
      How many whole futures the board's workbook holds, over which its sheet Try calculates; 1,000 \
      unless given, 0 for none.
      """, valueName: "n"))
  var liveFutures: Int?

  @Flag(
    name: .customLong("public"),
    help: "Leave out of the workbook what the hub does not make public ('hub.publish').")
  var isPublic = false

  /// More make a file that is slow to open.
  private static let most = 10_000

  func validate() throws {
    if let liveFutures, !(0...Self.most).contains(liveFutures) {
      throw ValidationError(
        "--live-futures must be between 0 and \(Self.most), not \(liveFutures).")
    }
  }

  /// Refuses a public workbook of a hub that makes nothing public.
  ///
  /// - Throws: exit status 65 after saying so.
  func check(_ scenario: Scenario) throws {
    if isPublic { try Self.requirePublished(scenario) }
  }

  /// Refuses to show in public what nobody makes public.
  ///
  /// - Parameter scenario: whose hub must name an outcome
  /// - Throws: exit status 65 after saying that it names none.
  static func requirePublished(_ scenario: Scenario) throws {
    guard scenario.published.isEmpty else { return }
    StandardError.write(
      "error: '--public' shows what 'hub.publish' names, and the scenario names no outcome there\n")
    throw ExitStatus.badScenario
  }

  /// How many futures the board's workbook holds.
  var liveFuturesOfBoard: Int { liveFutures ?? BoardWorkbook.usualLiveFutures }
}
