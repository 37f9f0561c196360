import Glibc
import ScenarioFiles
import Synchronization
import TestSupport

/// Reads scenario files that are broken at random, and stops at the first that the reader crashes
/// on, takes more than a second for, or fills memory with.
///
/// usage: ScenarioFuzzer COUNT SEED FOLDER…, or FIRST-LAST in place of COUNT to read some again; a
/// failing file is written to `fuzz-NUMBER.yaml`, before it is read where only a few are.
@main
enum ScenarioFuzzer {
  /// The longest that a file may take.
  private static let longest = Duration.seconds(1)
  /// The most memory that the process may take, 200 MB.
  private static let mostMemory = 200_000

  static func main() {
    let words = CommandLine.arguments
    guard words.count > 3, let numbers = numbers(words[1]), let seed = UInt64(words[2]) else {
      print("usage: ScenarioFuzzer COUNT SEED FOLDER…")
      exit(64)
    }
    let known = words[3...].flatMap(files)
    // Files without errors come often, since most of what is done with a file follows on them.
    let sound = known.filter { Reading.read($0, corpus: known, number: 1).isScenario }
    let corpus =
      known + Hostility.texts.map { Array($0.utf8) } + (0..<4).flatMap { _ in sound }
    let mutator = ScenarioMutator(corpus)
    Reading.tellWhenItFails()
    var tally = Tally()
    for number in numbers {
      let file = mutator.file(number, seed: seed)
      if numbers.count <= 10 { write(number, file) }
      Reading.number.store(Int(number), ordering: .relaxed)
      if number.isMultiple(of: 16) { Reading.interruptAfter(seconds: 10) }
      let started = processorTime()
      let outcome = Reading.read(file, corpus: corpus, number: number)
      let took = processorTime() - started
      tally.add(outcome, took, number)
      if let complaint = outcome.complaint { fail(number, file, complaint) }
      if took > longest { fail(number, file, "it took \(took)") }
      if number.isMultiple(of: 1_000), memory() > mostMemory {
        fail(number, file, "memory is at \(memory()) kB")
      }
      if number.isMultiple(of: 100_000), number > 0 { print(tally.line(memory())) }
    }
    print("seed \(seed), \(corpus.count) files to start from")
    print(tally.line(memory()))
    if memory() > mostMemory { exit(1) }
  }

  private static func fail(_ number: UInt64, _ file: [UInt8], _ reason: String) -> Never {
    write(number, file)
    print("file \(number): \(reason); written to fuzz-\(number).yaml")
    exit(1)
  }

  private static func write(_ number: UInt64, _ file: [UInt8]) {
    guard let output = fopen("fuzz-\(number).yaml", "w") else { return }
    fwrite(file, 1, file.count, output)
    fclose(output)
  }

  /// `COUNT`, or the first and the last of some files.
  private static func numbers(_ text: String) -> Range<UInt64>? {
    let ends = text.split(separator: "-").map { UInt64($0) }
    switch (ends.count, ends.first ?? nil, ends.last ?? nil) {
    case (1, let count?, _): return 0..<count
    case (2, let first?, let last?) where first <= last: return first..<(last + 1)
    default: return nil
    }
  }

  /// The time that the process has used a processor; other work on the machine does not count.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// The most memory that was ever in use, in kB.
  private static func memory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  /// The scenario files of a folder, in the order of their names.
  private static func files(in folder: String) -> [[UInt8]] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? ScenarioDocument.load(path: "\(folder)/\(name)")).map { Array($0.text.utf8) }
    }
  }
}

/// What came of all files so far.
private struct Tally {
  private var count = 0
  private var scenarios = 0
  private var refused = 0
  private var findings = 0
  private var codes: Set<Diagnostic.Code> = []
  private var slowest = (took: Duration.zero, number: UInt64(0))

  mutating func add(_ outcome: Reading.Outcome, _ took: Duration, _ number: UInt64) {
    count += 1
    scenarios += outcome.isScenario ? 1 : 0
    refused += outcome.isText ? 0 : 1
    findings += outcome.codes.count
    codes.formUnion(outcome.codes)
    if took > slowest.took { slowest = (took, number) }
  }

  func line(_ memory: Int) -> String {
    "\(count) files: \(scenarios) scenarios, \(refused) no text, \(findings) findings of "
      + "\(codes.count) kinds; slowest \(slowest.took) (file \(slowest.number)); "
      + "memory at most \(memory) kB"
  }
}
