import Planning
import Uncertainty

/// What a stream's reading needs to know of the rest of the scenario.
struct StreamSurroundings {
  let programs: [Program]
  let programNames: NameTable
  let groupNames: NameTable
}

extension Assembly {
  mutating func streams(_ nodes: [TreeNode], _ surroundings: StreamSurroundings)
    -> [FundingStream]
  {
    nodes.enumerated().compactMap { stream($1, number: $0 + 1, surroundings) }
  }

  private mutating func stream(
    _ node: TreeNode, number: Int, _ surroundings: StreamSurroundings
  ) -> FundingStream? {
    let path = "funding.\(name(of: node) ?? "\(number)")"
    guard let kind = kind(of: node, path: path) else {
      markBroken(path)
      return nil
    }
    let patterns = ["funding.\(kind.rawValue)", "funding"]
    let keys = kind.keys
    guard
      var section = open(
        node, path: path, patterns: patterns, keys: keys,
        elsewhere: { kind.whyNot($0) })
    else {
      markBroken("funding")
      return nil
    }
    readFactors(
      &section, for: kind.cyclicKeys,
      among: keys.filter { $0 != "in-recession" && $0 != "name" && $0 != "kind" })
    let terms = terms(section, kind, surroundings)
    return FundingStream(
      name: text(section, "name", isRequired: true) ?? "?", terms: terms,
      pays: kind == .equip ? ActivitySet(.training) : activities(section),
      paysClasses: objectClasses(section),
      groups: references(section, "groups", to: surroundings.groupNames),
      administrationCap: optional(section, "admin-cap", .share),
      indirectRate: optional(section, "indirect", .share),
      subawardLimit: waivedOnly(section, "subaward-limit", .money),
      spendEarly: word(section, "spend", from: ["early"]) != nil,
      countsAsMatch: flag(section, "counts-as-match", orElse: false),
      restricted: flag(section, "restricted", orElse: true))
  }

  /// A stream's kind, on which its keys depend.
  private mutating func kind(of node: TreeNode, path: String) -> FundingStream.Kind? {
    guard case .map(let entries) = node.content else {
      if !node.isRefused {
        report(
          .wrongShape, node.place, "'\(path)' must be a map, not \(node.shape)",
          help: "write '- name: …' with its kind and its amount below it")
      }
      markBroken("funding")
      return nil
    }
    let section = Section(
      path: path, patterns: [], place: node.place, entries: entries, lastOrder: node.lastOrder)
    let kinds = FundingStream.Kind.declared.map(\.rawValue)
    return word(section, "kind", from: kinds, isRequired: true)
      .flatMap(FundingStream.Kind.init(rawValue:))
  }

  private mutating func terms(
    _ section: Section, _ kind: FundingStream.Kind, _ surroundings: StreamSurroundings
  ) -> FundingStream.Terms {
    switch kind {
    case .wioa: .wioa(wioa(section))
    case .discretionary: .discretionary(discretionary(section))
    case .equip: .equip(equip(section, surroundings))
    case .stateLocal: stateLocal(section)
    case .philanthropy: .philanthropy(philanthropy(section))
    case .employers: .employers
    }
  }

  /// The stream of what employers pay of the costs that they share; none where they share none.
  func employersStream(_ costs: [CostLine], _ network: EmployerNetwork, names: NameTable)
    -> FundingStream?
  {
    guard costs.contains(where: { $0.employerShare != nil }) else { return nil }
    let name = ["Employers", "Employers' share"].first { names.indices[$0] == nil }
    return FundingStream(
      name: name ?? "What employers pay", terms: .employers, pays: .all, paysClasses: .all,
      groups: nil, administrationCap: nil, indirectRate: nil, subawardLimit: nil,
      spendEarly: false, countsAsMatch: network.shareCountsAsMatch, restricted: true)
  }

  private mutating func activities(_ section: Section) -> ActivitySet {
    survey?.note(section.path(of: "pays"), alternative: "all")
    settle(section, "pays", "all", meaning: "all")
    guard let entry = section["pays"] else { return .all }
    if case .scalar("all", _) = entry.value.content { return .all }
    var activities: ActivitySet = []
    for item in texts(section, "pays") {
      let name = checked(
        item.text, section.path(of: "pays"), at: item.place, from: Activity.allCases.map(\.name))
      if let activity = name.flatMap(Activity.init(name:)) {
        activities.insert(ActivitySet(activity))
      }
    }
    reportEmpty(entry, section, help: "write 'pays: all' or name activities")
    return activities
  }

  private mutating func objectClasses(_ section: Section) -> ObjectClassSet {
    survey?.note(section.path(of: "pays-classes"), alternative: "all")
    settle(section, "pays-classes", "all", meaning: "all")
    guard let entry = section["pays-classes"] else { return .all }
    if case .scalar("all", _) = entry.value.content { return .all }
    var classes: ObjectClassSet = []
    for item in texts(section, "pays-classes") {
      let name = checked(
        item.text, section.path(of: "pays-classes"), at: item.place,
        from: ObjectClass.allCases.map(\.name))
      if let objectClass = name.flatMap(ObjectClass.init(name:)) {
        classes.insert(ObjectClassSet(objectClass))
      }
    }
    reportEmpty(entry, section, help: "leave it out, or name object classes")
    return classes
  }

  private mutating func reportEmpty(_ entry: TreeEntry, _ section: Section, help: String) {
    guard case .list(let items) = entry.value.content, items.isEmpty else { return }
    report(
      .missingValue, entry.value.place, "'\(section.path(of: entry.key))' lists nothing",
      help: help)
  }

  /// A date from which something is awaited; the start where it is left out.
  ///
  /// It may lie before the start: what would have been decided by then is decided in the first
  /// month.
  mutating func applicationDate(_ section: Section, _ key: String) -> Month {
    let beginning = start ?? Month(year: 2000, number: 1)
    guard let month = date(section, key) else {
      settle(section, key, "\(beginning)", meaning: "\(beginning)")
      return beginning
    }
    warnBeyondHorizon(month, section, key)
    return month
  }

  /// Warns of an application whose decision is known by the time the plan begins.
  ///
  /// Eight in ten lags lie below the ninth tenth that counts here, so a decision that may still be
  /// open is not warned of.
  ///
  /// - Parameters:
  ///   - applied: when it was handed in
  ///   - section: the stream
  ///   - key: the key that says so
  ///   - won: what the stream would say had it been granted
  mutating func warnOfDecision(_ applied: Month, _ section: Section, _ key: String, won: String) {
    guard let start, let entry = section[key],
      let lag = draft(section.path(of: "decided-after"))?.assumption.distribution.quantile(0.9)
    else { return }
    let decided = applied.advanced(by: Int(min(lag, 1_000).rounded(.up)))
    guard decided < start else { return }
    report(
      .decidedBeforeStart, entry.value.place,
      "'\(section.path).\(key)' is \(applied), and by \(decided) it was most likely decided, before "
        + "the start in \(start); it is simulated as decided in the first month",
      help: "if it was granted, write '\(won)'; if not, leave the stream out")
  }
}
