extension RandomScenario {
  /// Between 1 and 6 streams of any kinds, and often a large gift that keeps the hub open.
  mutating func funding() -> [String] {
    let core =
      random.chance(65)
      ? [
        "  - { name: Core, kind: philanthropy, amount: \(random.pick(["$90k", "$900k"])), pledged: \(date(0)), period: \(random.whole(12...60)) months, restricted: \(random.chance(50)), pays: all, counts-as-match: \(random.chance(50)) }"
      ] : []
    return core
      + (1...random.whole(1...6)).map { number in
        let name = "Stream \(number)"
        let lines =
          switch random.whole(0...7) {
          case 0, 1: wioa()
          case 2: discretionary()
          case 3: equip()
          case 4: appropriation()
          case 5: milestones()
          default: philanthropy()
          }
        return (["  - name: \(name)"] + lines.map { "    " + $0 }).joined(separator: "\n")
      }
  }

  /// A yearly amount from a pittance to plenty.
  private mutating func amount() -> String {
    money(random.pick([500, 20_000, 60_000, 400_000]))
  }

  private mutating func permissions() -> [String] {
    var lines = [
      random.chance(35) ? "pays: all" : "pays: \(list(random.some(of: activities)))"
    ]
    if random.chance(30) { lines.append("pays-classes: \(list(random.some(of: classes)))") }
    if random.chance(30) { lines.append("groups: \(list(random.some(of: groups)))") }
    if random.chance(40) { lines.append("admin-cap: \(random.whole(0...25))%") }
    if random.chance(40) { lines.append("indirect: \(random.whole(0...40))%") }
    if random.chance(15) { lines.append("spend: early") }
    return lines
  }

  private mutating func recession(_ key: String) -> [String] {
    guard hasEconomy, random.chance(40) else { return [] }
    return ["in-recession: { \(key): \(random.whole(0...120))% }"]
  }

  private mutating func wioa() -> [String] {
    var lines = [
      "kind: wioa", "program: \(random.pick(["adult-dw", "adult-dw", "youth"]))",
      "annual: \(amount())", "reimbursed-after: \(months(0...4))",
    ]
    if random.chance(60) { lines.append("ita-cap: $\(random.whole(1...2_500))") }
    if random.chance(60) {
      lines += ["negotiated-placement: \(share())", "cut-if-missed: \(random.whole(0...100))%"]
    }
    return lines + permissions() + recession("annual")
  }

  private mutating func discretionary() -> [String] {
    var lines = [
      "kind: discretionary", "amount: \(amount())", "submitted: \(date(random.whole(0...6)))",
      "decided-after: \(months(0...6))", "odds: \(random.pick(["100%", "70%", "30% to 80%"]))",
      "period: \(months(1...30))", "extension: \(share())",
      "terminated: \(random.pick([0, 5, 60]))% per year", "reimbursed-after: \(months(0...2))",
    ]
    if random.chance(60) { lines.append("match: \(random.whole(1...120))%") }
    return lines + permissions() + recession("odds")
  }

  private mutating func equip() -> [String] {
    var lines = [
      "kind: equip", "route: \(random.pick(["workforce-pell", "equip", "degree-program"]))",
      "program: \(random.pick(programs))", "approval-odds: \(random.pick(["100%", "60%"]))",
      "approved-after: \(months(0...9))", "takes-up: \(share())",
      "scheduled-award: \(money(7_395))",
    ]
    if random.chance(30) { lines.append("groups: \(list(random.some(of: groups)))") }
    if random.chance(40) { lines.append("applied: \(date(random.whole(0...6)))") }
    return lines + recession("takes-up")
  }

  private mutating func appropriation() -> [String] {
    let fiscalYear = random.pick(["July", "October", "January", "April"])
    let first = ["January": 1, "April": 4, "July": 7, "October": 10][fiscalYear] ?? 7
    var lines = [
      "kind: state-local", "annual: \(amount())", "fiscal-year-starts: \(fiscalYear)",
      "reimbursed-after: \(months(0...5))",
    ]
    if start.month != first, random.chance(50) {
      lines.append("already-granted: \(money(30_000))")
    }
    if random.chance(60) {
      lines.append(
        "cut: { expansion: \(random.whole(0...60))% per year, recession: \(random.whole(0...100))% per year, depth: \(random.pick(["100%", "40%", "3% to 25%"])) }"
      )
    }
    if random.chance(40) { lines.append("counts-as-match: true") }
    return lines + permissions() + recession("annual")
  }

  private mutating func milestones() -> [String] {
    let paid = random.some(of: ["completion", "credential", "placement"])
      .map { "\($0): \(money(1_500))" }
    var lines = [
      "kind: state-local", "milestones: { \(paid.joined(separator: ", ")) }",
      "fiscal-year-starts: \(random.pick(["July", "October"]))",
    ]
    if random.chance(70) { lines.append("annual-limit: \(money(20_000))") }
    if random.chance(40) { lines.append("counts-as-match: true") }
    return lines + permissions() + recession("milestones")
  }

  private mutating func philanthropy() -> [String] {
    var lines = [
      "kind: philanthropy", "amount: \(amount())", "period: \(months(1...30))",
      "paid: \(random.pick(["up front", "yearly in advance", "quarterly in advance", "monthly in advance"]))",
      "restricted: \(random.chance(50))",
    ]
    if random.chance(50) {
      lines.append("pledged: \(date(random.whole(0...8)))")
    } else {
      lines += [
        "asked: \(date(random.whole(0...8)))", "decided-after: \(months(0...6))",
        "odds: \(random.pick(["100%", "50%", "25% to 60%"]))",
      ]
    }
    if random.chance(50) {
      lines.append("renews: \(share())")
      if random.chance(50) { lines.append("expects: \(random.whole(10...90))%") }
    }
    if random.chance(50) { lines.append("counts-as-match: true") }
    return lines + permissions() + recession("amount")
  }
}
