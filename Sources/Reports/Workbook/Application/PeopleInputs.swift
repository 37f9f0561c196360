import Analysis
import Planning
import Spreadsheet

/// The inputs of what is promised: people by program and year, and by step and year.
struct PeopleInputs {
  /// By program and year.
  let cohorts: [[CellAddress]]
  let entrants: [[CellAddress]]
  let completers: [[CellAddress]]
  /// By year: those who earn a credential, are placed, and are still employed later.
  let credentialed: [CellAddress]
  let placed: [CellAddress]
  let retainedSixMonths: [CellAddress]
  let retainedTwelveMonths: [CellAddress]

  init(_ book: ApplicationBook, _ inputs: inout InputsWriter) throws(SpreadsheetError) {
    let plan = book.plan
    let years = plan.years.map(\.title)
    let programs = plan.scenario.programs
    let split =
      "the target, split over programs as in \(book.run)"
    inputs.heading("Cohorts that start", years)
    cohorts = programs.indices.map { program in
      inputs.row(
        programs[program].name.asLabel,
        plan.years.map {
          .count(Int(plan.futures.cohorts(program: program, $0.months).rounded()))
        }, unit: "cohorts", .init("mean of \(book.run), whole"))
    }
    func table(
      _ title: String, _ target: PeopleCount, _ mean: (Int, Range<Int>) -> Double
    ) -> [[CellAddress]] {
      let totals = plan.target(target)
      let parts = plan.years.indices.map { year in
        Self.split(
          totals[year], by: programs.indices.map { mean($0, plan.years[year].months) })
      }
      inputs.heading(title, years)
      return programs.indices.map { program in
        inputs.row(
          programs[program].name.asLabel, plan.years.indices.map { .count(parts[$0][program]) },
          unit: "people", .init(split))
      }
    }
    entrants = table("People who start training", .enrolled) {
      plan.futures.entrants(program: $0, $1)
    }
    completers = table("People who complete training", .completed) {
      plan.futures.completers(program: $0, $1)
    }
    inputs.heading("Later steps", years)
    func row(_ label: String, _ count: PeopleCount) -> [CellAddress] {
      inputs.row(
        label, plan.target(count).map { .count($0) }, unit: "people",
        .init(
          "at or below the middle of \(book.run), and never above the step before; what the last "
            + "year's people reach after the award is not counted"))
    }
    credentialed = row("Earn a credential", .credentialed)
    placed = row("Placed in a job (gross)", .placed)
    retainedSixMonths = row("Still employed after 6 months", .retainedSixMonths)
    retainedTwelveMonths = row("Still employed after 12 months", .retainedTwelveMonths)
  }

  /// Splits people over programs; equally little where none of them counts.
  private static func split(_ total: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.indices.map { $0 == 0 ? total : 0 } }
    return Apportionment.wholes(
      weights.map { $0 / sum * Double(total) }, of: Double(total), roundedTo: total)
  }
}

extension ApplicationPlan {
  /// The target of a count by year.
  func target(_ count: PeopleCount) -> [Int] {
    targets.first { $0.count == count }?.years ?? years.map { _ in 0 }
  }
}
