import Planning

extension Assembly {
  mutating func goals(_ top: Section, tags: [String], tagsAreKnown: Bool) -> [Goal] {
    var goals: [Goal] = []
    for (index, node) in items(top, "goals", thing: "goal", isRequired: false).enumerated() {
      let section = open(
        node, path: "goals.\(index + 1)", patterns: ["goals"],
        keys: ["metric", "tag", "at-least", "share", "by", "confidence"])
      guard let section else { continue }
      if let goal = goal(section, tags: tags, tagsAreKnown: tagsAreKnown) { goals.append(goal) }
    }
    return goals
  }

  private mutating func goal(_ section: Section, tags: [String], tagsAreKnown: Bool) -> Goal? {
    let metric: Goal.Metric? = choice(section, "metric", isRequired: true)
    let tag = text(section, "tag")
    if let tag, tagsAreKnown, !tags.contains(tag) {
      report(
        .unknownName, section.place(of: "tag"), "no group of participants carries the tag '\(tag)'",
        help: suggest(tag, tags) ?? (tags.isEmpty ? nil : "the tags are \(listed(tags, "and"))"))
    }
    let target = target(section, hasTag: tag != nil)
    let by = date(section, "by", isRequired: true)
    if let by { checkGoalDate(by, section) }
    let confidence = known(section, "confidence", .share)
    guard let metric, let target, let by, let confidence else { return nil }
    return Goal(metric: metric, tag: tag, target: target, by: by, confidence: confidence)
  }

  private mutating func target(_ section: Section, hasTag: Bool) -> Goal.Target? {
    switch (section.has("at-least"), section.has("share")) {
    case (true, true):
      report(
        .contradiction, section.place(of: "share"),
        "'\(section.path)' has both 'at-least' and 'share'",
        help: "make two goals of it: one for people, one for the share")
      return nil
    case (true, false):
      return wholeNumber(section, "at-least", from: 1, to: 100_000_000).map {
        .people(Int($0))
      }
    case (false, true):
      guard hasTag else {
        report(
          .contradiction, section.place(of: "share"),
          "'\(section.path)' asks for a share but does not say of whom",
          help: "add 'tag:' with the tag of the groups that count")
        return nil
      }
      return known(section, "share", .share).map { .share($0) }
    case (false, false):
      reportMissing(section, "at-least", help: "write a number of people, or a share with a tag")
      return nil
    }
  }

  private mutating func checkGoalDate(_ by: Month, _ section: Section) {
    guard let start else { return }
    let place = section.place(of: "by")
    let last = start.advanced(by: horizon - 1)
    if by < start {
      report(
        .dateOutside, place, "'\(section.path).by' is \(by), before the start in \(start)")
    } else if by > last {
      let months = start.distance(to: by) + 1
      report(
        .dateOutside, place,
        "'\(section.path).by' is \(by), after the last month that is simulated, \(last)",
        help: "choose an earlier date"
          + (months > ValueKind.longestHorizon
            ? "; at most \(ValueKind.longestHorizon) months are simulated"
            : " or a horizon of at least \(months) months"))
    }
  }

  /// A date of something that the plan says will happen; warns when that is after the horizon.
  mutating func plannedDate(_ section: Section, _ key: String) -> Month? {
    guard let month = date(section, key) else { return nil }
    warnBeyondHorizon(month, section, key)
    return month
  }

  mutating func warnBeyondHorizon(_ month: Month, _ section: Section, _ key: String) {
    guard let start, month > start.advanced(by: horizon - 1) else { return }
    report(
      .beyondHorizon, section.place(of: key),
      "'\(section.path(of: key))' is \(month), after the last month that is simulated, "
        + "\(start.advanced(by: horizon - 1))")
  }
}
