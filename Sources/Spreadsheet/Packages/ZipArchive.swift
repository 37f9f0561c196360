import CZlib

/// A reader for the zip files that the C library writes: no encryption, no 64-bit sizes, one disk.
package struct ZipArchive: Sendable {
  /// A file in the archive, as the archive's directory describes it.
  package struct Entry: Hashable, Sendable {
    package let name: String
    fileprivate let method: Int
    fileprivate let checksum: Int
    fileprivate let compressedSize: Int
    fileprivate let size: Int
    fileprivate let offset: Int

    /// Bytes of the content as the directory has it.
    package var unpackedSize: Int { size }
  }

  package let entries: [Entry]
  private let bytes: [UInt8]

  /// Deflate packs no more bytes than so many into one.
  private static let bestRatio = 1_032

  /// Larger parts than this are taken for a damaged directory.
  private static let sizeLimit = 1 << 30

  /// Reads an archive's directory.
  ///
  /// - Throws: `PackageDamage` if there is none or it does not fit the file.
  package init(_ bytes: [UInt8]) throws(PackageDamage) {
    self.bytes = bytes
    let reader = ByteReader(bytes, part: "the zip directory")
    let end = try Self.endRecord(of: bytes)
    let count = try reader.integer(at: end + 10, bytes: 2)
    var offset = try reader.integer(at: end + 16, bytes: 4)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard try reader.integer(at: offset, bytes: 4) == 0x0201_4b50 else {
        throw PackageDamage("the zip directory", "holds something else than entries")
      }
      let nameLength = try reader.integer(at: offset + 28, bytes: 2)
      let extraLength = try reader.integer(at: offset + 30, bytes: 2)
      let commentLength = try reader.integer(at: offset + 32, bytes: 2)
      let name = try reader.slice(at: offset + 46, count: nameLength)
      entries.append(
        Entry(
          name: String(decoding: name, as: UTF8.self),
          method: try reader.integer(at: offset + 10, bytes: 2),
          checksum: try reader.integer(at: offset + 16, bytes: 4),
          compressedSize: try reader.integer(at: offset + 20, bytes: 4),
          size: try reader.integer(at: offset + 24, bytes: 4),
          offset: try reader.integer(at: offset + 42, bytes: 4)))
      offset += 46 + nameLength + extraLength + commentLength
    }
    self.entries = entries
  }

  /// The content of a file in the archive, checked against its size and checksum.
  ///
  /// - Throws: `PackageDamage` if the content is not what the directory says.
  package func content(of entry: Entry) throws(PackageDamage) -> [UInt8] {
    let reader = ByteReader(bytes, part: entry.name)
    guard try reader.integer(at: entry.offset, bytes: 4) == 0x0403_4b50 else {
      throw PackageDamage(entry.name, "is not where the directory says")
    }
    let nameLength = try reader.integer(at: entry.offset + 26, bytes: 2)
    let extraLength = try reader.integer(at: entry.offset + 28, bytes: 2)
    let start = entry.offset + 30 + nameLength + extraLength
    let packed = try reader.slice(at: start, count: entry.compressedSize)
    let content: [UInt8]
    switch entry.method {
    case 0: content = Array(packed)
    case 8 where entry.size > (entry.compressedSize + 64) * Self.bestRatio:
      throw PackageDamage(entry.name, "claims a size that it cannot have")
    case 8 where entry.size <= Self.sizeLimit:
      content = try Self.inflate(packed, to: entry.size, part: entry.name)
    default: throw PackageDamage(entry.name, "is packed in an unknown way")
    }
    let checksum = content.withUnsafeBufferPointer {
      crc32(0, $0.baseAddress, uInt($0.count))
    }
    guard content.count == entry.size, Int(checksum) == entry.checksum else {
      throw PackageDamage(entry.name, "does not match its checksum")
    }
    return content
  }

  /// Where the record at the archive's end begins; a comment may follow it.
  private static func endRecord(of bytes: [UInt8]) throws(PackageDamage) -> Int {
    let size = 22
    let longestComment = 65_535
    guard bytes.count >= size else { throw PackageDamage("the zip directory", "is missing") }
    let last = bytes.count - size
    let first = max(0, last - longestComment)
    for offset in stride(from: last, through: first, by: -1)
    where bytes[offset..<(offset + 4)].elementsEqual([0x50, 0x4b, 0x05, 0x06]) {
      return offset
    }
    throw PackageDamage("the zip directory", "is missing")
  }

  private static func inflate(
    _ packed: ArraySlice<UInt8>, to size: Int, part: String
  ) throws(PackageDamage) -> [UInt8] {
    var input = Array(packed)
    var result = Z_OK
    // One byte more than wanted, so that a stream that goes on is noticed.
    let content = [UInt8](unsafeUninitializedCapacity: size + 1) { output, written in
      var stream = z_stream()
      let streamSize = Int32(MemoryLayout<z_stream>.size)
      // A negative window means that the stream has no header of its own.
      result = inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, streamSize)
      guard result == Z_OK else { return }
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        result = CZlib.inflate(&stream, Z_FINISH)
      }
      written = Int(stream.total_out)
      inflateEnd(&stream)
    }
    guard result == Z_STREAM_END else { throw PackageDamage(part, "cannot be unpacked") }
    return content
  }
}

/// Reads integers, least byte first, and refuses to leave the file.
private struct ByteReader {
  let bytes: [UInt8]
  let part: String

  init(_ bytes: [UInt8], part: String) {
    self.bytes = bytes
    self.part = part
  }

  func slice(at offset: Int, count: Int) throws(PackageDamage) -> ArraySlice<UInt8> {
    guard offset >= 0, count >= 0, offset + count <= bytes.count else {
      throw PackageDamage(part, "reaches beyond the end of the file")
    }
    return bytes[offset..<(offset + count)]
  }

  func integer(at offset: Int, bytes count: Int) throws(PackageDamage) -> Int {
    try slice(at: offset, count: count).reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
