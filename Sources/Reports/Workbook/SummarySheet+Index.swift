import Spreadsheet

extension SummarySheet {
  /// Adds the list of the other sheets, with links.
  static func addIndex(
    _ source: BoardSource, _ others: [Sheet], to writer: inout SheetWriter
  ) {
    let words = words(source.names)
    // Links lead nowhere on paper.
    writer.screenSection("Sheets")
    for sheet in others {
      writer.add([
        .link(sheet.name.text, to: CellAddress(sheet.name, row: 0, column: 0)),
        .text(words[sheet.name] ?? ""),
      ])
    }
  }

  private static func words(_ names: BoardSheetNames) -> [SheetName: String] {
    [
      names.dots: "each goal's chance as fifty dots",
      names.drivers: "what moves placements most, and what missed goals have in common",
      names.trial: "change a goal and see its chance; see one future month by month",
      names.assumptions: "every figure that the plan assumes, and where it comes from",
      names.sourcesAndUses: "who pays for what, by calendar year",
      names.cash: "cash, cost and unpaid cost by month",
      names.receivables: "what funders owe by month, and how long it has waited",
      names.funnel: "people from the first contact to lasting work",
      names.stages: "the road from Apply to Sustain, and when",
      names.streams: "what becomes of each stream's money, and what a spreadsheet would book",
      names.restrictions: "money that was there but could not be used, and why",
      names.method: "how the numbers came about, and their limits",
      names.checks: "live checks of this workbook",
      names.futures: "the whole futures that the sheet Try calculates with",
      names.record: "from which techhire verify makes this workbook again",
    ]
  }

  /// Adds how to read the workbook, and what it is not.
  static func addReading(to writer: inout SheetWriter) {
    writer.section("How to read this")
    for paragraph in [
      "“72 of 100” means: in 72 of 100 simulated futures. The middle is the value that half the "
        + "futures stay below. The likely range holds 8 in 10 futures: 1 in 10 lies below it and "
        + "1 in 10 above. Digits go no further than the simulation error allows.",
      "Purple numbers were found by the simulation and do not follow changes made here. Black "
        + "numbers are formulas. Negative amounts stand in parentheses, nothing is a hyphen.",
      "Placements are gross: the TechHire trial found no effect on employment compared with its "
        + "control group. Retention of people placed near the end is not yet observed. This is a "
        + "simulation, not a promise and not legal advice.",
    ] {
      writer.paragraph(paragraph)
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
