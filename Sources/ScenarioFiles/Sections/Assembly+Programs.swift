import Planning
import Uncertainty

extension Assembly {
  private static let programKeys = [
    "name", "kind", "provider", "recruits", "length", "hours", "weeks", "seats", "starts-with",
    "cohorts", "on-provider-list", "completion", "credential", "leads-to", "progression",
    "placement", "time-to-hire", "in-recession",
  ]
  static let cyclicProgramKeys = [
    "completion", "credential", "progression", "placement", "time-to-hire",
  ]

  mutating func programs(_ nodes: [TreeNode], names: NameTable, hub: Hub) -> [Program] {
    var sections: [Section] = []
    for (index, node) in nodes.enumerated() {
      let path = "programs.\(name(of: node) ?? "\(index + 1)")"
      let section = open(node, path: path, patterns: ["programs"], keys: Assembly.programKeys)
      if let section { sections.append(section) } else { markBroken("programs") }
    }
    let recruits = parts(sections, "recruits", whole: "programs", things: "programs")
    var programs: [Program] = []
    for (section, share) in zip(sections, recruits) {
      programs.append(program(section, recruits: share, names: names, hub: hub))
    }
    checkRoutes(programs, sections)
    return programs
  }

  private mutating func program(
    _ section: Section, recruits: Double, names: NameTable, hub: Hub
  ) -> Program {
    var section = section
    let name = text(section, "name", isRequired: true) ?? "?"
    let kind: Program.Kind = choice(section, "kind") ?? .accelerated
    section.patterns.insert("programs.\(kind.rawValue)", at: 0)
    readFactors(
      &section, for: Assembly.cyclicProgramKeys,
      among: Assembly.programKeys.filter { $0 != "in-recession" && $0 != "name" })
    let seats = assumption(section, "seats", .atLeastOnePerson)
    let leadsTo = reference(section, "leads-to", to: names)
    return Program(
      name: name, kind: kind, provider: provider(section, kind, hub), recruits: recruits,
      length: assumption(section, "length", .atLeastOneMonth),
      hours: positiveNumber(section, "hours"), weeks: positiveNumber(section, "weeks"),
      seats: seats, startsWith: startsWith(section),
      cohorts: byStage(section, "cohorts", .cohorts), providerListing: providerListing(section),
      completion: cyclic(section, "completion", .share),
      credential: cyclic(section, "credential", .share), leadsTo: leadsTo,
      progression: progression(section),
      placement: optionalCyclic(section, "placement", .share),
      timeToHire: optionalCyclic(section, "time-to-hire", .duration))
  }

  private mutating func provider(_ section: Section, _ kind: Program.Kind, _ hub: Hub) -> String? {
    guard let name = text(section, "provider") else { return nil }
    let known = hub.trainingProviders + hub.onRampPrograms
    if !known.isEmpty, !known.contains(name) {
      let key = kind == .accelerated ? "training-providers" : "on-ramp-programs"
      report(
        .unknownName, section.place(of: "provider"),
        "'\(section.path).provider': the hub has no partner '\(name)'",
        help: suggest(name, known) ?? "add it to hub.\(key)")
    }
    return name
  }

  private mutating func startsWith(_ section: Section) -> Assumption.ID {
    let seats = distribution(section.path(of: "seats"))
    guard section.has("starts-with") else {
      let half = ((seats?.median ?? 20) / 2).rounded(.up)
      return addDefault(
        plain(half), source: "default: half the seats, rounded up (judgement)",
        path: section.path(of: "starts-with"), .atLeastOnePerson, of: section)
    }
    let id = assumption(section, "starts-with", .atLeastOnePerson)
    if let least = distribution(section.path(of: "starts-with")), let seats, least.isFixed,
      seats.isFixed, least.median > seats.median
    {
      report(
        .outOfDomain, section.place(of: "starts-with"),
        "'\(section.path)' would never start: it starts with \(plain(least.median)) people but "
          + "has \(plain(seats.median)) seats")
    }
    return id
  }

  private mutating func providerListing(_ section: Section) -> Program.ProviderListing {
    let key = "on-provider-list"
    survey?.note(section.path(of: key), .providerListing)
    let written = text(section, key)
    let word = written ?? (section.has(key) ? "no" : section.standard(key)?.written) ?? "no"
    switch word {
    case "yes", "true":
      settle(section, key, word, meaning: "true")
      return .listed
    case "no", "false":
      settle(section, key, word, meaning: "false")
      return .unlisted
    default: break
    }
    guard word.hasPrefix("from ") else {
      report(
        .unknownChoice, section.place(of: key), "'\(section.path(of: key))' cannot be '\(word)'",
        help: "write yes, no or 'from' and a month, as in 'from 2027-07'")
      return .unlisted
    }
    do {
      let month = try Month.read(String(word.dropFirst(5)).trimmed)
      warnBeyondHorizon(month, section, key)
      return .from(month)
    } catch {
      report(error, section, key)
      return .unlisted
    }
  }

  private mutating func progression(_ section: Section) -> CyclicAssumption? {
    guard section.has("leads-to") else {
      if let entry = section["progression"] {
        report(
          .contradiction, entry.keyPlace,
          "'\(section.path).progression' has no effect without 'leads-to'",
          help: "add 'leads-to:' with the program that completers go on to")
        note(path: section.path(of: "progression"))
      }
      return nil
    }
    return optionalCyclic(section, "progression", .share)
  }

  /// Reports programs that lead to themselves, in one step or more.
  private mutating func checkRoutes(_ programs: [Program], _ sections: [Section]) {
    var isSettled = [Bool](repeating: false, count: programs.count)
    for index in programs.indices where !isSettled[index] {
      var walked: [Int] = []
      var next: Int? = index
      while let step = next, programs.indices.contains(step), !isSettled[step] {
        isSettled[step] = true
        walked.append(step)
        next = programs[step].leadsTo
      }
      guard let last = next, let first = walked.firstIndex(of: last) else { continue }
      let names = (walked[first...] + [last]).map { "'\(programs[$0].name)'" }
      report(
        .circular, sections[last].place(of: "leads-to"),
        "programs lead in a circle: \(names.joined(separator: " to "))")
    }
  }
}
