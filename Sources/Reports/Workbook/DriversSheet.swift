import Analysis
import Planning
import Simulation
import Spreadsheet

/// The sheet of what moves a plan's placements most, and of what futures that miss a goal share.
struct DriversSheet {
  let sheet: Sheet

  /// Makes the sheet; nil where nothing moves placements.
  init?(_ source: BoardSource, _ drivers: Drivers?) {
    guard let drivers, let tornado = Tornado(drivers, most: 10) else { return nil }
    var writer = SheetWriter(
      source.names.drivers, widths: [46, 13, 13, 13, 13, 62], elastic: [0, 5],
      .landscape)
    writer.title("What moves placements most")
    writer.note(
      "From the first \(grouped(drivers.futures.count.magnitude)) futures of the run, each lived "
        + "twice: the same assumptions and awards, new luck. What is found out first moves the plan "
        + "by as much as its bar is long.")
    source.addStatus(to: &writer)
    writer.freeze()
    writer.skip()
    tornado.add(
      to: &writer, title: "Unknown",
      remark: (
        "Its lowest fifth; its highest fifth", { "\($0.low.words); \($0.high.words)".clipped(200) }
      ))
    drivers.addFailures(to: &writer, title: "When goals are missed")
    writer.fitOnePage()
    sheet = source.dressed(writer)
  }
}
