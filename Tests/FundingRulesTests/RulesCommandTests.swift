import Foundation
import FundingRules
import Testing

/// The command `rules` of the program as it was built.
struct RulesCommandTests {
  @Test(arguments: [
    ["rules"], ["rules", "W-16"], ["rules", "w-16"], ["rules", "--kind", "state-local"],
    ["rules", "--kept", "nothing"], ["rules", "--json"], ["rules", "C-04", "--json"],
    ["rules", "--kind", "form", "--kept", "ledger"],
  ])
  func `prints rules to standard output and ends with status 0`(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.replacing("\n", with: " ").contains("not legal advice"))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    (["rules", "W-61"], "There is no rule 'W-61'. Did you mean W-16?"),
    (["rules", "X-1"], "There is no rule 'X-1'. 'techhire rules' lists all of them."),
    (["rules", "--kind", "pell"], "--kind"),
    (["rules", "--kept", "always"], "--kept"),
    (["rules", "W-16", "--kind", "wioa"], "'W-16' is one rule"),
    (["rules", "W-16", "W-17"], "W-17"),
  ])
  func `refuses a wrong command line with status 64`(arguments: [String], words: String) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words))
  }

  @Test func `lists what was chosen`() throws {
    let run = try Program.run(["rules", "--kind", "wioa", "--kept", "ledger"])
    let chosen = RuleBook.all.filter { $0.kind == .wioa && $0.kept.manner == .ledger }
    for rule in RuleBook.all {
      #expect(run.output.contains("\n  \(rule.id) ") == chosen.contains(rule), "\(rule.id)")
    }
  }
}
