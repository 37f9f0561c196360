/// A scenario text in which nothing is left to chance, section by section.
///
/// Reach is so large that seats are the limit, and every probability is 0 or 1, so each future is
/// the same and its numbers can be worked out beforehand. A test replaces the sections that it is
/// about. Unless replaced, cohorts of 8 are due in months 0, 6, 12, …; nobody waits in month 0, so
/// they start in months 1, 6, 12, …, train for 2 months, complete in months 3, 8, 14, … and are
/// hired in months 4, 9, 15, ….
package struct CertainWorld: Sendable {
  package var start = "2027-07"
  package var horizon = 18
  package var seed = 7
  package var hub = "  operator: { name: Hub, kind: nonprofit }"
  package var participants =
    "  - { name: Everyone, share: 100%, tags: [everyone], eligible: [wioa, discretionary, equip] }"
  package var outreach = """
      reach: { scale-and-grow: 1000 }
      apply: 100%
      qualify: 100%
      gives-up: 0% per month
    """
  package var programs = CertainWorld.program()
  package var employers = CertainWorld.hiring()
  package var costs = ""
  package var funding = ""
  package var stages = "{ fixed: scale-and-grow }"
  /// Further top-level keys, whole lines.
  package var more = ""

  package init() {}

  /// The accelerated program of the world, with the given settings in place of its own.
  package static func program(
    name: String = "Web", kind: String = "accelerated", recruits: String = "100%",
    length: Int = 2, seats: Int = 8, startsWith: Int = 8,
    cohorts: String = "{ scale-and-grow: 2 per year }", completion: String = "100%",
    credential: String = "100%", more: String = ""
  ) -> String {
    """
      - name: \(name)
        kind: \(kind)
        recruits: \(recruits)
        length: \(length) months
        seats: \(seats)
        starts-with: \(startsWith)
        cohorts: \(cohorts)
        completion: \(completion)
        credential: \(credential)
    \(more.isEmpty ? "" : more.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
    """
  }

  /// A network of employers with more openings than completers.
  package static func hiring(
    atStart: Int = 100, openings: String = "1000 per year", placement: String = "100%",
    timeToHire: String = "0 months", searchLimit: String = "12 months", more: String = ""
  ) -> String {
    """
      at-start: \(atStart)
      leaving: 0% per month
      openings: \(openings)
      placement: \(placement)
      time-to-hire: \(timeToHire)
      search-limit: \(searchLimit)
      retained-6-months: 100%
      retained-12-months: 100%
    \(more.isEmpty ? "" : "  \(more)")
    """
  }

  /// The whole text.
  package var yaml: String {
    """
    format: 1
    name: Worked by hand
    start: \(start)
    horizon: \(horizon) months
    simulation: { futures: 100, seed: \(seed) }
    hub:
    \(hub)
    participants:
    \(participants)
    outreach:
    \(outreach)
    programs:
    \(programs)
    employers:
    \(employers)
    costs:
    \(costs)
    funding:
    \(funding)
    stages: \(stages)
    \(more)
    """
  }
}
