import Uncertainty

extension Assembly {
  /// The most assumptions that may be linked, directly or through others.
  private static let largestGroup = 100
  /// The most of them for which possible correlations are looked for.
  private static let largestRemedied = 20

  /// Reads `correlations` and reports those that cannot be.
  mutating func correlations(_ top: Section) -> [RankCorrelation] {
    let nodes = items(top, "correlations", thing: "correlation", isRequired: false)
    var found: [ListedCorrelation] = []
    var isComplete = true
    for (index, node) in nodes.enumerated() {
      let path = "correlations.\(index + 1)"
      guard let section = open(node, path: path, keys: ["between", "rank"]),
        let correlation = correlation(section, path)
      else {
        isComplete = false
        continue
      }
      let pair = Set([correlation.first, correlation.second])
      if let other = found.first(where: {
        Set([$0.correlation.first, $0.correlation.second]) == pair
      }) {
        report(
          .duplicateCorrelation, node.place,
          "'\(path)' correlates '\(correlation.first)' and '\(correlation.second)' a second time",
          help:
            "'\(other.path)' does so already, with rank \(rankText(other.correlation.rank)): keep one"
        )
        isComplete = false
        continue
      }
      found.append(ListedCorrelation(correlation: correlation, path: path, place: node.place))
    }
    if isComplete { checkTogether(found) }
    return found.map(\.correlation)
  }

  private mutating func correlation(_ section: Section, _ path: String) -> RankCorrelation? {
    let pair = texts(section, "between")
    if !section.has("between") {
      reportMissing(section, "between", help: "write 'between: [PATH, PATH]'")
    } else if pair.count != 2, case .list? = section["between"]?.value.content {
      report(
        .wrongShape, section.place(of: "between"),
        "'\(path).between' must list two assumptions, not \(pair.count)")
    } else if pair.count == 2, pair[0].text == pair[1].text {
      report(
        .contradiction, pair[1].place, "'\(path)' correlates '\(pair[0].text)' with itself")
    }
    for item in pair { checkPath(item.text, at: item.place, in: "correlations") }
    guard let rank = text(section, "rank", isRequired: true) else { return nil }
    let isNumber = rank.unicodeScalars.allSatisfy { $0.isDigit || $0 == "." || $0 == "-" }
    guard isNumber, let number = Double(rank), (-1...1).contains(number) else {
      report(
        .outOfDomain, section.place(of: "rank"),
        "'\(path).rank' must be a number from -1 to 1, not '\(rank.prefix(60))'")
      return nil
    }
    guard pair.count == 2, pair[0].text != pair[1].text else { return nil }
    let laws = pair.map { distribution($0.text) }
    if let known = zip(pair, laws).first(where: { $0.1?.isFixed ?? false })?.0,
      laws.allSatisfy({ $0 != nil })
    {
      report(
        .idleCorrelation, known.place,
        "'\(path)' has no effect: '\(known.text)' is a known value, which varies with nothing",
        help: "give it a range, or leave the correlation out")
    }
    guard laws.allSatisfy({ $0 != nil }) else { return nil }
    return RankCorrelation(pair[0].text, pair[1].text, rank: number)
  }

  // MARK: Together

  private mutating func checkTogether(_ listed: [ListedCorrelation]) {
    for group in CorrelatedGroup.groups(of: listed.map(\.correlation)) {
      guard group.count <= Assembly.largestGroup else {
        let last = listed.last { group.names.contains($0.correlation.first) }
        report(
          .limit, last?.place ?? SourcePlace(line: 1, column: 1),
          "correlations link \(group.count) assumptions, more than the "
            + "\(Assembly.largestGroup) that can be")
        continue
      }
      guard let members = group.matrix.contradiction else { continue }
      reportContradiction(of: members, in: group, listed)
    }
  }

  private mutating func reportContradiction(
    of members: [Int], in group: CorrelatedGroup, _ all: [ListedCorrelation]
  ) {
    func isListed(_ first: Int, _ second: Int) -> Bool {
      all.contains { $0.links(group.names[first], group.names[second]) }
    }
    var entries: [String] = []
    for (position, first) in members.enumerated() {
      for second in members[(position + 1)...] {
        let isKnown = isListed(first, second)
        entries.append(
          pairText(group, first, second) + " \(rankText(group.rank(first, second)))"
            + (isKnown ? "" : " (not listed)"))
      }
    }
    let names = members.map { group.names[$0] }
    let last = all.last { entry in
      names.contains(entry.correlation.first) && names.contains(entry.correlation.second)
    }
    report(
      .impossibleCorrelations, last?.place ?? SourcePlace(line: 1, column: 1),
      "these correlations contradict each other: \(listed(entries, "and"))",
      help: remedy(for: group, isListed))
  }

  /// What could be written instead, to two digits that are possible.
  private func remedy(for group: CorrelatedGroup, _ isListed: (Int, Int) -> Bool) -> String {
    guard group.count <= Assembly.largestRemedied else {
      return "take them nearer to 0, or leave some of them out"
    }
    let ranks = group.nearestRanks
    var changes: [String] = []
    for first in 0..<group.count {
      for second in (first + 1)..<max(group.count, first + 1) {
        let rank = ranks[first * group.count + second]
        guard rank != group.rank(first, second) else { continue }
        changes.append(
          pairText(group, first, second) + " \(rankText(rank))"
            + (isListed(first, second) ? "" : " (to be added)"))
      }
    }
    return "the nearest that are possible: \(listed(changes, "and"))"
      + (changes.count < group.count * (group.count - 1) / 2 ? "; the others as they are" : "")
  }

  private func pairText(_ group: CorrelatedGroup, _ first: Int, _ second: Int) -> String {
    "'\(group.names[first])' with '\(group.names[second])'"
  }
}

/// A correlation with its place in the file.
private struct ListedCorrelation {
  let correlation: RankCorrelation
  let path: String
  let place: SourcePlace

  func links(_ first: String, _ second: String) -> Bool {
    (correlation.first == first && correlation.second == second)
      || (correlation.first == second && correlation.second == first)
  }
}

/// A correlation without digits that say nothing: `0.3`, `-1`.
private func rankText(_ rank: Double) -> String {
  let hundredths = rank * 100
  guard abs(hundredths - hundredths.rounded()) < 1e-9 else { return "\(rank)" }
  return rank == rank.rounded() ? "\(Int(rank))" : "\(hundredths.rounded() / 100)"
}
