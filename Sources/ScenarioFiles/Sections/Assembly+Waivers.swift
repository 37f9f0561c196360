import Planning
import Uncertainty

extension Assembly {
  private static let waiverKeys = ["rule", "stream", "limit", "reason"]

  /// Reads `waivers` before the streams whose limits they set.
  mutating func readWaivers(_ top: Section, streams nodes: [TreeNode], names: NameTable)
    -> [WaiverDraft]
  {
    let kinds = nodes.map(FundingStream.Kind.init(of:))
    var drafts: [WaiverDraft] = []
    for (index, node) in items(top, "waivers", thing: "waiver", isRequired: false).enumerated() {
      let section = open(
        node, path: "waivers.\(index + 1)", patterns: ["waivers"], keys: Assembly.waiverKeys)
      guard let section,
        let draft = waiver(section, streams: nodes, kinds: kinds, names: names)
      else { continue }
      drafts.append(draft)
    }
    return drafts
  }

  private mutating func waiver(
    _ section: Section, streams nodes: [TreeNode], kinds: [FundingStream.Kind?], names: NameTable
  ) -> WaiverDraft? {
    let limit = waivableLimit(section)
    let stream = reference(section, "stream", to: names)
    let reason = text(section, "reason")
    if !section.has("reason") {
      reportMissing(
        section, "reason",
        help: "write who granted the waiver, and when: 'reason: \"state waiver of May 2026\"'")
    }
    guard let written = text(section, "limit", isRequired: true), let entry = section["limit"],
      let limit, let reason
    else { return nil }
    let value: Double
    do {
      let read = try limit.kind.read(written)
      value = read.distribution.median
      guard read.distribution.isFixed else {
        report(
          .contradiction, entry.value.place,
          "'\(section.path).limit' must be one known number, not '\(written)'")
        return nil
      }
    } catch {
      report(error, section, "limit")
      return nil
    }
    if limit.lines != nil, let entry = section["stream"] {
      report(
        .contradiction, entry.keyPlace,
        "'\(section.path).stream' has no effect: \(limit.rule) binds cost lines, whoever pays them",
        help: "leave it out")
      return nil
    }
    if let stream, let kind = kinds[stream], !limit.streams.contains(kind) {
      report(
        .cannotBeWaived, section.place(of: "stream"),
        "\(limit.rule) binds streams of kind \(listed(limit.streams.map(\.rawValue))), and "
          + "'\(name(of: nodes[stream]) ?? "?")' is of kind \(kind.rawValue)",
        help: "name another stream, or leave 'stream' out for all that it binds")
      return nil
    }
    if section.has("stream"), stream == nil { return nil }
    let bound = nodes.indices.filter { index in
      (stream ?? index) == index && kinds[index].map(limit.streams.contains) ?? false
        && (!limit.isForYouth || isYouthMoney(nodes[index]))
    }
    let targets = bound.compactMap { index in
      name(of: nodes[index]).map { (path: "funding.\($0).\(limit.key)", name: $0) }
    }
    for target in targets {
      if let earlier = waivedLimits[target.path] {
        report(
          .waivedTwice, section.place,
          "a second waiver sets the \(limit.subject) of '\(target.name)', which is '"
            + "\(earlier.rule)' of line \(earlier.entry.keyPlace.line) already",
          help: "keep one of them, or name a 'stream' in each")
        return nil
      }
      waivedLimits[target.path] = WaivedLimit(entry: entry, rule: limit.rule, reason: reason)
    }
    return WaiverDraft(
      section: section, limit: limit, stream: stream.flatMap { name(of: nodes[$0]) },
      written: written,
      value: value, reason: reason, targets: targets)
  }

  private mutating func waivableLimit(_ section: Section) -> WaivableLimit? {
    guard let rule = text(section, "rule", isRequired: true) else { return nil }
    if let limit = WaivableLimit.find(rule) { return limit }
    let choices = WaivableLimit.all.map { "\($0.rule) (\($0.subject))" }
    report(
      .cannotBeWaived, section.place(of: "rule"),
      "'\(rule)' is not a rule whose limit this program applies, so there is nothing to waive",
      help: "what can be waived: \(listed(choices, "and"))")
    return nil
  }

