import Planning
package import ScenarioFiles
package import Simulation

/// All shards of a run, put together again.
///
/// Nothing is simulated. What comes out is, bit for bit, what one machine would have simulated.
package struct PartMerge: Sendable {
  /// The scenario as the shards recorded it, and what reading it again yields.
  package let record: ScenarioRecord
  package let reading: ScenarioReading
  package let futures: Futures

  /// Merges parts, given in any order.
  ///
  /// - Parameter paths: their files
  /// - Throws: everything that keeps them from being merged.
  package init(_ paths: [String]) throws(PartProblems) {
    var problems: [PartProblem] = []
    let parts = PartMerge.headers(of: paths, &problems)
    problems += PartMerge.objections(to: parts)
    // Only headers that are alike can tell which shards are missing.
    guard problems.isEmpty, let first = parts.first?.header else {
      throw PartProblems(problems, missing: parts.isEmpty ? nil : PartMerge.missing(parts))
    }
    let scenario: Scenario
    (reading, scenario) = try PartMerge.read(first, parts[0].path)
    let blueprint = Blueprint(scenario, seed: first.seed)
    guard blueprint.columnCount == first.columnCount else {
      throw PartProblems(
        PartProblem(
          .unfit,
          "\(parts[0].path) holds \(first.columnCount) numbers of each future, where this techhire "
            + "expects \(blueprint.columnCount)",
          help: "merge with the build of techhire that simulated the parts"))
    }
    if let missing = PartMerge.missing(parts) { throw PartProblems([], missing: missing) }
    var shares: [FutureShare] = []
    for part in parts {
      do throws(PartProblem) {
        var reader = try PartReader.open(part.path)
        // The file may have changed since its header was read.
        guard try reader.header() == part.header else {
          throw PartProblem(.unfit, "\(part.path) is being changed while it is read")
        }
        shares.append(try reader.share(part.header, of: blueprint))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw PartProblems(problems) }
    guard let futures = Futures(blueprint, joining: shares) else {
      throw PartProblems(PartProblem(.unfit, "the parts do not add up to one run"))
    }
    record = first.record
    self.futures = futures
  }

  private typealias Part = (path: String, header: PartHeader)

  /// The headers of all parts that have one, sorted by their shards.
  private static func headers(of paths: [String], _ problems: inout [PartProblem]) -> [Part] {
    var parts: [Part] = []
    for path in paths {
      do throws(PartProblem) {
        var reader = try PartReader.open(path)
        parts.append((path, try reader.header()))
      } catch {
        problems.append(error)
      }
    }
    return parts.enumerated().sorted {
      ($0.element.header.shard.number, $0.offset) < ($1.element.header.shard.number, $1.offset)
    }.map(\.element)
  }

  /// What keeps parts from being of one run, each shard once.
  private static func objections(to parts: [Part]) -> [PartProblem] {
    guard let first = parts.first else { return [] }
    var problems: [PartProblem] = []
    if first.header.version != SimulatorVersion.current {
      problems.append(
        PartProblem(
          .unfit,
          "\(first.path) was made by techhire \(first.header.version); this is techhire "
            + SimulatorVersion.current,
          help: "merge with the version that simulated the parts"))
    }
    for (place, part) in parts.enumerated().dropFirst() {
      if let difference = part.header.difference(from: first.header) {
        problems.append(
          PartProblem(.unfit, "\(part.path) \(difference), as \(first.path)"))
      } else if part.header.shard == parts[place - 1].header.shard {
        problems.append(
          PartProblem(
            .unfit,
            "\(parts[place - 1].path) and \(part.path) are both shard \(part.header.shard)"))
      }
    }
    return problems
  }

  /// The shards that no part holds; nil when there is none.
  private static func missing(_ parts: [Part]) -> PartProblem? {
    guard let first = parts.first else { return nil }
    let present = Set(parts.map(\.header.shard.number))
    let count = first.header.shard.count
    let missing = (1...count).filter { !present.contains($0) }
    guard let one = missing.first else { return nil }
    let named = missing.prefix(20).map { "\($0)" }
    let rest = missing.count > named.count ? " and \(missing.count - named.count) more" : ""
    return PartProblem(
      .unfit,
      (missing.count == 1 ? "shard" : "shards") + " \(named.joined(separator: ", "))\(rest) of "
        + "\(count) \(missing.count == 1 ? "is" : "are") missing",
      help: missing.count == 1
        ? "simulate it with the same options and --shard \(one)/\(count)"
        : "simulate them with the same options and --shard \(one)/\(count), and so on")
  }

  private static func read(_ header: PartHeader, _ path: String)
    throws(PartProblems) -> (ScenarioReading, Scenario)
  {
    if let reading = try? header.record.read(), let scenario = reading.scenario {
      return (reading, scenario)
    }
    throw PartProblems(
      PartProblem(
        .unfit, "this techhire cannot read the scenario that \(path) was simulated from",
        help: "merge with the build of techhire that simulated the parts"))
  }
}

/// Everything that keeps parts from being merged.
package struct PartProblems: Error, Sendable, Hashable {
  package let problems: [PartProblem]

  init(_ problems: [PartProblem], missing: PartProblem? = nil) {
    self.problems = problems + [missing].compactMap(\.self)
  }

  init(_ problem: PartProblem) { problems = [problem] }
}
