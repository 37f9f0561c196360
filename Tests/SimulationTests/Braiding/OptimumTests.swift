import Planning
import Simulation
import TestSupport
import Testing

/// The optimum compared with second opinions, on random small problems.
struct OptimumTests {
  @Test(arguments: 0..<8)
  func `is the best of all ways to pay`(batch: Int) throws {
    var random = SplitMix64(seed: 100 + UInt64(batch))
    var braider = Braider(.optimal)
    var tried = 0
    var unlikeInOrder = 0
    while tried < 250 {
      let problem = SmallProblem(
        &random, payers: random.whole(1...4), items: random.whole(1...5),
        most: random.pick([1, 1, 2, 3]))
      guard (20...1_500).contains(ExhaustiveBraiding.ways(problem)) else { continue }
      tried += 1
      let best = try #require(ExhaustiveBraiding.best(problem))
      let found = problem.solved(by: &braider)
      #expect(found == best, "\(problem)")
      if problem.solved(.inOrder) != best { unlikeInOrder += 1 }
    }
    // Problems that paying in order solves as well would prove little.
    #expect(unlikeInOrder >= 5)
  }

  @Test func `agrees with a linear program solved aim by aim`() throws {
    var braider = Braider(.optimal)
    var count = 0
    var unlikeInOrder = 0
    for reference in try BraidingReferences.read() {
      let found = reference.problem.solved(by: &braider)
      #expect(found == reference.answer, "\(reference.problem)")
      count += 1
      if reference.problem.solved(.inOrder) != reference.answer { unlikeInOrder += 1 }
    }
    #expect(count >= 2_000)
    #expect(unlikeInOrder >= 200)
  }

  @Test func `keeps permissions and caps, and never leaves more than paying in order`() {
    var random = SplitMix64(seed: 7)
    var braider = Braider(.optimal)
    var savings = 0
    for _ in 0..<3_000 {
      let problem = SmallProblem(
        &random, payers: random.whole(1...6), items: random.whole(1...8),
        most: random.pick([2, 6, 100_000]))
      let optimum = problem.solved(by: &braider)
      #expect(optimum.brokenRule(of: problem) == nil, "\(problem)")
      // By hand the payers come in any order.
      let byHand = problem.reordered(problem.payers.indices.shuffled(using: &random))
      let inOrder = byHand.solved(.inOrder)
      #expect(inOrder.brokenRule(of: byHand) == nil, "\(byHand)")
      #expect(optimum.gap <= inOrder.gap, "\(problem)")
      if optimum.gap < inOrder.gap { savings += 1 }
    }
    #expect(savings >= 200)
  }

  // Beyond 64 payers the network works without the proof that spares it otherwise.
  @Test func `is the same among many payers without money`() {
    var random = SplitMix64(seed: 8)
    var braider = Braider(.optimal)
    for _ in 0..<300 {
      let problem = SmallProblem(
        &random, payers: random.whole(1...6), items: random.whole(1...8),
        most: random.pick([3, 50]))
      let places = (0..<70).shuffled(using: &random).prefix(problem.payers.count).sorted()
      var crowd = problem
      crowd.payers = Array(repeating: SmallProblem.Payer(capacity: 0), count: 70)
      crowd.allowed = problem.items.map { _ in Array(repeating: true, count: 70) }
      for (payer, place) in places.enumerated() {
        crowd.payers[place] = problem.payers[payer]
        for item in problem.items.indices {
          crowd.allowed[item][place] = problem.allowed[item][payer]
        }
      }
      crowd.rooms = problem.rooms.map {
        SmallProblem.Room(payer: places[$0.payer], account: $0.account, room: $0.room)
      }
      let alone = problem.solved(by: &braider)
      let among = crowd.solved(by: &braider)
      #expect(among.unpaid == alone.unpaid, "\(problem)")
      #expect(among.paid.map { row in places.map { row[$0] } } == alone.paid, "\(problem)")
    }
  }

  @Test func `finds the least gap when only that is asked for`() {
    var random = SplitMix64(seed: 9)
    var covered = 0
    for _ in 0..<1_000 {
      let problem = SmallProblem(
        &random, payers: random.whole(1...6), items: random.whole(1...5), most: 5)
      let whole = problem.solved(.optimal)
      let asked = problem.solvedIfCovered()
      #expect((asked == nil) == (whole.gap > 0), "\(problem)")
      if let asked {
        #expect(asked == whole, "\(problem)")
        covered += 1
      }
    }
    #expect((200...800).contains(covered))
  }
}
