import ArgumentParser
import FundingRules
import Reports

/// `techhire rules`: lists the funders' rules, or explains one.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the funders' rules and how each is kept, or explain one with its sources.")

  @Argument(help: ArgumentHelp("A rule to explain, such as W-16.", valueName: "id"))
  var id: String?

  @Option(help: "Only rules of one kind of money or of one part of the work.")
  var kind: RuleKind?

  @Option(help: "Only rules that are kept in this manner.")
  var kept: RuleKeeping.Manner?

  @Flag(help: "Print the rules as JSON.")
  var json = false

  @Flag(name: .customLong("no-color"), help: "Print without color.")
  var noColor = false

  func validate() throws {
    guard let id else { return }
    guard kind == nil, kept == nil else {
      throw ValidationError("'--kind' and '--kept' choose from the list; '\(id)' is one rule.")
    }
    guard RuleBook.rule(id) == nil else { return }
    let suggestion = RuleBook.suggestion(for: id).map { " Did you mean \($0.id)?" }
    throw ValidationError(
      "There is no rule '\(id)'." + (suggestion ?? " 'techhire rules' lists all of them."))
  }

  func run() throws {
    let ink = Ink(isColored: StandardOutput.isColored(noColor: noColor))
    let chosen = RuleBook.all.filter { rule in
      (id == nil || rule.id == RuleBook.rule(id ?? "")?.id) && (kind ?? rule.kind) == rule.kind
        && (kept ?? rule.kept.manner) == rule.kept.manner
    }
    if json {
      try StandardOutput.write(RuleDocument.json(chosen).text)
    } else if id != nil, let rule = chosen.first {
      try StandardOutput.write(RuleReport(ink: ink).explanation(of: rule))
    } else {
      try StandardOutput.write(RuleReport(ink: ink).list(chosen))
    }
  }
}

extension RuleKind: ExpressibleByArgument {}
extension RuleKeeping.Manner: ExpressibleByArgument {}
