import Analysis
import Planning
import Simulation
import Spreadsheet
import Uncertainty

/// What Pell asks of a program with the accreditation route, and how likely the program keeps it.
///
/// Hours and weeks: Workforce Pell takes 150 to 599 clock hours over at least 8 and fewer than 15 weeks;
/// completion and placement within 180 days must each be at least 70% (91 FR 29254).
struct PellTests {
  private let book: ApplicationBook
  private let stream: Int
  private let terms: EquipTerms

  private static let hours = 150.0...599
  private static let weeks = 8.0..<15

  /// One for each stream of formula aid of the scenario.
  static func all(_ book: ApplicationBook) -> [PellTests] {
    book.scenario.streams.indices.compactMap { stream in
      guard case .equip(let terms) = book.scenario.streams[stream].terms else { return nil }
      return PellTests(book: book, stream: stream, terms: terms)
    }
  }

  private var scenario: Scenario { book.scenario }
  private var program: Program { scenario.programs[terms.program] }
  private var bar: Double { terms.bar.map { scenario[$0].middleValue } ?? EquipTerms.standardBar }
  private var isWorkforce: Bool { terms.route == .workforcePell }

  /// Writes the tests of all streams of formula aid; nothing where there are none.
  ///
  /// - Parameters:
  ///   - book: what the workbook is made from
  ///   - writer: the sheet: labels in its first column, figures in the next four
  ///   - column: the column of the words beside them
  static func add(_ book: ApplicationBook, to writer: inout SheetWriter, words column: Int) {
    let tests = all(book)
    guard !tests.isEmpty else { return }
    writer.skip()
    for test in tests { test.add(to: &writer, words: column) }
    writer.note(
      "Completion: of those due by the last month. Placement: of completers by the last month, a proxy "
        + "for 180 days. Each July the simulation judges the year that ended six months before, and a "
        + "program below the bar loses its aid for two years.")
  }

  private func add(to writer: inout SheetWriter, words column: Int) {
    let padding = Array(repeating: "", count: max(0, column - 5))
    writer.heading(
      [
        "Pell tests: \(program.name.asLabel.clipped(60))", "Middle", "Likely: low", "Likely: high",
        "Kept, of 100",
      ] + padding + ["What it asks"], numbers: 1..<5)
    func row(_ label: String, _ figures: [Cell?], _ words: String) {
      let blank = [Cell?](repeating: nil, count: max(0, column - 1 - figures.count))
      writer.add(
        [.text(label, style: .label)] + figures + blank + [
          .text(words, style: CellStyle.label.with { $0.indent = 1 })
        ])
    }
    func found(_ value: Double?, _ style: CellStyle) -> Cell? {
      value.map { .number($0, style: style.asSimulation.atTop) }
    }
    row(
      "Clock hours", [found(program.hours, .people)],
      isWorkforce
        ? "150 to 599: \(Self.verdict(program.hours.map { Self.hours.contains($0) }))"
        : "what the program's route asks")
    row(
      "Weeks", [found(program.weeks, .people)],
      isWorkforce
        ? "at least 8, fewer than 15: \(Self.verdict(program.weeks.map { Self.weeks.contains($0) }))"
        : "what the program's route asks")
    for (label, shares) in [
      ("Completion", book.plan.futures.completion(program: terms.program)),
      ("Placement", book.plan.futures.placement(program: terms.program)),
    ] {
      let summary = Summary(shares)
      let levels = [summary?.median, summary?.p10, summary?.p90].map {
        found($0.map { ($0 * 1_000).rounded() / 1_000 }, .percent)
      }
      var chance: Cell?
      if !shares.isEmpty {
        chance = .frequency(shares.count { $0 >= bar - 1e-9 }, of: shares.count)
        chance?.style.vertical = .top
      }
      row(label, levels + [chance], "at least \(percent(bar))")
    }
    let aid = book.plan.futures.aid(stream: stream)
    var lost: Cell?
    if aid.came > 0 {
      lost = .frequency(aid.came - aid.lost, of: aid.came)
      lost?.style.vertical = .top
    }
    row(
      "Its aid is not lost again, once it came", [nil, nil, nil, lost],
      "in every year judged, both shares at least \(percent(bar))")
    row(
      "Tuition of a participant, dollars", [found(tuition, .money)],
      "no more than the value added to earnings, which is not simulated: to be entered")
    writer.skip()
  }

  private static func verdict(_ holds: Bool?) -> String {
    holds.map { $0 ? "kept" : "NOT KEPT" } ?? "the scenario does not say"
  }

  /// What a participant's training in the program costs, in dollars of the award's first year.
  private var tuition: Double {
    book.plan.lines.reduce(0) { sum, line in
      let cost = scenario.costs[line.place]
      guard line.activity == .training, line.driver == .perParticipant, !line.isShare,
        (cost.program ?? terms.program) == terms.program
      else { return sum }
      return sum + Double(line.firstPrice) / 100
    }
  }
}
