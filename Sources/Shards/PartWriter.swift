import Glibc
import ScenarioFiles
import Simulation

/// Writes the bytes of a part to an open file.
struct PartWriter: ~Copyable {
  private let file: UnsafeMutablePointer<FILE>
  private var digest = RunningSHA256()

  init(to file: UnsafeMutablePointer<FILE>) { self.file = file }

  /// Writes a whole part.
  ///
  /// - Throws: the system's error number when it does not take the bytes.
  mutating func write(_ header: PartHeader, _ share: FutureShare) throws(SystemFailure) {
    var head: [UInt8] = []
    head.append(text: header.version)
    head.append(file: header.record.file)
    for files in [header.record.bases, header.record.histories] {
      head.append(number: UInt32(files.count))
      for file in files { head.append(file: file) }
    }
    head.append(number: UInt32(header.record.overrides.count))
    for override in header.record.overrides { head.append(text: override) }
    head.append(number: header.seed)
    head.append(number: UInt64(header.futures))
    head.append(number: UInt32(header.shard.number))
    head.append(number: UInt32(header.shard.count))
    head.append(number: UInt32(header.columnCount))
    head.append(number: UInt32(share.blocks.count))
    var tail: [UInt8] = []
    for list in share.tallies.lists {
      tail.append(number: UInt32(list.count))
      for value in list { tail.append(number: UInt64(bitPattern: Int64(value))) }
    }
    let blocks = share.blocks.reduce(0) { $0 + 8 + $1.columns.bytes.count }
    let length =
      PartFormat.preambleLength + head.count + blocks + tail.count + RunningSHA256.length
    var preamble = PartFormat.signature
    preamble.append(number: PartFormat.version)
    preamble.append(number: UInt64(length))
    try put(preamble)
    try put(head)
    for block in share.blocks {
      var entry: [UInt8] = []
      entry.append(number: UInt32(block.columns.count))
      entry.append(number: UInt32(block.columns.bytes.count))
      try put(entry)
      try put(block.columns.bytes)
    }
    try put(tail)
    try put(digest.digest(), isDigested: false)
    guard fflush(file) == 0, fsync(fileno(file)) == 0 else { throw SystemFailure(number: errno) }
  }

  private mutating func put(_ bytes: [UInt8], isDigested: Bool = true) throws(SystemFailure) {
    if isDigested { bytes.withUnsafeBytes { digest.update($0) } }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw SystemFailure(number: errno)
    }
  }
}

/// What the system answered.
struct SystemFailure: Error {
  let number: Int32

  var reason: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "no permission"
    case ENOSPC, EDQUOT: "the disk is full"
    case EISDIR: "it is a folder"
    default: strerror(number).map { String(cString: $0) } ?? "unknown reason"
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(text: String) {
    let bytes = Array(text.utf8)
    append(number: UInt32(bytes.count))
    append(contentsOf: bytes)
  }

  fileprivate mutating func append(file: ScenarioRecord.File) {
    append(text: file.path)
    append(text: file.text)
    append(text: file.sha256)
  }
}
