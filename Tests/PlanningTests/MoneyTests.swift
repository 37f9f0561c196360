import Planning
import Testing

struct MoneyTests {
  @Test(arguments: [
    (1.004, 100), (1.005000001, 101), (0.125, 13), (-0.125, -12), (0.0049, 0), (2_000, 200_000),
  ])
  func `rounds half a cent up`(dollars: Double, cents: Int) {
    #expect(Money(dollars: dollars).cents == cents)
  }

  @Test(arguments: [
    (0, "$0"), (5, "$0.05"), (123_456, "$1,234.56"), (-8_000, "-$80"), (100_000_000, "$1,000,000"),
  ])
  func `is written as people write it`(cents: Int, text: String) {
    #expect(Money(cents: cents).description == text)
  }

  @Test func `adds and compares by cents`() {
    var sum = Money(cents: 5) + Money(cents: 7)
    sum += Money(cents: -2)
    #expect(sum - Money(cents: 10) == .zero)
    #expect(Money(cents: -1) < .zero)
  }

  @Test(arguments: [
    (0.625, "62.5%"), (0.3, "30%"), (0.12345, "12.35%"), (1, "100%"), (0.0204, "2.04%"),
  ])
  func `writes shares as percentages`(share: Double, text: String) {
    #expect(percent(share) == text)
  }
}
