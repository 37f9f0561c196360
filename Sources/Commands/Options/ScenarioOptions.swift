import ArgumentParser

/// Options of every command that reads scenarios.
struct ScenarioOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Change one place of the scenario, such as 'funding.Federal skills grant.odds=15%'.",
      valueName: "path=value"))
  var changes: [String] = []

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print neither progress nor warnings.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Print without color.")
  var noColor = false
}
