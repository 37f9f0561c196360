import ArgumentParser
import Planning
import ScenarioFiles

/// What deserves a look before scenarios are compared.
enum ComparisonNotes {
  /// Says where scenarios cover other months than the first.
  ///
  /// They can still be compared, but their totals are over different times.
  ///
  /// - Throws: exit status 65 when there is anything to say and warnings count as errors.
  static func notes(on inputs: [ScenarioInput], _ options: ScenarioOptions) throws -> [String] {
    guard let base = inputs.first else { return [] }
    let notes = inputs.dropFirst().compactMap { other -> String? in
      let (first, second) = (base.scenario, other.scenario)
      if first.start != second.start {
        return "\(other.document.name) starts in \(second.start.title), not in "
          + "\(first.start.title): totals are over different months, and luck is paired by the "
          + "number of the month, not by its date."
      }
      if first.horizon != second.horizon {
        return "\(other.document.name) covers \(second.horizon) months, not \(first.horizon): "
          + "totals are over different times."
      }
      return nil
    }
    guard !notes.isEmpty else { return [] }
    if options.strict {
      for note in notes { StandardError.write("error: \(note)\n") }
      StandardError.write("Nothing was simulated.\n")
      throw ExitStatus.badScenario
    }
    if !options.quiet { for note in notes { StandardError.write("warning: \(note)\n") } }
    return notes
  }
}
