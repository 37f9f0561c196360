extension RandomScenario {
  /// Between 3 and 10 cost lines, the first of them coordination.
  mutating func costs() -> [String] {
    var lines = [
      "  - { name: Director, amount: \(money(4_000)), driver: per month, activity: coordination, class: personnel }"
    ]
    // Lines on which shares may ride, with whether they are training.
    var bases = [(name: "Director", isTraining: false)]
    for number in 1...random.whole(2...9) {
      let name = "Line \(number)"
      if random.chance(20) {
        lines.append(shareLine(name, of: bases))
        continue
      }
      let (text, isTraining) = line(name)
      lines.append(text)
      bases.append((name, isTraining))
    }
    return lines
  }

  private mutating func shareLine(_ name: String, of bases: [(name: String, isTraining: Bool)])
    -> String
  {
    let isIndirect = random.chance(40)
    let allowed = isIndirect ? bases.filter { !$0.isTraining } : bases
    let chosen = random.some(of: allowed.map(\.name))
    let objectClass = isIndirect ? "indirect" : random.pick(Array(classes.dropLast()))
    return
      "  - { name: \(name), share: \(random.whole(1...60))%, of: \(list(chosen)), class: \(objectClass), excluded-from-mtdc: \(random.chance(30)) }"
  }

  private mutating func line(_ name: String) -> (text: String, isTraining: Bool) {
    let driver = random.pick([
      "per month", "per cohort", "per cohort", "per participant", "per participant",
      "per participant", "per completion", "per placement", "per person reached", "once",
    ])
    let isCohortCost = driver == "per cohort" || driver == "per participant"
    let objectClass = random.chance(15) ? "indirect" : random.pick(Array(classes.dropLast()))
    let activity =
      objectClass == "indirect"
      ? "administration"
      : isCohortCost && random.chance(60) ? "training" : random.pick(activities)
    var parts = [
      "name: \(name)",
      "amount: \(money(driver == "per person reached" ? 20 : isCohortCost ? 3_000 : 2_000))",
      "driver: \(driver)", "activity: \(activity)", "class: \(objectClass)",
      "excluded-from-mtdc: \(random.chance(25))",
    ]
    if driver == "once" { parts.append("month: \(random.whole(0...(horizon - 1)))") }
    if isCohortCost, random.chance(30) { parts.append("when: start") }
    if isCohortCost || driver == "per completion" || driver == "per placement" {
      if random.chance(40) { parts.append("program: \(random.pick(programs))") }
      if random.chance(20) { parts.append("group: \(random.pick(groups))") }
    }
    if random.chance(30) { parts.append("grows: \(random.whole(1...9))%") }
    if random.chance(30) { parts.append("stages: \(list(random.some(of: stages)))") }
    if hasEconomy, random.chance(10) { parts.append("in-recession: { amount: 70% }") }
    return ("  - { " + parts.joined(separator: ", ") + " }", activity == "training")
  }
}
