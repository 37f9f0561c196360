import ScenarioFiles
import Testing

/// The explanations of all kinds of findings, held against what the reader really says.
struct ExplanationTests {
  @Test func `every kind of finding has one explanation`() {
    let explained = Explanation.all.map(\.code)
    #expect(explained == Diagnostic.Code.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test(arguments: Diagnostic.Code.allCases)
  func `the wrong example yields the finding and the right one does not`(code: Diagnostic.Code)
    throws
  {
    let explanation = try #require(Explanation.of(code))
    // These are about bytes and other files, which no example can show.
    let shapeless: Set<Diagnostic.Code> = [
      .unreadableFile, .notUTF8, .tooLarge, .historyTable, .historyCell, .shortHistory,
    ]
    guard !shapeless.contains(code) else {
      #expect(explanation.wrong == nil && explanation.right == nil)
      return
    }
    let wrong = try #require(explanation.wrong).reading.diagnostics
    let right = try #require(explanation.right).reading.diagnostics
    #expect(wrong.map(\.code).contains(code), "\(wrong.rendered)")
    #expect(!right.map(\.code).contains(code), "\(right.rendered)")
    #expect(!right.hasErrors, "\(right.rendered)")
    let others = wrong.filter { $0.code != code && $0.severity == .error }
    #expect(others.isEmpty, "the wrong example is wrong in more than one way: \(others.rendered)")
  }

  @Test func `titles are short and texts are whole sentences`() {
    for explanation in Explanation.all {
      #expect(explanation.title.count <= 80, "\(explanation.code)")
      #expect(explanation.title.last != ".")
      #expect(explanation.text.last == ".")
      #expect((60...500).contains(explanation.text.count), "\(explanation.code)")
    }
    #expect(Set(Explanation.all.map(\.title)).count == Explanation.all.count)
  }
}
