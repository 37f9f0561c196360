import Planning

/// The waivers of a scenario as a section of a terminal's report.
enum WaiverLines {
  /// Adds the section; nothing where the scenario has no waivers.
  static func add(_ waivers: [Waiver], to report: inout TextReport, _ ink: Ink) {
    guard !waivers.isEmpty else { return }
    report.section("WAIVERS", note: "limits of funding rules that hold otherwise here", ink)
    for waiver in waivers {
      let sentence = "\(waiver.rule), \(waiver.sentence)"
      let lines = wrapped(sentence, width: RunReport.width, indent: "  ")
      report.add(waiver.changesNothing ? lines.map(ink.caution) : lines)
      report.add(
        wrapped("Reason: \(waiver.reason)", width: RunReport.width, indent: "        ")
          .map(ink.faint))
    }
  }
}
