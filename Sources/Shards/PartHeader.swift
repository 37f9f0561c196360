package import ScenarioFiles

/// What a part says of itself before its futures: enough to tell which parts belong together.
package struct PartHeader: Sendable, Hashable {
  /// The version of the program that simulated it.
  package let version: String
  /// The scenario with all files and changes that it was read from.
  package let record: ScenarioRecord
  package let seed: UInt64
  /// How many futures the whole run has.
  package let futures: Int
  package let shard: Shard
  /// How many numbers each future yields.
  package let columnCount: Int

  package init(
    version: String, record: ScenarioRecord, seed: UInt64, futures: Int, shard: Shard,
    columnCount: Int
  ) {
    self.version = version
    self.record = record
    self.seed = seed
    self.futures = futures
    self.shard = shard
    self.columnCount = columnCount
  }

  /// The numbers of the futures in the part.
  package var range: Range<Int> { shard.range(of: futures) }

  /// Why a part does not belong to the same run as another one; nil when it does.
  ///
  /// The paths of the files may differ: machines may keep the same texts in different places.
  func difference(from other: PartHeader) -> String? {
    func differ(_ files: [ScenarioRecord.File], _ others: [ScenarioRecord.File]) -> Bool {
      files.map(\.text) != others.map(\.text)
    }
    if version != other.version {
      return "was made by techhire \(version), and not by \(other.version)"
    }
    if record.file.text != other.record.file.text {
      return "is of another scenario (SHA-256 \(record.file.sha256.prefix(12))…, and not "
        + "\(other.record.file.sha256.prefix(12))…)"
    }
    if differ(record.bases, other.record.bases) {
      return "is of a scenario that extends other files"
    }
    if differ(record.histories, other.record.histories) {
      return "is of a scenario that draws from other histories"
    }
    if record.overrides != other.record.overrides {
      return "was changed by \(PartHeader.written(record.overrides)), and not by "
        + PartHeader.written(other.record.overrides)
    }
    if seed != other.seed { return "has seed \(seed), and not \(other.seed)" }
    if futures != other.futures {
      return "is of a run of \(futures) futures, and not of \(other.futures)"
    }
    if shard.count != other.shard.count {
      return "is one of \(shard.count) shards, and not of \(other.shard.count)"
    }
    if columnCount != other.columnCount {
      return "holds \(columnCount) numbers of each future, and not \(other.columnCount)"
    }
    return nil
  }

  private static func written(_ overrides: [String]) -> String {
    overrides.isEmpty
      ? "nothing" : overrides.map { "--set '\($0)'" }.joined(separator: " ")
  }
}
