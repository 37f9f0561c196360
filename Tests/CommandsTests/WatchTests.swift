import Foundation
import TestSupport
import Testing

struct WatchTests {
  /// Runs with `--watch`, does something after each run, and interrupts.
  private func watch(_ steps: [String], of file: String = WorkedCase.name, in work: WorkedCase)
    async throws -> Program
  {
    // Each step waits until the runs so far have ended, so that no step is missed however slow.
    let doing = steps.enumerated().map { number, step in
      """
      tries=0; while [ "$(grep -c '^Watching' err)" -lt \(number + 1) ] && [ $tries -lt 300 ]; do
        sleep 0.1; tries=$((tries + 1)); done
      \(step)
      """
    }
    return try await Program.shell(
      """
      : > err; techhire run \(file) --futures 2 --watch > out 2>> err & child=$!
      \(doing.joined(separator: "\n"))
      tries=0; while [ "$(grep -c '^Watching' err)" -lt \(steps.count + 1) ] && [ $tries -lt 300 ]; do
        sleep 0.1; tries=$((tries + 1)); done
      kill -INT $child; wait $child; status=$?; cat out; cat err >&2; exit $status
      """, in: work.folder.path)
  }

  @Test func `runs again at each save, also by renaming, and after errors`() async throws {
    let work = try WorkedCase()
    let cheaper = "sed 's/\"\\$5,000\"/\"$4,000\"/' \(WorkedCase.name) > other"
    let program = try await watch(
      [
        "echo 'broken: [' >> \(WorkedCase.name)",
        "sed -i '/^broken/d' \(WorkedCase.name)",
        "\(cheaper); mv other \(WorkedCase.name)",
      ], in: work)
    #expect(program.status == 130)
    #expect(program.errors.contains("[E004]"))
    let totals = program.output.split(separator: "\n").filter { $0.contains("Total cost  ") }
    #expect(totals.count == 3)
    #expect(totals.first?.contains("$156,000") == true)
    #expect(totals.last?.contains("$132,000") == true)
  }

  @Test func `watches what the file extends, also while it is missing`() async throws {
    let work = try WorkedCase()
    try Data("extends: base.yaml\nname: Variant\n".utf8)
      .write(to: URL(filePath: work.folder.file("variant.yaml")))
    let program = try await watch(
      ["cp \(WorkedCase.name) base.yaml", "sed -i 's/\"$5,000\"/\"$4,000\"/' base.yaml"],
      of: "variant.yaml", in: work)
    #expect(program.status == 130)
    #expect(program.errors.contains("[E071]"))
    #expect(program.errors.contains("base.yaml was saved."))
    let totals = program.output.split(separator: "\n").filter { $0.contains("Total cost  ") }
    #expect(totals.count == 2)
  }

  @Test func `goes with no gate`() async throws {
    let program = try await WorkedCase().run("run", "--watch", "--gate")
    #expect(program.status == 64)
  }
}
