import FundingRules
import Planning
import Simulation
import TestSupport
import Testing

/// Every rule that the ledger keeps, by one future just inside it and one just outside.
struct LedgerRuleTests {
  static let cases =
    LedgerCase.wioa + LedgerCase.discretionary + LedgerCase.equip + LedgerCase.stateLocal
    + LedgerCase.philanthropy + LedgerCase.federal + LedgerCase.braiding + LedgerCase.cash

  @Test func `works each rule of the ledger by hand`() {
    let kept = RuleBook.all.filter { $0.kept.manner == .ledger }.map(\.id)
    let worked = Set(LedgerRuleTests.cases.map(\.rule))
    #expect(kept.filter { !worked.contains($0) } == [], "no case for these")
    #expect(worked.subtracting(kept) == [], "not kept by the ledger")
  }

  @Test(arguments: cases)
  func `pays what the reckoning says, inside and outside`(worked: LedgerCase) async throws {
    let inside = try await Run(worked.inside, futures: 2)
    let outside = try await Run(worked.outside, futures: 2)
    try inside.expectBalance()
    try outside.expectBalance()
    for expected in worked.expectations {
      try expect(expected.sight, expected.inside, of: inside, in: worked, "inside")
      try expect(expected.sight, expected.outside, of: outside, in: worked, "outside")
    }
    // A case that shows the same on both sides shows nothing.
    #expect(worked.expectations.contains { $0.inside != $0.outside }, "\(worked.rule)")
  }

  private func expect(
    _ sight: LedgerCase.Sight, _ dollars: Double, of run: Run, in worked: LedgerCase, _ side: String
  ) throws {
    let found: [Int] =
      switch sight {
      case .stream(let name, let outcome): try run.values(name, outcome)
      case .total(let outcome): try run.values(outcome)
      case .cash(let month):
        (0..<run.futures.count).map { run.futures.value(.cash, month: month, future: $0) }
      }
    let cents = Money(dollars: dollars).cents
    #expect(
      found.allSatisfy { $0 == cents },
      "\(worked.rule) \(side), \(sight): \(found) cents, not \(cents). \(worked.reckoning)")
  }
}
