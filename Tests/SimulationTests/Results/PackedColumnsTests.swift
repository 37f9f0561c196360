import Simulation
import TestSupport
import Testing

/// What futures yielded is kept narrow, and comes out as it went in.
struct PackedColumnsTests {
  @Test func `futures read from packed bytes are those that were packed`() async throws {
    for number in [12, 40] {
      let blueprint = Blueprint(try readScenario(RandomScenario(number: number).yaml))
      let share = try await FutureShare.simulate(blueprint, 3..<140, threads: 2)
      #expect(share.blocks.map(\.range) == [3..<128, 128..<140])
      let copies = try share.blocks.map { block in
        try #require(FutureBlock(block.range, packed: block.columns.bytes, of: blueprint))
      }
      #expect(copies == share.blocks)
      let whole = try #require(
        FutureShare(3..<140, blocks: copies, tallies: share.tallies, of: blueprint))
      #expect(whole.range == 3..<140)
      #expect(
        FutureShare(3..<139, blocks: copies, tallies: share.tallies, of: blueprint) == nil)
      #expect(
        FutureShare(
          3..<140, blocks: copies.reversed(), tallies: share.tallies, of: blueprint) == nil)
    }
  }

  @Test func `a number of a future takes two bytes on average at most`() async throws {
    let run = try await Run(RandomScenario(number: 12).yaml, futures: 1)
    let blueprint = run.futures.blueprint
    let share = try await FutureShare.simulate(blueprint, 0..<250, threads: 2)
    let bytes = share.blocks.reduce(0) { $0 + $1.columns.bytes.count }
    #expect(Double(bytes) / Double(250 * blueprint.columnCount) < 2)
  }

  @Test func `values outside of what is possible are not believed`() async throws {
    let blueprint = Blueprint(try readScenario(RandomScenario(number: 12).yaml))
    let share = try await FutureShare.simulate(blueprint, 0..<5, threads: 1)
    let block = try #require(share.blocks.first)
    // The first column counts people: its least value becomes negative.
    var bytes = block.columns.bytes
    bytes[7] = 0xFF
    #expect(FutureBlock(0..<5, packed: bytes, of: blueprint) == nil)
    // A width of nine bytes.
    bytes = block.columns.bytes
    bytes[8] = 9
    #expect(FutureBlock(0..<5, packed: bytes, of: blueprint) == nil)
    #expect(FutureBlock(0..<6, packed: block.columns.bytes, of: blueprint) == nil)
    #expect(FutureBlock(0..<5, packed: [], of: blueprint) == nil)
  }
}
