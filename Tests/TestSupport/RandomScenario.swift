/// Random but valid scenario texts, which try every kind of stream and cost line in odd sizes.
///
/// The same number always makes the same text.
package struct RandomScenario: Sendable {
  var random: SplitMix64
  let start: (year: Int, month: Int)
  /// How many months the scenario has.
  package let horizon: Int
  let groups: [String]
  let programs: [String]
  let stages = ["apply", "get-started", "test-and-build", "scale-and-grow", "sustain"]
  let activities = [
    "coordination", "outreach", "assessment", "training", "support-services", "placement",
    "evaluation", "administration",
  ]
  let classes = [
    "personnel", "fringe", "travel", "equipment", "supplies", "contractual", "construction",
    "other",
    "indirect",
  ]
  let hasEconomy: Bool

  /// Whether employers pay a share of some costs.
  private let sharesCosts: Bool
  private let number: Int

  package init(number: Int, year: Int = 2027, sharesCosts: Bool = false) {
    self.sharesCosts = sharesCosts
    self.number = number
    random = SplitMix64(seed: UInt64(number) &* 7_919 &+ 1)
    start = (year, random.whole(1...12))
    horizon = random.whole(6...48)
    groups = Array(["Adults", "Women", "Young", "Veterans"].prefix(random.whole(1...4)))
    programs = Array(["Basics", "Web", "Data", "Cloud"].prefix(random.whole(1...4)))
    hasEconomy = random.chance(60)
  }

  /// The text.
  package var yaml: String {
    var copy = self
    return copy.compose()
  }

  private mutating func compose() -> String {
    [
      head(), hub(), participants(), outreach(), programList(), employers(),
      "costs:\n" + shared(costs()).joined(separator: "\n"),
      "funding:\n" + funding().joined(separator: "\n"), rules(),
    ].filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// Lets employers pay a share of every second line.
  private func shared(_ lines: [String]) -> [String] {
    guard sharesCosts else { return lines }
    var luck = SplitMix64(seed: UInt64(number))
    return lines.map { line in
      guard luck.chance(50), line.hasSuffix(" }") else { return line }
      return line.dropLast(2) + ", employer-pays: \(luck.pick([0, 10, 25, 50, 77, 100]))% }"
    }
  }

  // MARK: Values

  /// A calendar month, so many months after the start.
  func date(_ months: Int) -> String {
    let ordinal = start.year * 12 + start.month - 1 + months
    let month = ordinal % 12 + 1
    return "\(ordinal / 12)-\(month < 10 ? "0" : "")\(month)"
  }

  /// A share, known or uncertain.
  mutating func share() -> String {
    switch random.whole(0...20) {
    case 0...5: "100%"
    case 6: "0%"
    case 7...9: "\(random.whole(10...30)) of \(random.whole(31...60))"
    case 10...12: "\(random.whole(5...40))% to \(random.whole(50...95))%"
    case 13...14: "\"pert(20%, 60%, 90%)\""
    default: "\(random.whole(30...99))%"
    }
  }

  /// An amount of money up to a number of dollars, with odd cents at times.
  mutating func money(_ most: Int) -> String {
    let dollars = random.whole(1...most)
    switch random.whole(0...3) {
    case 0: return "\"$\(dollars).\(random.whole(10...99))\""
    case 1: return "\"$\(dollars) to $\(dollars + random.whole(1...most))\""
    default: return "$\(dollars)"
    }
  }

  /// Most of a list, at least one, in its order.
  private mutating func most(of list: [String]) -> [String] {
    let chosen = list.filter { _ in random.chance(85) }
    return chosen.isEmpty ? list : chosen
  }

  mutating func months(_ range: ClosedRange<Int>) -> String {
    let length = random.whole(range)
    if random.chance(30) {
      return "\(max(length, 1)) to \(max(length, 1) + random.whole(1...3)) months"
    }
    return "\(length) months"
  }

  mutating func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  // MARK: Sections

  private mutating func head() -> String {
    var lines = [
      "format: 1", "name: Random", "start: \(date(0))", "horizon: \(horizon) months",
      "simulation: { futures: 10, seed: \(random.whole(1...1_000_000)) }",
    ]
    if hasEconomy {
      lines.append(
        """
        economy:
          now: \(random.pick(["expansion", "recession"]))
          recession-begins: \(random.whole(0...40))% per month
          recession-ends: \(random.whole(0...60))% per month
        """)
    }
    if random.chance(70) {
      lines.append("start-rule: \(random.pick(["funded", "always", "always"]))")
    }
    if random.chance(40) { lines.append("braiding: in-order") }
    return lines.joined(separator: "\n")
  }

  private mutating func hub() -> String {
    var lines = ["hub:", "  operator: { name: Hub, kind: nonprofit }"]
    let reserve = random.pick(["$0", "$0.37", "$900", "$25k", "$400k", "$400k"])
    lines.append("  reserve: \(reserve)")
    if random.chance(50) {
      lines.append(
        "  credit-line: { limit: \(random.pick(["$0", "$5k", "$90k"])), interest: \(random.whole(0...12))% }"
      )
    }
    if random.chance(50) {
      lines.append("  closes-after: \(random.pick(["never", "never", "2 months", "9 months"]))")
    }
    lines.append("  criteria-met: \(date(random.whole(0...4)))")
    lines.append("  roles-filled: \(date(random.whole(0...8)))")
    return lines.joined(separator: "\n")
  }

  private mutating func participants() -> String {
    let shares = random.percentages(groups.count)
    let lines = groups.indices.map { index in
      let tags = ["low-income", "women", "young"].filter { _ in random.chance(40) }
      let kinds = ["wioa", "discretionary", "equip"].filter { _ in random.chance(60) }
      return
        "  - { name: \(groups[index]), share: \(shares[index])%, tags: \(list(tags)), eligible: \(list(kinds)) }"
    }
    return (["participants:"] + lines).joined(separator: "\n")
  }

  private mutating func outreach() -> String {
    var lines = ["outreach:", "  reach:"]
    for stage in most(of: stages) {
      lines.append("    \(stage): \(random.pick(["3", "30", "0.7", "12 to 60", "60", "100"]))")
    }
    lines.append("  apply: \(share())")
    lines.append("  qualify: \(share())")
    lines.append("  gives-up: \(random.whole(0...20))% per month")
    if hasEconomy, random.chance(50) {
      lines.append("  in-recession: { reach: \(random.whole(0...200))% }")
    }
    return lines.joined(separator: "\n")
  }

  private mutating func programList() -> String {
    let recruits = random.percentages(programs.count)
    var lines = ["programs:"]
    for (index, name) in programs.enumerated() {
      let seats = random.whole(1...12)
      let leadsOn = index + 1 < programs.count && random.chance(60)
      lines += [
        "  - name: \(name)", "    kind: \(leadsOn ? "on-ramp" : "accelerated")",
        "    recruits: \(recruits[index])%", "    length: \(months(1...8))", "    seats: \(seats)",
        "    starts-with: \(random.whole(1...((seats + 1) / 2)))",
        "    hours: \(random.whole(150...900))",
        "    weeks: \(random.whole(8...30))", "    cohorts:",
      ]
      for stage in most(of: stages) {
        lines.append("      \(stage): \(random.pick(["1", "2.5", "4", "12", "2 to 6"])) per year")
      }
      lines.append("    completion: \(share())")
      lines.append("    credential: \(share())")
      if random.chance(60) {
        let listed = random.pick(["yes", "no", "from \(date(random.whole(0...horizon)))"])
        lines.append("    on-provider-list: \(listed)")
      }
      if leadsOn {
        lines.append("    leads-to: \(programs[random.whole((index + 1)...(programs.count - 1))])")
        lines.append("    progression: \(share())")
      }
      if random.chance(30) { lines.append("    placement: \(share())") }
      if random.chance(30) { lines.append("    time-to-hire: \(random.whole(0...5)) months") }
    }
    return lines.joined(separator: "\n")
  }

  private mutating func employers() -> String {
    var lines = ["employers:", "  at-start: \(random.whole(0...20))", "  joining:"]
    for stage in most(of: stages) {
      lines.append("    \(stage): \(random.whole(0...12)) per year")
    }
    lines += [
      "  leaving: \(random.whole(0...10))% per month",
      "  openings: \(random.whole(0...12)) per year",
      "  opening-lasts: \(months(1...4))", "  placement: \(share())",
      "  time-to-hire: \(random.pick(["0", "0.5", "2.3", "1 to 4"])) months",
      "  search-limit: \(months(1...12))", "  retained-6-months: \(random.whole(50...99))%",
      "  retained-12-months: \(random.whole(0...50))%",
    ]
    if hasEconomy, random.chance(50) {
      lines.append("  in-recession: { openings: 40%, joining: 50% }")
    }
    return lines.joined(separator: "\n")
  }

  private mutating func rules() -> String {
    var lines: [String] = []
    if random.chance(50) {
      lines.append("stages: { fixed: \(random.pick(Array(stages.dropFirst(2)))) }")
    } else {
      lines.append("stage: \(random.pick(stages))")
      lines.append("stages:")
      let gates = [
        "months-in-stage >= 2", "employers >= 6", "cohorts-completed >= 1",
        "sources-of-money >= 1", "placed-in-12-months >= 1",
      ]
      for stage in stages.dropLast() {
        lines.append("  \(stage): { leaves-when: [\(random.pick(gates))] }")
      }
    }
    lines.append("goals:")
    for metric in ["reached", "enrolled", "placed"] {
      lines.append(
        "  - { metric: \(metric), at-least: \(random.whole(1...40)), by: \(date(random.whole(0...(horizon - 1)))), confidence: 80% }"
      )
    }
    return lines.joined(separator: "\n")
  }
}
