import ArgumentParser

/// The table of all futures, beside the results.
struct FuturesTableOptions: ParsableArguments {
  @Option(
    name: .customLong("futures-csv"),
    help: ArgumentHelp(
      "Also write one row per future, with a column per outcome.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var path: String?

  /// Refuses to write over a scenario or over the results.
  func validate(against scenarios: [String], _ output: OutputOptions) throws {
    guard let path else { return }
    for scenario in scenarios where OutputFile.isSame(path, scenario) {
      throw ValidationError("'\(path)' is a scenario itself; the table needs another file.")
    }
    if let results = output.file, OutputFile.isSame(path, results) {
      throw ValidationError("Two of the results would go to the same file, '\(path)'.")
    }
  }

  /// Finds out before the work whether the table can be written.
  func requireWritable() throws {
    if let path { try OutputTarget(path).requireWritable() }
  }

  func write(_ table: () -> String) throws {
    if let path { try OutputFile.write(table(), to: path) }
  }
}

/// The table of all futures where a command has none to write.
///
/// The option is known to every command that simulates, so that whoever gives it is told what to do
/// instead of being told that there is no such option.
struct NoFuturesTable: ParsableArguments {
  @Option(name: .customLong("futures-csv"), help: .hidden)
  var path: String?

  func validate() throws {
    if path != nil {
      throw ValidationError(
        "--futures-csv: this command asks many runs of the plan one question and keeps no futures of "
          + "its own. 'techhire run FILE --futures-csv FILE' writes those of the plan, and --set makes "
          + "any change that this command names.")
    }
  }
}
