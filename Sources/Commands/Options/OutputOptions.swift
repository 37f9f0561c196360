import ArgumentParser

/// Where results go, and in what form.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print the results as JSON.")
  var json = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the results to a file instead of printing them.", valueName: "file"))
  var file: String?

  /// Refuses to write over a scenario.
  func validate(against scenarios: [String]) throws {
    guard let file else { return }
    for scenario in scenarios where OutputFile.isSame(file, scenario) {
      throw ValidationError("'\(file)' is a scenario itself; the results need another file.")
    }
  }

  /// Finds out before the work whether the results can be written.
  func requireWritable() throws {
    if let file { try OutputTarget(file).requireWritable() }
  }

  func write(_ text: String) throws {
    if let file {
      try OutputFile.write(text, to: file)
    } else {
      try StandardOutput.write(text)
    }
  }
}
