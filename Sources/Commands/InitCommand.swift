import ArgumentParser
import Glibc
import Planning
import ScenarioFiles

/// `techhire init`: writes a scenario to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented scenario to start from.",
    discussion: """
      On a terminal a few questions are asked first, unless an option answers one of them. All \
      figures in the file are invented; it passes 'check' and runs as it is.
      """)

  @Argument(
    help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var file = "plan.yaml"

  @Option(help: "The community's name.")
  var name: String?

  @Option(help: "The region, in words.")
  var region: String?

  @Option(
    help: ArgumentHelp("The first month.", valueName: "yyyy-mm"),
    transform: { text in
      guard let month = Month(reading: text) else {
        throw ValidationError("a month is written like 2027-07")
      }
      return month
    })
  var start: Month?

  @Option(help: "How large the community is.")
  var size: Starter.Size?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The kinds of money; all of them otherwise.", valueName: "kind"))
  var money: [FundingStream.Kind] = []

  @Option(
    name: .customLong("goal"), parsing: .upToNextOption,
    help: ArgumentHelp("What is promised; placed and trained otherwise.", valueName: "goal"))
  var goals: [Starter.Promise] = []

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @Flag(name: .shortAndLong, help: "Do not say what was written.")
  var quiet = false

  func run() throws {
    var status = stat()
    if lstat(file, &status) == 0, !force {
      StandardError.write("error: \(file) is there already; --force replaces it\n")
      throw ExitStatus.cannotWrite
    }
    try OutputTarget(file).requireWritable()
    var starter = Starter()
    if isAnswered || !Questions.canAsk {
      starter.name = name ?? starter.name
      starter.region = region
      starter.start = start ?? starter.start
      starter.size = size ?? starter.size
      // Choices are taken in their own order, each once.
      starter.money = FundingStream.Kind.declared.filter { money.isEmpty || money.contains($0) }
      if !goals.isEmpty { starter.promises = Starter.Promise.allCases.filter(goals.contains) }
    } else {
      ask(&starter)
    }
    try OutputFile.write(starter.text, to: file)
    if !quiet {
      try StandardOutput.write(
        "Wrote \(file). Next: techhire check \(file), then techhire run \(file).\n")
    }
  }

  private var isAnswered: Bool {
    name != nil || region != nil || start != nil || size != nil || !money.isEmpty || !goals.isEmpty
  }

  private func ask(_ starter: inout Starter) {
    let questions = Questions()
    starter.name = questions.text("Name of the community", orElse: starter.name)
    let region = questions.text("Region", orElse: "none")
    if region != "none" { starter.region = region }
    starter.start =
      questions.value(
        "First month", orElse: starter.start.description, Month.init(reading:),
        help: "write the year and the month, as in 2027-07") ?? starter.start
    starter.size =
      questions.several(
        "How large is it?",
        [
          .town: Starter.Size.town.title, .county: Starter.Size.county.title,
          .metropolis: Starter.Size.metropolis.title,
        ], orElse: [starter.size]
      ).first ?? starter.size
    starter.money = questions.several(
      "Which money is there, or asked for?",
      [
        .wioa: "WIOA formula money of the local board", .discretionary: "a federal grant",
        .equip: "formula aid for students (Workforce Pell)", .stateLocal: "state or local money",
        .philanthropy: "foundations",
      ], orElse: starter.money)
    starter.promises = questions.several(
      "What does the plan promise?",
      [
        .placed: Starter.Promise.placed.title, .trained: Starter.Promise.trained.title,
        .reached: Starter.Promise.reached.title, .lowIncome: Starter.Promise.lowIncome.title,
      ], orElse: starter.promises)
  }
}

extension Starter.Size: ExpressibleByArgument {}
extension Starter.Promise: ExpressibleByArgument {}
extension FundingStream.Kind: ExpressibleByArgument {
  package init?(argument: String) {
    // Employers pay shares of costs; no stream of a scenario is of their kind.
    guard let kind = Self(rawValue: argument), Self.declared.contains(kind) else { return nil }
    self = kind
  }

  package static var allValueStrings: [String] { declared.map(\.rawValue) }
}
