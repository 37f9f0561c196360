import Planning

extension Assembly {
  private static let costKeys = [
    "name", "amount", "share", "of", "driver", "activity", "class", "stages", "grows", "program",
    "group", "when", "month", "excluded-from-mtdc", "employer-pays", "work-based",
    "in-recession",
  ]

  mutating func costs(
    _ nodes: [TreeNode], names: NameTable, programs: NameTable, groups: NameTable
  ) -> [CostLine] {
    var lines: [CostLine] = []
    var sections: [Section] = []
    for (index, node) in nodes.enumerated() {
      let path = "costs.\(name(of: node) ?? "\(index + 1)")"
      guard var section = open(node, path: path, patterns: ["costs"], keys: Assembly.costKeys)
      else {
        markBroken("costs")
        continue
      }
      readFactors(
        &section, for: ["amount", "share"],
        among: Assembly.costKeys.filter { $0 != "in-recession" && $0 != "name" })
      sections.append(section)
      lines.append(
        cost(&section, names: names, programs: programs, groups: groups))
    }
    if !brokenPaths.contains("costs") { checkCircles(lines, sections) }
    return lines
  }

  private mutating func cost(
    _ section: inout Section, names: NameTable, programs: NameTable, groups: NameTable
  ) -> CostLine {
    let name = text(section, "name", isRequired: true) ?? "?"
    let objectClass =
      word(section, "class", from: ObjectClass.allCases.map(\.name)).flatMap(
        ObjectClass.init(name:)) ?? .other
    section.patterns.insert("costs.\(objectClass.name)", at: 0)
    let excluded = flag(section, "excluded-from-mtdc", orElse: false)
    if section.has("share") || section.has("of") {
      return riding(section, name, objectClass, excluded: excluded, names: names)
    }
    let price = CostLine.Price.amount(amount(section))
    let driver = driver(section)
    let activity =
      word(section, "activity", from: Activity.allCases.map(\.name))
      ?? section.standard("activity")?.written
    let program = reference(section, "program", to: programs)
    checkProgram(section, driver)
    return CostLine(
      name: name, price: price, driver: driver,
      activity: activity.flatMap(Activity.init(name:)) ?? .coordination, objectClass: objectClass,
      stages: stageSet(section), grows: optional(section, "grows", .growth), program: program,
      group: reference(section, "group", to: groups), atStart: isAtStart(section, driver),
      employerShare: optional(section, "employer-pays", .share),
      workBased: choice(section, "work-based"), excludedFromMTDC: excluded)
  }

  private mutating func amount(_ section: Section) -> CyclicAssumption {
    if section.has("amount") { return cyclic(section, "amount", .money) }
    note(path: section.path(of: "amount"))
    reportMissing(
      section, "amount", help: "write 'amount: $500', or 'share: 28%' with 'of: [names of lines]'")
    return CyclicAssumption(.broken)
  }

  /// A line that is a share of others.
  private mutating func riding(
    _ section: Section, _ name: String, _ objectClass: ObjectClass, excluded: Bool,
    names: NameTable
  ) -> CostLine {
    if let entry = section["amount"] {
      report(
        .contradiction, entry.keyPlace, "'\(section.path)' has both 'amount' and 'share'",
        help: "a line costs an amount of its own or a share of other lines")
    }
    let taken = [
      "driver", "activity", "stages", "grows", "program", "group", "when", "month", "work-based",
    ]
    for key in taken where section.has(key) {
      report(
        .contradiction, section[key]?.keyPlace ?? section.place,
        "'\(section.path(of: key))' has no effect: a share takes '\(key)' from the lines that it "
          + "is a share of",
        help: "leave it out")
    }
    let share = cyclic(section, "share", .share)
    let lines = references(section, "of", to: names)
    if lines == nil {
      reportMissing(section, "of", help: "write 'of: [names of lines]'")
    }
    return CostLine(
      name: name, price: .share(share, of: lines ?? []), driver: .perMonth,
      activity: .coordination, objectClass: objectClass, stages: .all, grows: nil, program: nil,
      group: nil, atStart: false, employerShare: optional(section, "employer-pays", .share),
      workBased: nil, excludedFromMTDC: excluded)
  }

