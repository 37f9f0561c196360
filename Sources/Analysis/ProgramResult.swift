import Planning
package import Simulation
package import Uncertainty

/// What one program does.
package struct ProgramResult: Sendable, Hashable {
  package let name: String
  private let summaries: [ProgramOutcome: Summary]

  package subscript(outcome: ProgramOutcome) -> Summary? { summaries[outcome] }

  init(_ program: Int, in futures: Futures) {
    name = futures.scenario.programs[program].name
    var summaries: [ProgramOutcome: Summary] = [:]
    for outcome in ProgramOutcome.allCases {
      let column = futures.column(futures.layout.column(program: program, outcome))
      summaries[outcome] = Summary(column.map(Double.init))
    }
    self.summaries = summaries
  }
}
