import Planning

/// How two lists of goals differ; goals have no names, so they are told apart by what they count.
struct GoalDifference {
  private(set) var entries: [ScenarioDifference.Entry] = []
  private(set) var same = 0

  init(_ old: [Goal], _ new: [Goal]) {
    var open = Array(new.indices)
    var unmatched: [Int] = []
    for index in old.indices {
      if let match = open.firstIndex(where: { new[$0] == old[index] }) {
        open.remove(at: match)
        same += 1
      } else {
        unmatched.append(index)
      }
    }
    for index in unmatched {
      let path = "goals.\(index + 1)"
      if let match = open.firstIndex(where: { new[$0].countsTheSame(as: old[index]) }) {
        let after = new[open.remove(at: match)]
        entries.append(
          ScenarioDifference.Entry(
            path: path, change: .changed(old[index].value, after.value)))
      } else {
        entries.append(
          ScenarioDifference.Entry(
            path: path,
            change: .removed([ScenarioDifference.Part(key: "", value: old[index].value)])))
      }
    }
    for index in open {
      entries.append(
        ScenarioDifference.Entry(
          path: "goals.\(index + 1)",
          change: .added([ScenarioDifference.Part(key: "", value: new[index].value)])))
    }
  }
}

extension Goal {
  fileprivate func countsTheSame(as other: Goal) -> Bool {
    guard metric == other.metric, tag == other.tag else { return false }
    switch (target, other.target) {
    case (.people, .people), (.share, .share): return true
    case (.people, .share), (.share, .people): return false
    }
  }

  fileprivate var value: ScenarioDifference.Value {
    ScenarioDifference.Value(
      written: "\(description), in \(percent(confidence)) of futures", isDefault: false)
  }
}
