import Foundation
import ScenarioFiles
import Shards
import TestSupport
import Testing

/// Files that are no sound parts are refused, and never believed.
struct DamageTests {
  private let folder: TemporaryDirectory
  private let sound: [UInt8]

  init() async throws {
    let run = try SharedRun(Smallest.text, futures: 6)
    folder = run.folder
    sound = Array(try Data(contentsOf: URL(filePath: try await run.write(1, of: 1))))
  }

  private func objections(toBytes bytes: [UInt8]) throws -> [PartProblem] {
    let path = folder.file("part")
    try Data(bytes).write(to: URL(filePath: path))
    return ShardsTests.objections(to: [path])
  }

  /// The bytes with the digest that makes them look as they were written.
  private func sealed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= 52 else { return bytes }
    var sealed = Array(bytes.dropLast(RunningSHA256.length))
    let length = UInt64(bytes.count)
    for byte in 0..<8 { sealed[12 + byte] = UInt8(truncatingIfNeeded: length >> (8 * byte)) }
    var digest = RunningSHA256()
    sealed.withUnsafeBytes { digest.update($0) }
    return sealed + digest.digest()
  }

  @Test func `what was written is read, and sealing it changes nothing`() throws {
    #expect(try objections(toBytes: sound) == [])
    #expect(sealed(sound) == sound)
  }

  @Test func `random bytes are no part`() throws {
    var random = SplitMix64(seed: 41)
    for length in 0..<200 {
      var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let found = try objections(toBytes: bytes)
      #expect(found.map(\.kind) == [.unfit])
      // And with the beginning of a part.
      bytes = Array(sound.prefix(8)) + bytes
      #expect(try objections(toBytes: bytes).map(\.kind) == [.unfit])
    }
  }

  @Test func `a part that is cut off anywhere is refused`() throws {
    for length in stride(from: 0, to: sound.count, by: max(1, sound.count / 300)) {
      let found = try objections(toBytes: Array(sound.prefix(length)))
      #expect(found.map(\.kind) == [.unfit], "\(length) bytes")
    }
    #expect(try objections(toBytes: sound + [0]).count == 1)
  }

  @Test func `a part of which any bit is turned is refused`() throws {
    var random = SplitMix64(seed: 42)
    var places = (0..<300).map { _ in random.whole(0...(sound.count - 1)) }
    places += Array(0..<120) + Array((sound.count - 40)..<sound.count)
    for place in places {
      var bytes = sound
      bytes[place] ^= 1 << UInt8(random.whole(0...7))
      #expect(!(try objections(toBytes: bytes)).isEmpty, "byte \(place)")
    }
  }

  /// Whoever makes the digest fit may write any numbers; nothing worse than a refusal comes of it.
  @Test func `numbers that were made up are refused or harmless, however large`() throws {
    var random = SplitMix64(seed: 43)
    var refused = 0
    for _ in 0..<1500 {
      var bytes = sound
      let width = random.pick([1, 2, 4, 8])
      let place = random.whole(20...(sound.count - 41))
      let value = random.pick([0, 1, 0x7F, 0xFF, 0x80])
      for byte in 0..<width { bytes[place + byte] = UInt8(value) }
      if !(try objections(toBytes: sealed(bytes))).isEmpty { refused += 1 }
    }
    #expect(refused > 100)
  }

  @Test func `parts that lost or gained bytes inside are refused`() throws {
    var random = SplitMix64(seed: 44)
    for _ in 0..<300 {
      var bytes = sound
      let place = random.whole(20...(sound.count - 33))
      if random.chance(50) {
        bytes.remove(at: place)
      } else {
        bytes.insert(UInt8(random.whole(0...255)), at: place)
      }
      // A blank more or less in a text is caught by the text's own digest.
      #expect(try objections(toBytes: sealed(bytes)).map(\.kind).first == .unfit, "byte \(place)")
    }
  }
}

/// The smallest scenario that can be read.
enum Smallest {
  static let text = """
    format: 1
    name: Least
    start: 2027-01
    horizon: 3 months
    participants:
      - { name: Everyone, share: 100% }
    programs:
      - { name: Web, length: 2 months, seats: 5, cohorts: { test-and-build: 2 per year } }
    costs:
      - { name: Coordinator, amount: "$1,000", driver: per month, activity: coordination, class: personnel }
    funding:
      - { name: City, kind: state-local, annual: "$9k to $12k" }
    stages: { fixed: test-and-build }

    """
}
