package import ArgumentParser
import Planning

/// The terminal program `techhire`.
package struct TechHireCommand: AsyncParsableCommand {
  /// How the program presents itself and what it can do.
  package static let configuration = CommandConfiguration(
    commandName: "techhire",
    abstract: "Simulate the funding of a TechHire community, future by future.",
    discussion: """
      A scenario file describes a hub's plan: people, programs, employers, costs, funding and goals. \
      techhire simulates thousands of futures of that plan, in each of which every dollar is spent \
      only where its funder allows, and says how often the goals are reached.

      Exit status: 0 done; 1 with --gate, a goal is not reached at its confidence, or a verified \
      workbook is not true; 64 the command line is wrong; 65 the scenario is wrong; 66 a file cannot be read; 73 a file cannot be written; \
      130 interrupted, 143 ended by SIGTERM, 129 by a terminal that closes.
      """,
    version: SimulatorVersion.current,
    subcommands: [
      InitCommand.self, RunCommand.self, MergeCommand.self, CheckCommand.self,
      CompareCommand.self, WhatIfCommand.self, PlanCommand.self, SeekCommand.self,
      SweepCommand.self,
      DriversCommand.self,
      ReplayCommand.self, DiffCommand.self, ExplainCommand.self, ExportCommand.self,
      VerifyCommand.self, RulesCommand.self, SchemaCommand.self,
    ])

  /// Makes the command for the argument parser.
  package init() {}

  /// Runs the program with the arguments that it was started with.
  package static func runProgram() async {
    Interruption.exitWhenInterrupted()
    await main()
  }
}
