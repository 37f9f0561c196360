import Reports
import Testing

struct FrequencyTests {
  @Test(arguments: [
    (0.72, 0.8, "72 of 100"), (0.8, 0.8, "80 of 100"), (0.796, 0.8, "79.6 of 100"),
    (0.804, 0.8, "80.4 of 100"), (0.7999, 0.8, "just under 80 of 100"), (0.8001, 0.8, "80 of 100"),
    (0.9999, 0.9995, "more than 99 of 100"), (0, 0.001, "none of 100"),
  ])
  func `a chance never reads like the wanted one while it is lower`(
    chance: Double, wanted: Double, text: String
  ) {
    #expect(Frequency.text(chance, besides: wanted) == text)
  }
}
