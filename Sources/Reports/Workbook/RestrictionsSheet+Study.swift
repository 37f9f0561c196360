import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

extension RestrictionsSheet {
  /// Adds what braiding saves and what relaxing each restriction is worth, or how to ask for it.
  static func add(_ study: RestrictionStudy?, to writer: inout SheetWriter) {
    guard let study else {
      writer.note(
        "What careful braiding saves against paying in file order, and what relaxing each "
          + "restriction by $10,000 is worth, stands here when the workbook is written with "
          + "--restrictions.")
      return
    }
    add(study.saving, futures: study.futures, to: &writer)
    writer.skip()
    add(study.relaxations, futures: study.relaxedFutures, to: &writer)
  }

  private static func add(_ saving: BraidingSaving, futures: Int, to writer: inout SheetWriter) {
    writer.section("What careful braiding saves against paying each cost in file order")
    writer.paragraph(
      "The same \(grouped(futures.magnitude)) futures on the same luck. “On the same costs” pays "
        + "each month's costs, as they were, in file order instead; what would have followed is left "
        + "out. “Simulated anew” runs each future from the first month to the last in both ways. "
        + "Positive numbers speak for careful braiding, except for cost paid, which also rises with "
        + "what is started. Low and high: the mean lies between with 95% confidence, as far as the "
        + "simulation error goes.")
    writer.heading(
      ["Difference", "Mean", "Low", "High", "Unit"], numbers: 1..<4)
    add("Less unpaid, on the same costs", saving.onSameDemands, sign: 1, to: &writer)
    add("More cohorts covered, on the same costs", saving.startsSaved, sign: 1, to: &writer)
    for difference in saving.resimulated {
      guard let words = RunReport.gains[difference.outcome] else { continue }
      add(
        "Simulated anew: \(words.title)", difference, sign: words.sign, to: &writer)
    }
  }

  private static func add(
    _ title: String, _ difference: PairedDifference, sign: Double, to writer: inout SheetWriter
  ) {
    writer.add(
      [.text(title, style: .label)] + cells(difference, sign: sign)
        + [.text(unit(difference.outcome), style: CellStyle.unit.atTop)])
  }

  private static func unit(_ outcome: Outcome) -> String {
    switch outcome.measure {
    case .money: "dollars"
    case .months, .month: "months"
    case .people: "people"
    default: "cohorts"
    }
  }

  /// The mean of a difference and the bounds of its interval.
  private static func cells(_ difference: PairedDifference, sign: Double) -> [Cell] {
    let bounds = [difference.interval.low, difference.interval.high].map { $0 * sign }.sorted()
    return ([difference.mean * sign] + bounds).map { value in
      .number(
        value == 0 ? 0 : value,
        style: CellStyle.plain.asSimulation.with {
          $0.numberFormat = difference.outcome.measure == .money ? .money : .decimal(places: 2)
          $0.vertical = .top
        })
    }
  }

  private static func add(
    _ values: [RelaxationValue], futures: Int, to writer: inout SheetWriter
  ) {
    let amount = Money(cents: RestrictionStudy.amount).description
    writer.section("What it is worth to free \(amount) of each award of a restriction")
    writer.paragraph(
      "One restriction of one stream at a time, \(grouped(futures.magnitude)) futures each, simulated "
        + "anew on the same luck. First stands what surely places more people, then what surely leaves "
        + "less unpaid, then what surely starts more cohorts or pays more cost; a mean whose low and "
        + "high lie on two sides of zero is perhaps nothing and decides no order. Freeing money can "
        + "place fewer people: what it pays today may be missed at a later start. Freed money is used only where cost would "
        + "stay unpaid or a cohort not start. A cap is raised by \(amount) for each award, a cap per "
        + "participant by \(amount) for each cohort; after the end of a period \(amount) stay open for "
        + "12 months. Zero in all columns means that no future changes at all.")
    writer.heading(
      [
        "Stream and restriction", "More placed", "Low", "High", "Less unpaid", "Low", "High",
        "More cohorts", "Low", "High",
      ], numbers: 1..<10)
    for value in values {
      let label = "\(value.stream.asLabel): \(value.relaxation.restriction.title)"
      writer.add(
        [.text(label, style: .label)]
          + [(Outcome.placed, 1.0), (.gap, -1), (.cohortsStarted, 1)].flatMap { outcome, sign in
            value[outcome].map { cells($0, sign: sign) } ?? []
          })
    }
  }
}
