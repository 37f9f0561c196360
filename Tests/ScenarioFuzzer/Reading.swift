import Glibc
import ScenarioFiles
import Synchronization

/// One reading of a broken file, with all that is done with what comes of it.
enum Reading {
  struct Outcome {
    var isText = true
    var isScenario = false
    var codes: [Diagnostic.Code] = []
    /// What must not be; nil when all is well.
    var complaint: String?
  }

  /// Which file is being read, for when the process fails.
  static let number = Atomic<Int>(0)

  static func read(_ bytes: [UInt8], corpus: [[UInt8]], number: UInt64) -> Outcome {
    var outcome = Outcome()
    let document: ScenarioDocument
    do {
      document = try ScenarioDocument(name: "broken.yaml", bytes: bytes)
    } catch {
      outcome.isText = false
      outcome.codes = [error.code]
      return outcome
    }
    var overrides: [ScenarioOverride] = []
    // Now and then the file is given as a change of itself, too.
    if number.isMultiple(of: 7),
      let line = document.text.split(separator: "\n").randomElement(number)
    {
      let change = line.replacing(":", with: "=", maxReplacements: 1)
      if let override = try? ScenarioOverride(parsing: String(change)) { overrides = [override] }
    }
    let reading = ScenarioReader.read(document, overrides: overrides) {
      (path) throws(Diagnostic) in
      // No disk is looked at: what is extended is another file of the corpus.
      try ScenarioDocument(name: path, bytes: corpus[path.utf8.count % corpus.count])
    }
    outcome.isScenario = reading.scenario != nil
    outcome.codes = reading.diagnostics.map(\.code)
    if (reading.scenario == nil) != reading.diagnostics.hasErrors {
      outcome.complaint = "there is a scenario with errors, or neither"
    }
    if reading.diagnostics.map(\.place) != reading.diagnostics.map(\.place).sorted() {
      outcome.complaint = "findings are not sorted"
    }
    if reading.diagnostics.rendered.utf8.count > 1 << 21 { outcome.complaint = "endless findings" }
    if reading.scenario != nil, number.isMultiple(of: 5) {
      let difference = ScenarioDifference(reading, reading)
      if !difference.entries.isEmpty { outcome.complaint = "it differs from itself" }
    }
    return outcome
  }

  /// Ends the process when it has used a processor for so long from now.
  ///
  /// Time on the wall would count what others on the machine do.
  static func interruptAfter(seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_VIRTUAL.rawValue), &timer, nil)
  }

  /// Says which file was being read when the process fails or hangs.
  static func tellWhenItFails() {
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGVTALRM] {
      Glibc.signal(signal) { received in
        // Only what is safe within a handler: digits into a buffer, and one write.
        var rest = Reading.number.load(ordering: .relaxed)
        var digits: [UInt8] = [0x0A]
        repeat {
          digits.insert(UInt8(0x30 + rest % 10), at: 0)
          rest /= 10
        } while rest > 0
        let words: StaticString = "the reader failed or hung at file "
        _ = write(STDOUT_FILENO, words.utf8Start, words.utf8CodeUnitCount)
        _ = write(STDOUT_FILENO, digits, digits.count)
        _exit(128 + received)
      }
    }
  }
}

extension Array {
  fileprivate func randomElement(_ number: UInt64) -> Element? {
    isEmpty ? nil : self[Int(number / 7 % UInt64(count))]
  }
}
