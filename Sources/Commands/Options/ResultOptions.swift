import Analysis
import ArgumentParser
import Reports

/// What becomes of a run's results.
struct ResultOptions: ParsableArguments {
  @Flag(help: "Print the results as JSON.")
  var json = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the results to a file instead of printing them.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    name: .customLong("futures-csv"),
    help: ArgumentHelp(
      "Also write one row per future, with a column per outcome.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var futuresCSV: String?

  @Option(
    help: ArgumentHelp(
      "Also write the workbook for an advisory board.", valueName: "file.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String?

  @OptionGroup(title: "Workbook options") var workbookOptions: WorkbookOptions

  @Flag(
    help: """
      Exit with status 1 when a goal is not reached at its confidence; one too close to call goes by \
      its estimate.
      """)
  var gate = false

  /// Refuses to write over what the results are made from, or two results to one file.
  ///
  /// - Parameters:
  ///   - inputs: the files that the results are made from
  ///   - noun: what such a file is, with its article
  /// - Throws: a validation error that names the file.
  func validate(against inputs: [String], _ noun: String) throws {
    let targets = [output, futuresCSV, workbook].compactMap(\.self)
    for (place, target) in targets.enumerated() {
      for input in inputs where OutputFile.isSame(target, input) {
        throw ValidationError("'\(target)' is \(noun) itself; the results need another file.")
      }
      for other in targets[..<place] where OutputFile.isSame(target, other) {
        throw ValidationError("Two of the results would go to the same file, '\(target)'.")
      }
    }
    if let workbook {
      try WorkbookFile.validate(workbook)
    } else if workbookOptions.liveFutures != nil {
      throw ValidationError("--live-futures says what a workbook holds; name it with --workbook.")
    }
  }

  /// Finds out before the work whether everything that was asked for can be written.
  ///
  /// - Parameter isPart: whether the output is a part, which no pipe can be
  /// - Throws: exit status 73 after saying what cannot be written.
  func requireWritable(isPart: Bool = false) throws {
    if let futuresCSV { try OutputTarget(futuresCSV).requireWritable() }
    if let workbook { try OutputTarget(workbook, needsPlainFile: true).requireWritable() }
    if let output { try OutputTarget(output, needsPlainFile: isPart).requireWritable() }
  }

  /// Writes everything that was asked for.
  ///
  /// - Parameters:
  ///   - projection: what the futures say
  ///   - study: what restrictions cost, where that was asked
  ///   - provenance: where the numbers come from
  ///   - noColor: whether the user objects to color
  /// - Throws: exit status 73 for what cannot be written, and 1 with `--gate` for a goal missed.
  func write(
    _ projection: Projection, _ study: RestrictionStudy?, _ provenance: Provenance, noColor: Bool
  ) throws {
    if let futuresCSV {
      try OutputFile.write(FuturesTable.csv(projection.futures), to: futuresCSV)
    }
    if let workbook {
      try WorkbookFile.writeBoard(projection, study, provenance, workbookOptions, to: workbook)
    }
    let text: String
    if json {
      text = RunDocument.json(projection, provenance, study: study).text
    } else {
      let isColored = output == nil && StandardOutput.isColored(noColor: noColor)
      text = RunReport(projection, study: study, ink: Ink(isColored: isColored)).text
    }
    if let output {
      try OutputFile.write(text, to: output)
    } else {
      try StandardOutput.write(text)
    }
    if gate && projection.goals.isEmpty {
      StandardError.write("warning: the scenario states no goals, so --gate has nothing to hold.\n")
    }
    if gate && projection.goals.contains(where: { !$0.isMet }) { throw ExitStatus.goalMissed }
  }
}
