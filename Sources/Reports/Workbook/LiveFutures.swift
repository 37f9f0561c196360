import Analysis
import Spreadsheet

/// The two sheets with which readers ask a run questions of their own, without an add-in.
struct LiveFutures {
  let futures: FuturesSheet
  let trial: Sheet
  let checks: [WorkbookCheck]

  /// Makes the sheets; nil where no futures are wanted.
  init?(_ source: BoardSource, wanted: Int) throws(SpreadsheetError) {
    let count = FuturesSheet.count(of: source.projection.futures, wanted: wanted)
    guard count > 0 else { return nil }
    futures = try FuturesSheet(source, name: source.names.futures, count: count)
    let asked = try TrySheet(source, futures)
    trial = asked.sheet
    checks = futures.checks + asked.checks
  }
}
