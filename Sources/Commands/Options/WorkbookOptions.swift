import ArgumentParser
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

  /// More make a file that is slow to open.
  private static let most = 10_000

  func validate() throws {
    if let liveFutures, !(0...Self.most).contains(liveFutures) {
      throw ValidationError(
        "--live-futures must be between 0 and \(Self.most), not \(liveFutures).")
    }
  }

  /// How many futures the board's workbook holds.
  var liveFuturesOfBoard: Int { liveFutures ?? BoardWorkbook.usualLiveFutures }
}
