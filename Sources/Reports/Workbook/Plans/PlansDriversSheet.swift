import Analysis
import Planning
import Simulation
import Spreadsheet

/// The sheet of what moves each plan's placements most, all plans on one scale.
struct PlansDriversSheet {
  let sheet: Sheet

  /// Unknowns of each plan; more would not fit beside those of six plans.
  private static let most = 5

  /// Makes the sheet; nil where nothing moves any plan's placements, or that was not found out.
  init?(_ source: PlansSource) {
    let tornados = source.plans.compactMap { plan in
      Tornado(plan.drivers, most: Self.most).map { (plan, $0) }
    }
    guard !tornados.isEmpty else { return nil }
    let futures = source.plans.compactMap { $0.drivers?.futures.count }.max() ?? 0
    var writer = SheetWriter(
      source.names.sensitivity, widths: [46, 11, 11, 11, 11, 58], elastic: [0, 5], .portrait)
    writer.title("What moves each plan's placements most")
    writer.note(
      "From the first \(grouped(futures.magnitude)) futures of each plan, each lived twice: the same "
        + "assumptions and awards, new luck. A bar reaches from the average where the unknown is in "
        + "the lowest fifth of its values to where it is in the highest. The scales are the same.")
    source.addStatus(to: &writer)
    writer.freeze()
    let highest = PlanSheet.Scales.roundedUp(tornados.map(\.1.highest).max() ?? 0)
    for (plan, tornado) in tornados {
      writer.skip()
      tornado.add(
        to: &writer, title: "Plan \(plan.letter): \(plan.name.clipped(60))",
        remark: (
          "Its lowest fifth; its highest fifth",
          { "\($0.low.words); \($0.high.words)".clipped(160) }
        ), height: 210, maximum: highest, isExplained: false)
    }
    writer.fitOnePage()
    sheet = source.dressed(writer)
  }
}
