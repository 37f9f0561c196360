import Analysis
import Planning
import Spreadsheet

/// The inputs of what is promised: people by program and year, and by step and year.
struct PeopleInputs {
  /// By program and year.
  let cohorts: [[CellAddress]]
  let entrants: [[CellAddress]]
  let completers: [[CellAddress]]
  /// By program, the share of its completers who go on to a further program, 0 to 1; nil for a
  /// program that leads to none.
  let progressions: [CellAddress?]
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
      "\(book.promise); split over programs as there"
    inputs.heading("Cohorts that start", years)
    cohorts = programs.indices.map { program in
      inputs.row(
        programs[program].name.asLabel,
        plan.years.map {
          .count(Int(plan.futures.cohorts(program: program, $0.months).rounded()))
        }, unit: "cohorts", .init("mean of \(book.run), whole"))
    }
    func table(_ title: String, _ people: [[Int]]) -> [[CellAddress]] {
      inputs.heading(title, years)
      return programs.indices.map { program in
        inputs.row(
          programs[program].name.asLabel, people[program].map { .count($0) }, unit: "people",
          .init(split))
      }
    }
    entrants = table("Starts of training", plan.people.entrants)
    completers = table("Completions", plan.people.completers)
    progressions = Self.addProgressions(plan, &inputs)
    inputs.heading("Later steps", years)
    func row(_ label: String, _ count: PeopleCount) -> [CellAddress] {
      inputs.row(
        label, plan.target(count).map { .count($0) }, unit: "people",
        .init(
          "\(book.promise), and never above the step before; what the last year's people reach after "
            + "the award is not counted"))
    }
    credentialed = row("Earn a credential", .credentialed)
    placed = row("Placed in a job (gross)", .placed)
    retainedSixMonths = row("Still employed after 6 months", .retainedSixMonths)
    retainedTwelveMonths = row("Still employed after 12 months", .retainedTwelveMonths)
  }

  private static func addProgressions(
    _ plan: ApplicationPlan, _ inputs: inout InputsWriter
  ) -> [CellAddress?] {
    let programs = plan.scenario.programs
    guard plan.people.progressions.contains(where: { $0 != nil }) else {
      return programs.map { _ in nil }
    }
    inputs.heading("Completers who go on to a further program")
    return programs.enumerated().map { place, program in
      guard let share = plan.people.progressions[place], let next = program.leadsTo,
        let progression = program.progression
      else { return nil }
      var origin = InputsWriter.Origin(plan.scenario[progression.base])
      origin.source = "to \(programs[next].name.asLabel.clipped(80)); " + origin.source
      return inputs.row(
        program.name.asLabel, [.percent(share)], unit: "of its completers", origin
      ).first
    }
  }
}

extension ApplicationPlan {
  /// The target of a count by year.
  func target(_ count: PeopleCount) -> [Int] {
    targets.first { $0.count == count }?.years ?? years.map { _ in 0 }
  }
}
