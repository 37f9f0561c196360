/// Makes zip files without compression, to test what their reader accepts.
enum StoredZip {
  static func bytes(of parts: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
      let content = Array(text.utf8)
      let common =
        integer(0, 2) + integer(0, 2) + integer(0, 4) + integer(checksum(content), 4)
        + integer(content.count, 4) + integer(content.count, 4) + integer(name.utf8.count, 2)
        + integer(0, 2)
      let offset = bytes.count
      bytes += integer(0x0403_4b50, 4) + integer(20, 2) + common + Array(name.utf8) + content
      directory += integer(0x0201_4b50, 4) + integer(20, 2) + integer(20, 2) + common
      directory += integer(0, 2) + integer(0, 2) + integer(0, 2) + integer(0, 4)
      directory += integer(offset, 4) + Array(name.utf8)
    }
    let end =
      integer(0x0605_4b50, 4) + integer(0, 4) + integer(parts.count, 2) + integer(parts.count, 2)
      + integer(directory.count, 4) + integer(bytes.count, 4) + integer(0, 2)
    return bytes + directory + end
  }

  /// An integer, least byte first.
  private static func integer(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The cyclic redundancy check of ISO 3309, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var register: UInt32 = 0xffff_ffff
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 {
        register = register & 1 == 1 ? register >> 1 ^ 0xedb8_8320 : register >> 1
      }
    }
    return Int(~register)
  }
}
