import Planning
import Testing

struct GoalParsingTests {
  @Test(arguments: [
    "placed >= 160 by 2030-12", "placed [low-income] >= 40% by 2030-12",
    "retained-6-months >= 7 by 2028-01", "reached [women] >= 1200 by 2031-06",
  ])
  func `a goal is read as it is printed`(text: String) throws {
    let goal = try Goal(parsing: text, confidence: 0.8)
    #expect(goal.description == text)
    #expect(goal.confidence == 0.8)
  }

  @Test func `blanks and thousands separators do not matter`() throws {
    let goal = try Goal(parsing: "  reached>=1,200   by 2031-06 ", confidence: 0.8)
    #expect(goal.description == "reached >= 1200 by 2031-06")
  }

  @Test(arguments: [
    ("placed > 160 by 2030-12", "is no goal"),
    ("placed >= 160", "does not say how many by when"),
    ("hired >= 160 by 2030-12", "is nothing that goals count"),
    ("placed >= many by 2030-12", "is no whole number"),
    ("placed >= 0 by 2030-12", "is no whole number"),
    ("placed >= 40% by 2030-12", "a share needs a tag"),
    ("placed [women] >= 140% by 2030-12", "is no share"),
    ("placed >= 160 by 2030-13", "is no month"),
    ("placed >= 160 by December", "is no month"),
  ])
  func `what is wrong with a goal is said`(text: String, message: String) {
    #expect {
      _ = try Goal(parsing: text, confidence: 0.8)
    } throws: { error in
      (error as? GoalProblem)?.message.contains(message) == true
    }
  }
}
