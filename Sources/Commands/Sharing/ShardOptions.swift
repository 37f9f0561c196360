import ArgumentParser
import Shards

/// Which share of the futures to simulate.
struct ShardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Simulate only one of several equal shares of the futures, such as 3/16, and write it with \
      --output as a part, which 'techhire merge' puts together with the others.
      """, valueName: "k/n"))
  var shard: String?

  @Flag(
    name: .customLong("shard-from-zero"),
    help: "Count shards from 0, so that 0/16 is the first: as Kubernetes counts.")
  var fromZero = false

  /// The shard; nil for all futures.
  var wanted: Shard? { shard.flatMap(parsed) }

  func validate() throws {
    guard let shard else {
      if fromZero { throw ValidationError("'--shard-from-zero' says how '--shard' counts.") }
      return
    }
    guard parsed(shard) == nil else { return }
    let first = fromZero ? "0/16 to 15/16" : "1/16 to 16/16"
    let hint =
      !fromZero && shard.hasPrefix("0/") ? "; with '--shard-from-zero' the first is 0/16" : ""
    throw ValidationError(
      "--shard wants one of so many shards, such as \(first), not '\(shard)'\(hint).")
  }

  private func parsed(_ text: String) -> Shard? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { "0"..."9" ~= $0 } }),
      let number = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    return Shard(fromZero ? number + 1 : number, of: count)
  }
}
