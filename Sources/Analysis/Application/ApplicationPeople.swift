package import Planning
import Simulation

/// The people of an application's plan by program and year, and how many they are when each is counted
/// once.
///
/// Who completes a program that leads to another, and goes on, starts and completes twice. A plan knows
/// starts and completions; it finds people by taking off those who go on, by the share of completers
/// who do. So a spreadsheet that has the same figures and the same share finds the same.
package struct ApplicationPeople: Sendable, Hashable {
  /// Whole people who start, and who complete, by program and year.
  package let entrants: [[Int]]
  package let completers: [[Int]]
  /// By program, the share of its completers who go on to a further program, in whole percents; nil
  /// for a program that leads to none.
  package let progressions: [Int?]
  /// By year: those who complete a program and go on to a further one.
  package let goingOn: [Int]
  /// By year: starts of a further program by those who went on.
  ///
  /// Nobody starts it who is not waiting for it, and no more start it than start in all.
  package let furtherStarts: [Int]

  /// People who start training, each counted once, by year.
  package var served: [Int] {
    furtherStarts.indices.map { year in entrants.reduce(0) { $0 + $1[year] } - furtherStarts[year] }
  }

  /// People who complete training and go on to no further program, by year.
  package var finished: [Int] {
    goingOn.indices.map { year in completers.reduce(0) { $0 + $1[year] } - goingOn[year] }
  }

  /// Splits what is promised over programs, and finds who goes on.
  ///
  /// - Parameters:
  ///   - starts: of training, by year
  ///   - completions: of programs, by year
  ///   - futures: those in which the award is granted; they say how programs share starts
  ///   - years: the award's years
  init(
    starts: [Int], completions: [Int], in futures: GrantedFutures, years: [ApplicationYear]
  ) {
    let scenario = futures.scenario
    let programs = scenario.programs
    func split(_ totals: [Int], _ mean: (Int, Range<Int>) -> Double) -> [[Int]] {
      let parts = years.enumerated().map { place, year in
        Self.split(totals[place], by: programs.indices.map { mean($0, year.months) })
      }
      return programs.indices.map { program in parts.map { $0[program] } }
    }
    let entrants = split(starts) { futures.entrants(program: $0, $1) }
    let completers = split(completions) { futures.completers(program: $0, $1) }
    let progressions = programs.map { program in
      program.leadsTo == nil
        ? nil
        : program.progression.map { Int((scenario[$0.base].middleValue * 100).rounded()) }
    }
    let further = Self.furtherPrograms(scenario)
    var waiting = 0
    var goingOn: [Int] = []
    var furtherStarts: [Int] = []
    for year in years.indices {
      let going = progressions.enumerated().reduce(0) { sum, entry in
        sum + (entry.element.map { rounded(completers[entry.offset][year] * $0, by: 100) } ?? 0)
      }
      let starting = min(waiting + going, further.reduce(0) { $0 + entrants[$1][year] })
      waiting += going - starting
      goingOn.append(going)
      furtherStarts.append(starting)
    }
    self.entrants = entrants
    self.completers = completers
    self.progressions = progressions
    self.goingOn = goingOn
    self.furtherStarts = furtherStarts
  }

  /// The places of the programs to which another leads, in file order.
  package static func furtherPrograms(_ scenario: Scenario) -> [Int] {
    scenario.programs.indices.filter { place in
      scenario.programs.contains { $0.leadsTo == place && $0.progression != nil }
    }
  }

  /// Splits people over programs; equally little where none of them counts.
  private static func split(_ total: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.indices.map { $0 == 0 ? total : 0 } }
    return Apportionment.wholes(
      weights.map { $0 / sum * Double(total) }, of: Double(total), roundedTo: total)
  }
}
