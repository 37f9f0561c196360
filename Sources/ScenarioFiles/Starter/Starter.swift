package import Planning

/// A commented scenario to start from, made from a few answers.
///
/// All figures in it are invented; they are sized so that the plan can be simulated and its goals
/// are neither sure nor out of reach. What it yields passes every check without a warning.
package struct Starter: Sendable, Hashable {
  /// How large the community is.
  package enum Size: String, Sendable, CaseIterable {
    case town, county, metropolis

    /// For whom the size is.
    package var title: String {
      switch self {
      case .town: "a small town or rural county"
      case .county: "a county or a mid-sized city"
      case .metropolis: "a metropolitan region or a state"
      }
    }
  }

  /// What the plan may promise.
  package enum Promise: String, Sendable, CaseIterable {
    case placed, trained, reached
    case lowIncome = "low-income"

    package var title: String {
      switch self {
      case .placed: "people placed in jobs"
      case .trained: "people who complete training"
      case .reached: "people reached"
      case .lowIncome: "a share of those placed from low-income households"
      }
    }
  }

  package var name = "Our TechHire"
  package var region: String?
  package var start = Month(year: 2027, number: 1)
  package var size = Size.county
  package var money = FundingStream.Kind.declared
  package var promises: [Promise] = [.placed, .trained]

  package init() {}

  /// The file, ending with a line break.
  package var text: String {
    let parts = [head, hub, goals, people, programs, employers, costs, funding, stages]
    return parts.compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  /// A text as YAML reads it back, in quotes unless it is plain beyond doubt.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isPlain =
      scalars.allSatisfy { $0.isLetter || $0.isDigit || " .-".unicodeScalars.contains($0) }
      && scalars.first?.isLetter == true && text.last != " "
    guard !isPlain else { return text }
    var result = "\""
    for scalar in scalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  // MARK: Figures by size

  /// A figure for each size.
  func by(_ town: String, _ county: String, _ metropolis: String) -> String {
    switch size {
    case .town: town
    case .county: county
    case .metropolis: metropolis
    }
  }

  func pays(_ kind: FundingStream.Kind) -> Bool { money.contains(kind) }

  private func month(_ number: Int) -> String { start.advanced(by: number).description }

  // MARK: Parts

  private var head: String {
    """
    # A plan of a TechHire community. All figures are invented: replace them by your own, line by
    # line, and run after each change:
    #
    #   techhire check FILE        what is wrong or missing, and what the gates wait for
    #   techhire run FILE          what the plan is likely to bring
    #   techhire run --watch FILE  the same at each save
    #
    # A value is known (62%, $6,500, 3 per year) or uncertain. '60 to 90' means: 8 chances in 10 of
    # lying between. '48 of 120' means: seen 48 times in 120 tries.
    format: 1
    name: \(Starter.quoted(name))\(region.map { "\nregion: \(Starter.quoted($0))" } ?? "")
    start: \(start)                  # the first month
    horizon: 60 months
    """
  }

  private var hub: String {
    """
    hub:
      # The gate of Apply waits for eight criteria, and that of Get Started for four roles and the
      # metrics that are made public. 'techhire check' lists which of them the file shows; until it
      # shows all, these two say by when they will be met.
      criteria-met: \(month(3))
      roles-filled: \(month(6))
      operator: { name: Our workforce nonprofit, kind: nonprofit }
      # training-providers: [Community College]
      # on-ramp-programs: [Digital Basics at the Library]
      # workforce-organizations: [County Workforce Board]
      # advisory-board:
      #   members: [employer, training-provider, on-ramp-program, workforce-organization]
      #   meets: monthly
      # placement-mechanisms: [job-matching site]
      # civic-support: [mayor]
      # roles: { employer-engagement: …, outreach-and-training: …, validation-and-matching: …,
      #          metrics-and-data: … }
      # publish: [placed, trained, reached]
      reserve: \(by("$40k", "$120k", "$400k"))                  # unrestricted money at the start; it pays last
      credit-line: { limit: \(by("$40k", "$150k", "$500k")), interest: 8% }
    """
  }

  private var goals: String {
    let by = month(47)
    let lines = promises.map { promise in
      switch promise {
      case .placed: "metric: placed, at-least: \(self.by("30", "80", "300")), by: \(by)"
      case .trained: "metric: trained, at-least: \(self.by("60", "150", "600")), by: \(by)"
      case .reached: "metric: reached, at-least: \(self.by("1500", "4000", "15000")), by: \(by)"
      case .lowIncome: "metric: placed, tag: low-income, share: 40%, by: \(by)"
      }
    }
    return """
      # What is promised, by when, and in how many of 100 futures it should hold.
      goals:
      \(lines.map { "  - { \($0), confidence: 80% }" }.joined(separator: "\n"))
      """
  }

  private var people: String {
    func eligible(_ kinds: [FundingStream.Kind]) -> String {
      let asked = kinds.filter(pays).map(\.rawValue)
      return asked.isEmpty ? "" : ", eligible: [\(asked.joined(separator: ", "))]"
    }
    return """
      # Everyone who is reached belongs to one group. 'eligible' says which of the kinds of money that
      # ask (wioa, discretionary, equip) may pay for a group.
      participants:
        - { name: Low-income adults, share: 45%, tags: [low-income]\(eligible([.wioa, .discretionary, .equip])) }
        - { name: Young adults, share: 30%, tags: [young-adult]\(eligible([.wioa, .discretionary, .equip])) }
        - { name: Career changers, share: 25%\(eligible([.discretionary])) }

      outreach:
        reach:                        # people reached a month, by stage
          get-started: \(by("10", "20", "60"))
          test-and-build: \(by("25 to 40", "60 to 90", "200 to 300"))
          scale-and-grow: \(by("45 to 70", "130 to 190", "450 to 650"))
          sustain: \(by("45 to 70", "130 to 190", "450 to 650"))
        apply: 12% to 22%             # of the reached
        qualify: 48 of 120            # of the applicants
        gives-up: 5% per month        # of those who wait for a seat
      """
  }

  private var programs: String {
    """
    programs:
      - name: Web Development
        kind: accelerated             # accelerated | on-ramp
        length: 3 months
        hours: 480                    # clock hours and weeks decide about formula aid
        weeks: 12
        seats: \(by("14", "20", "24"))
        starts-with: \(by("7", "10", "12"))
        cohorts: { test-and-build: \(by("2 per year", "2 per year", "5 per year")), scale-and-grow: \(by("3 per year", "4 per year", "10 per year")), sustain: \(by("3 per year", "4 per year", "10 per year")) }
        on-provider-list: yes
        completion: 62% to 85%
        credential: 75% to 92%        # of those who complete
    """
  }

  private var employers: String {
    """
    employers:
      at-start: \(by("4", "6", "20"))
      joining: { get-started: \(by("2", "4", "10")) per year, test-and-build: \(by("4", "6", "16")) per year, scale-and-grow: \(by("5", "8", "24")) per year, sustain: \(by("3", "4", "12")) per year }
      leaving: 1% per month
      openings: 2 to 5 per year       # per employer
      placement: pert(60%, 72%, 90%)  # of those who complete, in the end, were openings unlimited
      time-to-hire: 1.2 to 4 months   # the mean, from completion
      retained-6-months: 75% to 90%
      retained-12-months: 75% to 90%  # of those who stayed 6 months
      wage: \(by("$17 to $23", "$19 to $27", "$22 to $32")) per hour
    """
  }
}
