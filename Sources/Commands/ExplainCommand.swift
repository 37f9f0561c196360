import ArgumentParser
import FundingRules
import Reports
import ScenarioFiles

/// `techhire explain`: says what a kind of finding means, with an example of both ways.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain an error or warning by its code, or list all codes.")

  @Argument(
    help: ArgumentHelp("The code of an error or warning, such as E014.", valueName: "code"),
    completion: .list(Diagnostic.Code.allCases.map(\.rawValue)))
  var code: String?

  @Flag(help: "Print the explanations as JSON.")
  var json = false

  @Flag(name: .customLong("no-color"), help: "Print without color.")
  var noColor = false

  func validate() throws {
    guard let code, chosen == nil else { return }
    if let rule = RuleBook.rule(code) {
      throw ValidationError(
        "'\(code)' is a funders' rule: 'techhire rules \(rule.id)' explains it.")
    }
    throw ValidationError(
      "There is no error or warning '\(code)'. 'techhire explain' lists all of them.")
  }

  private var chosen: Explanation? {
    code.flatMap { Diagnostic.Code(rawValue: $0.uppercased()) }.flatMap(Explanation.of)
  }

  func run() throws {
    if json {
      try StandardOutput.write(
        ExplanationReport.json(chosen.map { [$0] } ?? Explanation.all).text)
      return
    }
    let report = ExplanationReport(
      ink: Ink(isColored: StandardOutput.isColored(noColor: noColor)))
    try StandardOutput.write(chosen.map(report.text) ?? report.list(Explanation.all))
  }
}
