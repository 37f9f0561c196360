import Planning

extension Assembly {
  mutating func groups(_ nodes: [TreeNode]) -> [Group] {
    var sections: [Section] = []
    for (index, node) in nodes.enumerated() {
      let section = open(
        node, path: "participants.\(name(of: node) ?? "\(index + 1)")", patterns: ["participants"],
        keys: ["name", "share", "tags", "eligible"])
      if let section { sections.append(section) } else { markBroken("participants") }
    }
    let shares = parts(sections, "share", whole: "participants", things: "groups")
    var groups: [Group] = []
    for (section, share) in zip(sections, shares) {
      let name = text(section, "name", isRequired: true) ?? "?"
      let tags = texts(section, "tags").map(\.text)
      groups.append(Group(name: name, share: share, tags: tags, eligible: eligible(section)))
    }
    return groups
  }

  private mutating func eligible(_ section: Section) -> Set<FundingStream.Kind> {
    let kinds: [FundingStream.Kind] = [.wioa, .discretionary, .equip]
    var eligible: Set<FundingStream.Kind> = []
    for item in texts(section, "eligible") {
      if let other = FundingStream.Kind(rawValue: item.text), !kinds.contains(other) {
        report(
          .unknownChoice, item.place, "'\(section.path).eligible' need not list '\(item.text)'",
          help: "streams of kind \(item.text) may pay for everyone unless they name 'groups'")
        continue
      }
      let word = checked(
        item.text, "\(section.path).eligible", at: item.place, from: kinds.map(\.rawValue))
      if let kind = word.flatMap(FundingStream.Kind.init(rawValue:)) { eligible.insert(kind) }
    }
    return eligible
  }

  /// Shares of a whole, those left out filled with equal parts of what the others leave.
  ///
  /// Reports shares that do not add up to 100%.
  mutating func parts(_ sections: [Section], _ key: String, whole: String, things: String)
    -> [Double]
  {
    var shares: [Double?] = []
    var isComplete = !brokenPaths.contains(whole)
    for section in sections {
      guard section.has(key) else {
        shares.append(nil)
        continue
      }
      let share = known(section, key, .share)
      if share == nil { isComplete = false }
      shares.append(share ?? 0)
    }
    let sum = shares.reduce(0) { $0 + ($1 ?? 0) }
    let missing = shares.count { $0 == nil }
    let isWhole = missing > 0 ? sum <= 1 + 1e-9 : abs(sum - 1) <= 1e-9
    if isComplete, !isWhole, !sections.isEmpty {
      let difference = plain((abs(sum - 1) * 1e6).rounded() / 1e4)
      let last = sections.last { $0.has(key) } ?? sections[0]
      report(
        .shareTotal, last.place(of: key),
        "'\(key)' of all \(things) adds up to \(plain((sum * 1e6).rounded() / 1e4))%, not to 100%",
        help: sum > 1 ? "take \(difference)% off" : "\(difference)% is missing")
    }
    let rest = missing > 0 ? max(0, 1 - sum) / Double(missing) : 0
    for (section, share) in zip(sections, shares) where share == nil {
      settle(section, key, plain(rest * 100) + "%", meaning: "\(rest)")
    }
    return shares.map { $0 ?? rest }
  }
}
