import Analysis
import Planning
import Spreadsheet

/// The sheet of form SF-424A, Budget Information - Non-Construction Programs, in the form's own lines
/// and words.
///
/// Source: OMB 4040-0006, as re-implemented by HHS (simpler-grants-gov); the announcement in hand
/// decides whether the sections cover the whole project or its first year.
struct FormSheet {
  let sheet: Sheet
  private(set) var checks: [PlanCheck] = []
  /// Section B's total of each object class, and of all.
  let classTotals: [ObjectClass: CellAddress]
  let total: CellAddress
  let federal: CellAddress
  let nonFederal: CellAddress

  enum Column {
    static let line = 0
    static let title = 1
    /// Six columns of amounts: the form has at most five of one section and a listing number.
    static let first = 2
    static let count = 6
    static var last: Int { first + count - 1 }
  }

  init(
    _ book: ApplicationBook, _ inputs: ApplicationInputs, costs: CostsSheet, match: MatchSheet,
    narrative: NarrativeSheet, quarters: QuartersSheet
  ) {
    var form = FormWriter(
      SheetWriter(
        book.names.form, widths: [6, 42] + Array(repeating: 15.5, count: Column.count), .landscape))
    form.edit { writer in
      book.begin(
        &writer, "SF-424A: Budget Information - Non-Construction Programs",
        "Sections A to D cover the whole project, as ETA usually asks; where the agency funds by the "
          + "year, use Year 1 of Narrative for them and section E for the rest. Only match that is "
          + "asked for and committed stands here. All amounts are positive. Copy into the form; check "
          + "against the announcement."
      )
      writer.freeze()
    }
    // The second line is there even where no match is asked for: the announcement in hand may ask.
    let activities = [1, 2]
    let title = inputs.award.title.pinned
    func activity(_ number: Int) -> Formula {
      number == 1
        ? title : .if(inputs.award.matchRate.pinned.isAbove(0), title & ": match", "")
    }
    let sectionA = form.addSectionA(
      activities.map { number in
        FormWriter.ActivityLine(
          title: activity(number),
          listing: number == 1
            ? inputs.award.listing.pinned
            : .if(inputs.award.matchRate.pinned.isAbove(0), inputs.award.listing.pinned, ""),
          federal: number == 1 ? costs.total(costs.requestTotal).live : .sum(0),
          nonFederal: number == 2 ? match.counted.live : .sum(0))
      })
    let sectionB = form.addSectionB(activities.map { activity($0) }, narrative)
    let sectionC = form.addSectionC(
      activities.map { activity($0) }, match, matchLine: 2)
    let sectionD = form.addSectionD(quarters)
    let sectionE = form.addSectionE(
      activities.map { activity($0) },
      future: (1...4).map { year in
        year < book.years.count ? costs.cell(costs.requestTotal, year).live : .sum(0)
      })
    let sectionF = form.addSectionF(book, inputs, costs)
    let name = book.names.form
    total = sectionA.total
    federal = sectionA.federal
    nonFederal = sectionA.nonFederal
    classTotals = sectionB.classes
    checks = [
      PlanCheck(
        "SF-424A: 6k column (5) = line 5 column (g)", name,
        sectionB.total.live - sectionA.total.live),
      PlanCheck(
        "SF-424A: line 12 column (e) = line 5 column (f)", name,
        sectionC.live - sectionA.nonFederal.live),
      PlanCheck(
        "SF-424A: line 13 + line 14 = line 15", name,
        sectionD.federal.live + sectionD.nonFederal.live - sectionD.total.live),
      PlanCheck(
        "SF-424A: line 13 = the first year's request", name,
        sectionD.federal.live - costs.cell(costs.requestTotal, 0).live),
      PlanCheck(
        "SF-424A: line 14 = the first year's match", name,
        sectionD.nonFederal.live - match.counted(0).live),
      PlanCheck(
        "SF-424A: line 13 + line 20 = line 5 column (e)", name,
        sectionD.federal.live + sectionE.live - sectionA.federal.live),
      PlanCheck(
        "SF-424A: lines 6a to 6h = line 6i, and 6i + 6j = 6k", name, sectionB.crossFoot),
      PlanCheck(
        "SF-424A: line 5 column (e) = the request on Costs", name,
        sectionA.federal.live - costs.total(costs.requestTotal).live),
    ]
    checks += sectionF.map { line, text in
      let room = line == 23 ? inputs.award.longLine : inputs.award.shortLine
      return PlanCheck(
        "SF-424A: line \(line) has room for its text", name,
        .max(0, .length(text.live) - room.live), unit: "characters")
    }
    sheet = book.dressed(form.finished(ties: checks, tolerance: inputs.award.tolerance))
  }
}
