import Planning
import Uncertainty

/// One random stream for each kind of luck, addressed by the names of those whom it befalls.
///
/// Names, not places: adding, removing or reordering parts of a scenario leaves the draws of all
/// others as they were.
struct LuckStreams: Sendable {
  let economy: RandomStream
  let employersJoin: RandomStream
  let employersLeave: RandomStream
  let openings: RandomStream
  /// By group.
  let reached: [RandomStream]
  let applies: [RandomStream]
  let qualifies: [RandomStream]
  /// By group × program.
  let recruited: [RandomStream]
  /// By program × stratum.
  let givesUp: [RandomStream]
  let whoGivesUp: [RandomStream]
  let whoStarts: [RandomStream]
  let stays: [RandomStream]
  let credential: [RandomStream]
  let progresses: [RandomStream]
  let placeable: [RandomStream]
  /// By program × group.
  let findsEmployer: [RandomStream]
  let whoIsHired: [RandomStream]
  /// By group.
  let staysSixMonths: [RandomStream]
  let staysTwelveMonths: [RandomStream]
  /// By stream.
  let won: [RandomStream]
  let extended: [RandomStream]
  let terminated: [RandomStream]
  let cut: [RandomStream]
  let cutDepth: [RandomStream]
  let renewed: [RandomStream]
  /// By stream × stratum.
  let takesUp: [RandomStream]
  let aidedLeave: [RandomStream]

  /// Prepares the streams.
  ///
  /// - Parameters:
  ///   - scenario: whose luck it is
  ///   - seed: the seed of all draws
  ///   - replicate: 0 for the luck of a run; another number for new luck in futures that are
  ///     otherwise the same. Whether an award is won stays: one could ask, so it is no luck to the
  ///     question what finding out is worth.
  init(_ scenario: Scenario, seed: UInt64, replicate: Int) {
    // Each part is told with its length, so that no two lists of names read the same.
    func address(_ kind: String, _ name: [String]) -> RandomStream {
      RandomStream(
        seed: seed, name: kind + name.map { "/\($0.utf8.count):\($0)" }.joined())
    }
    let kind = replicate == 0 ? "luck" : "luck again \(replicate)"
    func stream(_ name: String...) -> RandomStream { address(kind, name) }
    let groups = scenario.groups.map(\.name)
    let strata = groups.flatMap { ["new/\($0)", "returning/\($0)"] }
    let programs = scenario.programs.map(\.name)
    let sources = scenario.streams.map(\.name)
    func each(_ outer: [String], _ inner: [String], _ what: String) -> [RandomStream] {
      outer.flatMap { first in inner.map { second in stream(what, first, second) } }
    }

    economy = stream("economy")
    employersJoin = stream("employers join")
    employersLeave = stream("employers leave")
    openings = stream("openings")
    reached = groups.map { stream("reached", $0) }
    applies = groups.map { stream("applies", $0) }
    qualifies = groups.map { stream("qualifies", $0) }
    recruited = each(groups, programs, "recruited")
    givesUp = each(programs, strata, "gives up")
    whoGivesUp = each(programs, strata, "who gives up")
    whoStarts = each(programs, strata, "who starts")
    stays = each(programs, strata, "stays")
    credential = each(programs, strata, "credential")
    progresses = each(programs, strata, "progresses")
    placeable = each(programs, strata, "placeable")
    findsEmployer = each(programs, groups, "finds an employer")
    whoIsHired = each(programs, groups, "who is hired")
    staysSixMonths = groups.map { stream("stays 6 months", $0) }
    staysTwelveMonths = groups.map { stream("stays 12 months", $0) }
    won = sources.map { address("luck", ["won", $0]) }
    extended = sources.map { stream("extended", $0) }
    terminated = sources.map { stream("terminated", $0) }
    cut = sources.map { stream("cut", $0) }
    cutDepth = sources.map { stream("cut depth", $0) }
    renewed = sources.map { stream("renewed", $0) }
    takesUp = each(sources, strata, "takes up")
    aidedLeave = each(sources, strata, "aided leave")
  }
}
