import Planning
import Testing

struct StageTests {
  @Test func `goes from Apply to Sustain`() {
    #expect(
      Stage.allCases.map(\.name) == [
        "apply", "get-started", "test-and-build", "scale-and-grow", "sustain",
      ])
    #expect(Stage.apply.previous == nil)
    #expect(Stage.sustain.next == nil)
    for (stage, next) in zip(Stage.allCases, Stage.allCases.dropFirst()) {
      #expect(stage.next == next)
      #expect(next.previous == stage)
      #expect(stage < next)
    }
  }

  @Test func `is found by its name`() {
    for stage in Stage.allCases { #expect(Stage(name: stage.name) == stage) }
    #expect(Stage(name: "Apply") == nil)
  }

  @Test func `has a set and a table of stages`() {
    let early: StageSet = [StageSet(.apply), StageSet(.getStarted)]
    #expect(early.contains(StageSet(.apply)))
    #expect(!early.contains(StageSet(.sustain)))
    #expect(Stage.allCases.allSatisfy { StageSet.all.contains(StageSet($0)) })
    var table = ByStage<Int>(repeating: 0)
    table[.sustain] = 5
    #expect(Stage.allCases.map { table[$0] } == [0, 0, 0, 0, 5])
  }

  @Test func `finds activities and classes by the names of scenarios`() {
    #expect(Activity(name: "support-services") == .supportServices)
    #expect(Activity(name: "supportServices") == nil)
    #expect(ObjectClass(name: "indirect") == .indirect)
    for activity in Activity.allCases { #expect(Activity(name: activity.name) == activity) }
    #expect(Activity.allCases.allSatisfy { ActivitySet.all.contains($0) })
    #expect(ObjectClass.allCases.allSatisfy { ObjectClassSet.all.contains($0) })
  }
}
