import Glibc
import ScenarioFiles
import Simulation

/// Reads the bytes of a part from a file, which may hold anything.
///
/// Every length is held against what is left of the file before memory is taken for it.
struct PartReader: ~Copyable {
  /// The file's name, for messages.
  private let path: String
  private let file: UnsafeMutablePointer<FILE>
  private var digest = RunningSHA256()
  /// Bytes that are left before the digest at the end.
  private var left: Int

  private init(_ path: String, _ file: UnsafeMutablePointer<FILE>, size: Int) {
    self.path = path
    self.file = file
    left = min(size, PartFormat.preambleLength)
  }

  /// Opens a part and reads its beginning.
  ///
  /// - Throws: that it cannot be read, is no part, is of another format or is cut off.
  static func open(_ path: String) throws(PartProblem) -> PartReader {
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw PartProblem(.unreadable, "cannot read \(path): it is no plain file")
    }
    guard let file = fopen(path, "rb") else { throw unreadable(path) }
    var reader = PartReader(path, file, size: Int(status.st_size))
    try reader.begin(size: Int(status.st_size))
    return reader
  }

  private mutating func begin(size: Int) throws(PartProblem) {
    guard size >= PartFormat.preambleLength else {
      let begun = try bytes(min(size, PartFormat.signature.count))
      throw PartFormat.signature.starts(with: begun)
        ? PartReader.cutOff(path, size, nil) : PartReader.foreign(path)
    }
    guard try bytes(PartFormat.signature.count) == PartFormat.signature else {
      throw PartReader.foreign(path)
    }
    let format: UInt32 = try number()
    guard format == PartFormat.version else {
      throw PartProblem(
        .unfit,
        "\(path) is a part of format \(format); this techhire reads format \(PartFormat.version)",
        help: "merge with the version of techhire that simulated it")
    }
    let length: UInt64 = try number()
    guard length >= UInt64(PartFormat.preambleLength + RunningSHA256.length),
      length <= UInt64(Int.max)
    else { throw PartReader.damaged(path) }
    guard size >= Int(length) else { throw PartReader.cutOff(path, size, Int(length)) }
    guard size == Int(length) else { throw PartReader.damaged(path) }
    left = size - PartFormat.preambleLength - RunningSHA256.length
  }

  deinit { fclose(file) }

  // MARK: The part

  mutating func header() throws(PartProblem) -> PartHeader {
    let version = try text()
    let scenario = try recordedFile()
    let bases = try list { (reader) throws(PartProblem) in try reader.recordedFile() }
    let histories = try list { (reader) throws(PartProblem) in try reader.recordedFile() }
    let overrides = try list { (reader) throws(PartProblem) in try reader.text() }
    let seed: UInt64 = try number()
    let futures: UInt64 = try number()
    let shardNumber: UInt32 = try number()
    let shardCount: UInt32 = try number()
    let columns: UInt32 = try number()
    guard let shard = Shard(Int(shardNumber), of: Int(shardCount)),
      (1...UInt64(Shard.most)).contains(futures)
    else { throw PartReader.damaged(path) }
    return PartHeader(
      version: version,
      record: ScenarioRecord(
        file: scenario, bases: bases, histories: histories, overrides: overrides),
      seed: seed, futures: Int(futures), shard: shard, columnCount: Int(columns))
  }

  /// The futures that follow the header.
  ///
  /// - Throws: that something cannot be the blueprint's futures, or is not what was written.
  mutating func share(_ header: PartHeader, of blueprint: Blueprint) throws(PartProblem)
    -> FutureShare
  {
    let blockCount: UInt32 = try number()
    var blocks: [FutureBlock] = []
    var next = header.range.lowerBound
    for _ in 0..<blockCount {
      let futures: UInt32 = try number()
      let length: UInt32 = try number()
      guard futures <= PartFormat.longestBlock, next + Int(futures) <= header.range.upperBound
      else { throw PartReader.damaged(path) }
      let range = next..<(next + Int(futures))
      guard
        let block = FutureBlock(range, packed: try bytes(Int(length)), of: blueprint)
      else { throw PartReader.damaged(path) }
      blocks.append(block)
      next = range.upperBound
    }
    var lists: [[Int]] = []
    for _ in 0..<4 {
      lists.append(
        try list { (reader) throws(PartProblem) in
          let value: UInt64 = try reader.number()
          return Int(Int64(bitPattern: value))
        })
    }
    let tallies = FutureTallies(
      spending: lists[0], blamedIn: lists[1], blamedFor: lists[2], receivables: lists[3])
    let found = digest.digest()
    guard left == 0 else { throw PartReader.damaged(path) }
    left = RunningSHA256.length
    guard try bytes(RunningSHA256.length, isDigested: false) == found,
      let share = FutureShare(header.range, blocks: blocks, tallies: tallies, of: blueprint)
    else { throw PartReader.damaged(path) }
    return share
  }

  // MARK: Bytes

  private mutating func bytes(_ count: Int, isDigested: Bool = true) throws(PartProblem) -> [UInt8]
  {
    guard count <= left else { throw PartReader.damaged(path) }
    left -= count
    var filled = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, size in
      if count > 0 { filled = fread(buffer.baseAddress, 1, count, file) }
      size = filled
    }
    guard filled == count else {
      throw ferror(file) != 0 ? PartReader.unreadable(path) : PartReader.damaged(path)
    }
    if isDigested { bytes.withUnsafeBytes { digest.update($0) } }
    return bytes
  }

  private mutating func number<Number: FixedWidthInteger>() throws(PartProblem) -> Number {
    try bytes(Number.bitWidth / 8).withUnsafeBytes {
      Number(littleEndian: $0.loadUnaligned(as: Number.self))
    }
  }

  private mutating func text() throws(PartProblem) -> String {
    let length: UInt32 = try number()
    guard length <= PartFormat.longestText else { throw PartReader.damaged(path) }
    guard let text = String(validating: try bytes(Int(length)), as: UTF8.self) else {
      throw PartReader.damaged(path)
    }
    return text
  }

  private mutating func recordedFile() throws(PartProblem) -> ScenarioRecord.File {
    let name = try text()
    let recorded = ScenarioRecord.File(path: name, text: try text())
    guard try text() == recorded.sha256 else { throw PartReader.damaged(path) }
    return recorded
  }

  private mutating func list<Member>(
    _ member: (inout PartReader) throws(PartProblem) -> Member
  ) throws(PartProblem) -> [Member] {
    let count: UInt32 = try number()
    // The least member takes four bytes.
    guard Int(count) <= left / 4 else { throw PartReader.damaged(path) }
    var members: [Member] = []
    for _ in 0..<count { members.append(try member(&self)) }
    return members
  }

  // MARK: Problems

  private static func unreadable(_ path: String) -> PartProblem {
    PartProblem(.unreadable, "cannot read \(path): \(SystemFailure(number: errno).reason)")
  }

  private static func foreign(_ path: String) -> PartProblem {
    PartProblem(
      .unfit, "\(path) is no part of a run",
      help: "parts are what 'techhire run FILE --shard 1/16 -o PART' writes")
  }

  private static func cutOff(_ path: String, _ size: Int, _ length: Int?) -> PartProblem {
    PartProblem(
      .unfit,
      "\(path) is cut off: it has \(size) bytes" + (length.map { " of \($0)" } ?? ""),
      help: "run its shard again, or copy the file again")
  }

  private static func damaged(_ path: String) -> PartProblem {
    PartProblem(
      .unfit, "\(path) is damaged: its content is not what was written",
      help: "run its shard again, or copy the file again")
  }
}