  private mutating func driver(_ section: Section) -> CostLine.Driver {
    let drivers: [CostLine.Driver] = [
      .perMonth, .perCohort, .perParticipant, .perCompletion, .perPlacement, .perPersonReached,
      .once(month: 0),
    ]
    let word =
      word(section, "driver", from: drivers.map(\.title)) ?? section.standard("driver")?.written
    let driver = drivers.first { $0.title == word } ?? .perMonth
    guard case .once = driver else {
      if let entry = section["month"] {
        report(
          .contradiction, entry.keyPlace,
          "'\(section.path).month' has no effect on a line '\(driver.title)'",
          help: "'month' goes with 'driver: once'")
      }
      return driver
    }
    guard section.has("month") else {
      reportMissing(
        section, "month", help: "write a date such as 2029-01, or a month's number, 0 for the first"
      )
      return driver
    }
    return .once(month: monthNumber(section) ?? 0)
  }

  /// A month of the horizon, written as its number or as a date.
  private mutating func monthNumber(_ section: Section) -> Int? {
    survey?.note(section.path(of: "month"), .monthNumber)
    guard let text = text(section, "month") else { return nil }
    let number: Int
    if text.unicodeScalars.allSatisfy(\.isDigit), text.count < 4, let plainNumber = Int(text) {
      number = plainNumber
    } else if let month = date(section, "month") {
      guard let start else { return nil }
      number = start.distance(to: month)
    } else {
      return nil
    }
    guard (0..<horizon).contains(number) else {
      report(
        .dateOutside, section.place(of: "month"),
        "'\(section.path).month' is \(text), outside the \(horizon) months that are simulated",
        help: start.map {
          "months go from 0 (\($0)) to \(horizon - 1) (\($0.advanced(by: horizon - 1)))"
        })
      return nil
    }
    settle(section, "month", text, meaning: "\(number)")
    return number
  }

  private mutating func checkProgram(_ section: Section, _ driver: CostLine.Driver) {
    guard let entry = section["program"] else { return }
    switch driver {
    case .perCohort, .perParticipant, .perCompletion, .perPlacement: return
    case .perMonth, .perPersonReached, .once:
      report(
        .contradiction, entry.keyPlace,
        "'\(section.path).program' has no effect on a line '\(driver.title)'",
        help: "leave it out, or let 'driver' be per cohort, per participant, per completion or "
          + "per placement")
    }
  }

  private mutating func isAtStart(_ section: Section, _ driver: CostLine.Driver) -> Bool {
    guard let word = word(section, "when", from: ["start", "over training"]) else { return false }
    guard driver == .perCohort || driver == .perParticipant else {
      report(
        .contradiction, section["when"]?.keyPlace ?? section.place,
        "'\(section.path).when' has no effect on a line '\(driver.title)'",
        help: "'when' goes with 'per cohort' and 'per participant'")
      return false
    }
    return word == "start"
  }

  private mutating func stageSet(_ section: Section) -> StageSet {
    guard section.has("stages") else { return .all }
    var stages: StageSet = []
    let items = texts(section, "stages")
    for item in items {
      let name = checked(
        item.text, section.path(of: "stages"), at: item.place, from: Stage.allCases.map(\.name))
      if let stage = name.flatMap(Stage.init(name:)) { stages.insert(StageSet(stage)) }
    }
    if items.isEmpty, let entry = section["stages"], case .list = entry.value.content {
      report(
        .missingValue, entry.value.place, "'\(section.path).stages' lists nothing",
        help: "leave it out for a line that runs in every stage")
    }
    return stages
  }

  /// Reports lines that are shares of themselves, in one step or more.
  private mutating func checkCircles(_ lines: [CostLine], _ sections: [Section]) {
    var state = [Int](repeating: 0, count: lines.count)
    func isCircular(_ index: Int) -> Bool {
      if state[index] == 1 { return true }
      if state[index] == 2 { return false }
      state[index] = 1
      defer { state[index] = 2 }
      guard case .share(_, let of) = lines[index].price else { return false }
      return of.contains { lines.indices.contains($0) && isCircular($0) }
    }
    for index in lines.indices where state[index] == 0 && isCircular(index) {
      report(
        .circular, sections[index].place(of: "of"),
        "'\(sections[index].path)' is a share of itself, directly or through other lines")
    }
  }
}
