import Planning
import Uncertainty

extension Assembly {
  mutating func stages(_ top: Section) -> StagePlan {
    let names = Stage.allCases.map(\.name)
    let word = word(top, "stage", from: names) ?? top.standard("stage")?.written
    let initial = word.flatMap(Stage.init(name:)) ?? .apply
    var conditions = StagePlan.defaultConditions
    let section = openTop(top, "stages", keys: names + ["fixed"])
    if let fixed = section["fixed"] {
      return fixedStage(fixed, section, top, among: names)
    }
    for stage in Stage.allCases {
      let usual = conditions[stage].map(\.written)
      if stage != .sustain {
        settle(
          "stages.\(stage.name).leaves-when", "[\(usual.joined(separator: ", "))]",
          meaning: usual.sorted().joined(separator: "\n"), isDefault: true)
      }
      guard let part = openPart(section, stage.name, keys: ["leaves-when"]) else { continue }
      guard let entry = part["leaves-when"] else {
        reportMissing(part, "leaves-when", help: "write 'leaves-when: [employers >= 8]'")
        continue
      }
      if stage == .sustain {
        report(
          .contradiction, entry.keyPlace, "'stages.sustain' is the last stage: nothing leaves it",
          help: "leave it out")
        continue
      }
      let own = texts(part, "leaves-when").compactMap { condition($0, part) }
      conditions[stage] = own
      let written = own.map(\.written)
      settle(
        part, "leaves-when", "[\(written.joined(separator: ", "))]",
        meaning: written.sorted().joined(separator: "\n"))
    }
    return StagePlan(initial: initial, isFixed: false, leavesWhen: conditions)
  }

  private mutating func fixedStage(
    _ fixed: TreeEntry, _ section: Section, _ top: Section, among names: [String]
  ) -> StagePlan {
    let word = word(section, "fixed", from: names)
    for entry in section.entries where names.contains(entry.key) {
      report(
        .contradiction, entry.keyPlace,
        "'stages.\(entry.key)' has no effect: 'fixed' keeps the hub in one stage",
        help: "leave out one of the two")
    }
    if let other = top["stage"] {
      report(
        .contradiction, other.keyPlace,
        "'stage' has no effect: 'stages.fixed' keeps the hub in '\(word ?? "one stage")'",
        help: "leave out one of the two")
    }
    return StagePlan(
      initial: word.flatMap(Stage.init(name:)) ?? .apply, isFixed: true,
      leavesWhen: StagePlan.defaultConditions)
  }

  /// A condition `NAME >= VALUE`; the two that are met or not may stand alone.
  private mutating func condition(_ item: TextItem, _ section: Section) -> GateCondition? {
    let path = section.path(of: "leaves-when")
    let sides = item.text.split(separator: ">=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    let name = sides.first ?? ""
    let measures = GateCondition.Measure.allCases.map(\.rawValue)
    guard let measure = GateCondition.Measure(rawValue: name) else {
      let word = String(name.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
      let isMeasure = measures.contains(word)
      report(
        .malformedCondition, item.place,
        isMeasure
          ? "'\(path)': '\(item.text)' is not written NAME >= VALUE"
          : "'\(path)': there is no measure '\(name)'",
        help: isMeasure
          ? "write '\(word) >= VALUE'"
          : suggest(word, measures) ?? "there are \(listed(measures, "and"))")
      return nil
    }
    let isYesOrNo = [.criteriaMet, .rolesFilled, .goalsSet].contains(measure)
    guard sides.count == 2 else {
      if isYesOrNo { return GateCondition(measure, atLeast: 1) }
      report(
        .malformedCondition, item.place, "'\(path)': '\(item.text)' is not written NAME >= VALUE",
        help: "write '\(name) >= VALUE'")
      return nil
    }
    guard let value = threshold(sides[1], measure, item, path) else { return nil }
    return GateCondition(measure, atLeast: value)
  }

  private mutating func threshold(
    _ text: String, _ measure: GateCondition.Measure, _ item: TextItem, _ path: String
  ) -> Double? {
    let greatest: Double =
      switch measure {
      case .placementRate, .criteriaMet, .rolesFilled, .goalsSet: 1
      case .monthsInStage, .reserveMonths: 240
      default: 1_000_000
      }
    let isRate = measure == .placementRate
    let kind = ValueKind(dimension: isRate ? .share : .count, lower: 0, upper: greatest)
    do {
      let value = try kind.read(text).distribution
      guard value.isFixed else {
        report(
          .malformedCondition, item.place,
          "'\(path)': a condition needs one known number, not '\(text)'")
        return nil
      }
      return value.median
    } catch {
      report(
        error.code, item.place, "'\(path)': '\(measure.rawValue)' \(error.message)",
        help: error.help)
      return nil
    }
  }
}

extension GateCondition {
  /// The condition as a scenario writes it.
  fileprivate var written: String {
    guard case .value(let value) = threshold else {
      return "\(measure.rawValue) >= a year's worth of the placement goal"
    }
    switch measure {
    case .criteriaMet, .rolesFilled, .goalsSet: return measure.rawValue
    case .placementRate: return "\(measure.rawValue) >= \(plain(value * 100))%"
    case .monthsInStage, .employers, .cohortsCompleted, .placedInTwelveMonths, .sourcesOfMoney,
      .reserveMonths:
      return "\(measure.rawValue) >= \(plain(value))"
    }
  }
}
