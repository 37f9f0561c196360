import ScenarioFiles
import TestSupport
import Testing
import Uncertainty

/// Files broken at random, which must yield findings or scenarios but never a crash.
struct MutationTests {
  /// A small generator with a fixed seed (SplitMix64, Steele, Lea and Flood 2014).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces: [String] = [
    " ", "\n", "\t", ":", ": ", "- ", ",", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a", "!",
    "|",
    ">", "%", "$", "0", "-1", "1e9", "to", "of", "pert(", ")", "é", "\u{FEFF}", "\u{0}", "\u{85}",
    "---\n", "name: x\n", "<<: ", "? ", "99999999999", "12%", "$5", "all", "null", "~", "\\", "\r",
  ]

  private func mutated(_ text: String, using generator: inout Generator) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &generator)
      let piece = Self.pieces.randomElement(using: &generator) ?? " "
      let end = min(scalars.count, place + Int.random(in: 1...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      case 1: scalars.removeSubrange(place..<end)
      case 2: scalars.replaceSubrange(place..<end, with: piece.unicodeScalars)
      case 3:
        let other = Int.random(in: 0..<scalars.count, using: &generator)
        scalars.insert(contentsOf: scalars[place..<end], at: other)
      default:
        let lineEnd = scalars[place...].firstIndex(of: "\n") ?? scalars.count
        scalars.removeSubrange(place..<lineEnd)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test(arguments: 0..<10)
  func `survives files broken at random`(round: Int) throws {
    let original = round.isMultiple(of: 2) ? try Place.scenario("riverbend").text : Smallest.text
    var generator = Generator(state: UInt64(round + 1))
    var broken = 0
    for _ in 0..<(round.isMultiple(of: 2) ? 120 : 500) {
      let text = mutated(original, using: &generator)
      let reading = ScenarioReader.read(ScenarioDocument(name: "broken.yaml", text: text))
      #expect((reading.scenario == nil) == reading.diagnostics.hasErrors)
      #expect(reading.diagnostics.map(\.place) == reading.diagnostics.map(\.place).sorted())
      #expect(reading.diagnostics.rendered.utf8.count < 1 << 20)
      if reading.scenario == nil { broken += 1 }
    }
    #expect(broken > 20)
  }

  @Test func `survives values broken at random`() throws {
    let values = [
      "1.2 to 4 months", "$1,234.5k", "pert(55%, 72%, 85%)", "48 of 120", "12% per year",
      "discrete(1: 2, 3: 4)", "$19 to $27 per hour",
      "quantiles(10%: 1, 50%: 2, 90%: 5) months", "history(past.csv, \"time (months)\") months",
      "quantiles(5%: 1, 20%: 1.5, 50%: 2, 70%: 2.5, 90%: 4, 97%: 7 months)",
    ]
    var generator = Generator(state: 77)
    for round in 0..<3000 {
      let value = mutated(values[round % values.count], using: &generator)
      guard let change = try? ScenarioOverride(parsing: "employers.time-to-hire=\(value)") else {
        continue
      }
      let reading = Smallest.read(overrides: [change])
      #expect((reading.scenario == nil) == reading.diagnostics.hasErrors)
    }
  }

  @Test func `survives bytes broken at random, some of them no text`() throws {
    let corpus = try DiagnosticsTests.names.map { name in
      Array(try ScenarioDocument.load(path: "\(DiagnosticsTests.folder)/\(name).yaml").text.utf8)
    }
    let mutator = ScenarioMutator(corpus)
    var refused = 0
    for number in 0..<2_000 {
      let bytes = mutator.file(UInt64(number), seed: 11)
      guard let document = try? ScenarioDocument(name: "broken.yaml", bytes: bytes) else {
        refused += 1
        continue
      }
      let reading = ScenarioReader.read(document) { (path) throws(Diagnostic) in
        try ScenarioDocument(name: path, bytes: corpus[number % corpus.count])
      }
      #expect((reading.scenario == nil) == reading.diagnostics.hasErrors)
    }
    #expect(refused > 20 && refused < 1_000)
  }
}