  // MARK: The limits themselves

  /// The number that a waiver sets in place of a key, which is checked but not used.
  mutating func addWaived(
    _ waived: WaivedLimit, path: String, _ kind: ValueKind, of section: Section, key: String
  ) -> Assumption.ID {
    if let entry = section[key], let text = text(entry, of: section) {
      formerLimits[path] = text
      do { _ = try kind.read(text) } catch { report(error, path: path, at: entry.value) }
      if entry.keyPlace.override != nil {
        report(
          .overrideChangesNothing, entry.keyPlace,
          "'--set \(path)=\(text)' changes nothing: a waiver of \(waived.rule) sets it")
      }
    } else {
      formerLimits[path] = section.standard(key)?.written
    }
    guard case .scalar(let text, _) = waived.entry.value.content,
      let value = try? kind.read(text)
    else { return .broken }
    return add(
      AssumptionDraft(
        assumption: Assumption(
          path: path, unit: value.unit, distribution: value.distribution, written: text,
          source: "waiver of \(waived.rule): \(waived.reason)", isDefault: false),
        order: waived.entry.value.order))
  }

  /// A number that only a waiver can set; nil where none does.
  mutating func waivedOnly(_ section: Section, _ key: String, _ kind: ValueKind) -> Assumption.ID? {
    let path = section.path(of: key)
    return waivedLimits[path].map { addWaived($0, path: path, kind, of: section, key: key) }
  }

  /// The waivers, once it is known what they replace; says which change nothing.
  mutating func waivers(_ drafts: [WaiverDraft], _ costs: [CostLine]) -> [Waiver] {
    drafts.map { draft in
      let waiver = Waiver(
        rule: draft.limit.rule, subject: draft.limit.subject, stream: draft.stream,
        limit: draft.written, value: draft.value, reason: draft.reason,
        effects: effects(of: draft, costs))
      if waiver.changesNothing {
        report(
          .waiverChangesNothing, draft.section.place,
          waiver.effects.isEmpty
            ? "the waiver of \(waiver.rule) changes nothing: nothing in the scenario is bound by "
              + "the rule"
            : "the waiver of \(waiver.rule) changes nothing: the limit is \(waiver.limit) without it"
        )
      }
      return waiver
    }
  }

  private func effects(of draft: WaiverDraft, _ costs: [CostLine]) -> [Waiver.Effect] {
    func value(_ text: String) -> Distribution? {
      (try? draft.limit.kind.read(text))?.distribution
    }
    let own = value(draft.written)
    let names =
      draft.limit.lines.map { kind in
        costs.filter { $0.workBased == kind }.map { (path: "", name: $0.name) }
      } ?? draft.targets
    return names.map { target in
      let standard = draft.limit.standard
      let former = formerLimits[target.path] ?? standard
      guard let former, value(former) == own else {
        return Waiver.Effect(name: target.name, former: former, isChange: true)
      }
      // A stream that says as much as its waiver still goes beyond the rule.
      let isBeyondRule = standard.map { value($0) != own } ?? false
      return Waiver.Effect(
        name: target.name, former: isBeyondRule ? standard : former, isChange: isBeyondRule)
    }
  }
}

/// Whether a stream's map says that it is WIOA Youth money.
private func isYouthMoney(_ node: TreeNode) -> Bool {
  guard case .map(let entries) = node.content,
    case .scalar(let text, _)? = entries.first(where: { $0.key == "program" })?.value.content
  else { return false }
  return text == WIOATerms.Fund.youth.rawValue
}

extension FundingStream.Kind {
  /// The kind that a stream's map names; nil where it names none.
  fileprivate init?(of node: TreeNode) {
    guard case .map(let entries) = node.content,
      case .scalar(let text, _)? = entries.first(where: { $0.key == "kind" })?.value.content
    else { return nil }
    self.init(rawValue: text)
  }
}
