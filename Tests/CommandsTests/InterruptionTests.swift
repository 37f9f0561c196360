import Foundation
import TestSupport
import Testing

/// What an interruption leaves behind while files are being written.
struct InterruptionTests {
  /// Each file that is written beside its target for long enough to be caught at it.
  static let commands = [
    "export \(WorkedCase.name) --for board --futures 200 -o results/a.xlsx",
    "run \(WorkedCase.name) --futures 4000 --shard 1/1 -o results/a.part",
  ]

  @Test(arguments: commands, [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func `no unfinished file stays beside the target`(
    command: String, signal: (name: String, status: Int32)
  ) async throws {
    let work = try WorkedCase()
    let program = try await Program.shell(
      """
      mkdir results
      env --default-signal=\(signal.name) techhire \(command) --quiet > /dev/null & child=$!
      while kill -0 $child 2> /dev/null && ! ls -A results | grep partial; do :; done
      kill -\(signal.name) $child
      wait $child
      """, in: work.folder.path)
    // It was caught, or the test shows nothing.
    #expect(program.output.contains("partial"))
    #expect(program.status == signal.status)
    let left = try FileManager.default.contentsOfDirectory(atPath: work.folder.file("results"))
    #expect(left.allSatisfy { $0 == "a.xlsx" || $0 == "a.part" }, "\(left)")
  }

  @Test(arguments: ["TERM", "HUP"])
  func `a signal that whoever starts the program ignores ends nothing`(name: String) async throws {
    let work = try WorkedCase()
    let program = try await Program.shell(
      """
      trap '' \(name)
      techhire run \(WorkedCase.name) --futures 1000 --quiet -o results.txt & child=$!
      sleep 0.1
      kill -\(name) $child
      wait $child
      """, in: work.folder.path)
    #expect(program.status == 0, "\(program.errors)")
    #expect(FileManager.default.fileExists(atPath: work.folder.file("results.txt")))
  }

  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func `a pipe that nobody reads is not waited for`(name: String, status: Int32) async throws {
    let work = try WorkedCase()
    let program = try await Program.shell(
      """
      mkfifo pipe
      timeout --preserve-status -s \(name) -k 20 2 \
        techhire run \(WorkedCase.name) --futures 2 --quiet -o pipe
      """, in: work.folder.path)
    #expect(program.status == status)
  }
}
