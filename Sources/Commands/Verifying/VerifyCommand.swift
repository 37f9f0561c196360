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
      are calculated with them. Charts and looks are not compared. This holds for the workbooks of \
      every audience, and for several plans side by side.

      Exit status: 0 every number is true; 1 one is not; 65 the file holds no record, or one that \
      cannot be simulated; 66 it cannot be read. A workbook that was made with --public holds none.
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
    let material = try await RecordedMaterial(
      record, file: file, threads: threads ?? Processors.count, quiet: quiet
    ).simulated()
    let report: VerificationReport
    do {
      report = try verification.report(
        material, file: file, version: SimulatorVersion.current)
    } catch {
      throw status(error)
    }
    let ink = Ink(isColored: StandardOutput.isColored(noColor: noColor))
    try StandardOutput.write(json ? report.json.text : report.text(ink))
    if !report.isTrue { throw ExitStatus.untrue }
  }

  /// Says why the file is not verified and answers the exit status.
  private func status(_ failure: WorkbookVerification.Failure) -> ExitCode {
    switch failure {
    case .unreadable(let reason):
      StandardError.write(
        "error: cannot read \(file): it is no workbook that a spreadsheet program could open: \(reason)\n"
      )
      return ExitStatus.cannotRead
    case .unknown(let reason): return RecordedMaterial.refusal(file, reason)
    }
  }
}
