import Analysis
import ArgumentParser
import Planning
import Reports
import Simulation

/// `techhire verify`: makes a workbook again from what it holds and compares every value.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Simulate again what a workbook holds and say whether its numbers are true.",
    discussion: """
      A workbook of techhire keeps its scenario, seed and options on the sheet Record. They are \
      simulated again, the workbook is made again, and every cell is compared, also after Excel or \
      LibreOffice saved the file. Blue numbers that a reader may change are told apart, and formulas \
      are calculated with them. Charts and looks are not compared.

      Exit status: 0 every number is true; 1 one is not; 65 the file holds no record, or one that \
      cannot be simulated; 66 it cannot be read.
      """)

  @Argument(
    help: ArgumentHelp("The workbook.", valueName: "file.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var file: String

  @Option(help: ArgumentHelp("How many threads to use; all cores otherwise.", valueName: "n"))
  var threads: Int?

  @Flag(help: "Print the findings as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print no progress.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "Print without color.")
  var noColor = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024, not \(threads).")
    }
  }

  func run() async throws {
    let verification: WorkbookVerification
    do {
      verification = try WorkbookVerification(try WorkbookBytes.read(file))
    } catch let failure as WorkbookVerification.Failure {
      throw status(failure)
    }
    let record = verification.record
    guard (1...FutureCount.most).contains(record.futures) else {
      throw status(.unknown("asks for \(record.futures) futures, which no run has"))
    }
    let (scenario, provenance) = try RecordedScenario(record, file: file).read()
    let projection = await Projection(try await simulate(scenario, record))
    let study = try await study(of: scenario, record)
    let report: VerificationReport
    do {
      report = try verification.report(
        projection, study, provenance, file: file, version: SimulatorVersion.current)
    } catch {
      throw status(error)
    }
    let ink = Ink(isColored: StandardOutput.isColored(noColor: noColor))
    try StandardOutput.write(json ? report.json.text : report.text(ink))
    if !report.isTrue { throw ExitStatus.untrue }
  }

  private func simulate(_ scenario: Scenario, _ record: WorkbookRecord) async throws -> Futures {
    let bar = ProgressBar("Simulating", total: record.futures, isShown: !quiet)
    defer { bar.finish() }
    return try await Futures.simulate(
      Blueprint(scenario, seed: record.seed), count: record.futures,
      threads: threads ?? Processors.count, progress: { bar.update($0) })
  }

  private func study(
    of scenario: Scenario, _ record: WorkbookRecord
  ) async throws -> RestrictionStudy? {
    guard record["restrictions"] == "yes" else { return nil }
    let bar = ProgressBar(
      "Weighing restrictions", total: RestrictionStudy.work(scenario, futures: record.futures),
      isShown: !quiet)
    defer { bar.finish() }
    return try await RestrictionStudy.run(
      scenario, seed: record.seed, futures: record.futures, threads: threads ?? Processors.count,
      progress: { bar.update($0) })
  }

  /// Says why the file is not verified and answers the exit status.
  private func status(_ failure: WorkbookVerification.Failure) -> ExitCode {
    switch failure {
    case .unreadable(let reason):
      StandardError.write("error: cannot read \(file): it is no whole workbook: \(reason)\n")
      return ExitStatus.cannotRead
    case .unknown(let reason):
      StandardError.write("error: \(file) \(reason)\n")
      return ExitStatus.badScenario
    }
  }
}
