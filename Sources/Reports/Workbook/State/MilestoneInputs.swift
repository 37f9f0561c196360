import Analysis
import Planning
import Spreadsheet
import Uncertainty

/// The inputs of a state's milestones: when in each year people get so far, and what the state pays
/// for it.
struct MilestoneInputs {
  /// The counts that are milestones.
  static let counts: [PeopleCount] = [.enrolled, .completed, .credentialed, .placed]

  /// By count and year, the part of the year's people that is there by each quarter's end.
  let shares: [[[CellAddress]]]
  /// What the state pays for one; nil for nothing.
  let rates: [CellAddress?]
  let limit: CellAddress?
  /// Hours of training of a participant of each program; nil where the scenario says none.
  let hours: [CellAddress?]

  init(_ book: ApplicationBook, _ inputs: inout InputsWriter) throws(SpreadsheetError) {
    let plan = book.plan
    inputs.heading(
      "When in the year, running", ["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"])
    shares = Self.counts.map { count in
      plan.years.map { year in
        inputs.row(
          "\(count.title), \(year.title.lowercased())",
          Self.percents(count, year, plan).map { .percent($0) }, unit: "of the year's",
          .init("mean course of \(book.run), in whole percents"))
      }
    }
    var rates: [CellAddress?] = Self.counts.map { _ in nil }
    var limit: CellAddress?
    if case .milestones(let terms) = plan.stream.terms {
      inputs.heading("What the state pays for a milestone")
      let prices = [nil, terms.completion, terms.credential, terms.placement]
      for (place, price) in prices.enumerated() {
        guard let price else { continue }
        rates[place] = try inputs.value(
          Self.counts[place].title,
          .cents(Int((book.scenario[price.base].middleValue * 100).rounded())),
          unit: "dollars each", .init(book.scenario[price.base]))
      }
      if let id = terms.annualLimit {
        limit = try inputs.value(
          "Most in a fiscal year", .dollars(Int(book.scenario[id].middleValue.rounded())),
          unit: "dollars a year", .init(book.scenario[id]), name: "In_YearLimit")
      }
    }
    self.rates = rates
    self.limit = limit
    let programs = book.scenario.programs
    if programs.contains(where: { $0.hours != nil }) { inputs.heading("Hours of instruction") }
    hours = try programs.map { program throws(SpreadsheetError) in
      guard let hours = program.hours else { return nil }
      return try inputs.value(
        program.name.asLabel, .count(Int(hours.rounded())), unit: "hours a participant",
        .init("scenario: programs.\(program.name.asLabel).hours"))
    }
  }

  /// Whole percents that never fall and end at 100.
  private static func percents(
    _ count: PeopleCount, _ year: ApplicationYear, _ plan: ApplicationPlan
  ) -> [Int] {
    func mean(_ end: Int) -> Double {
      let values = plan.futures.people(count, year.months.lowerBound..<end)
      return values.reduce(0, +) / Double(max(1, values.count))
    }
    let all = mean(year.months.upperBound)
    return (1...4).map { quarter in
      let end = min(year.months.lowerBound + 3 * quarter, year.months.upperBound)
      guard quarter < 4, all > 0 else { return quarter < 4 ? 25 * quarter : 100 }
      return Int((mean(end) / all * 100).rounded())
    }
  }
}
