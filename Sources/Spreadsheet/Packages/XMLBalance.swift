/// A check that an XML part is complete: each element that begins also ends.
///
/// It is not a full parser. It finds what a full disk or a careless writer leaves behind: a part
/// that stops in the middle, bytes that are not UTF-8, and control characters.
package struct XMLBalance {
  private let bytes: [UInt8]
  private var position = 0
  private var open: [Range<Int>] = []
  private var hasRoot = false

  /// What is wrong with a part, as the end of a sentence; nil if it is complete.
  package static func flaw(in bytes: [UInt8]) -> String? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return "is not UTF-8" }
    var balance = XMLBalance(bytes: bytes)
    return balance.findFlaw()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func findFlaw() -> String? {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") {
        if let flaw = readTag() { return flaw }
      } else {
        if isForbidden(byte) { return "holds a control character" }
        if open.isEmpty, !isBlank(byte) { return "has text outside its root element" }
        position += 1
      }
    }
    if let last = open.last { return "ends inside the element “\(name(last))”" }
    return hasRoot ? nil : "is empty"
  }

  private mutating func readTag() -> String? {
    let start = position + 1
    guard let end = endOfTag() else { return "ends inside a tag" }
    position = end + 1
    guard start < end else { return "holds an empty tag" }
    switch bytes[start] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): return nil
    case UInt8(ascii: "/"):
      guard let last = open.popLast(), bytes[last].elementsEqual(bytes[(start + 1)..<end]) else {
        return "closes the element “\(name((start + 1)..<end))”, which is not open"
      }
      return nil
    default:
      if open.isEmpty {
        if hasRoot { return "has a second root element" }
        hasRoot = true
      }
      let nameEnd =
        bytes[start..<end].firstIndex { isBlank($0) || $0 == UInt8(ascii: "/") } ?? end
      if bytes[end - 1] != UInt8(ascii: "/") { open.append(start..<nameEnd) }
      return nil
    }
  }

  /// The position of the sign that ends the tag; a quoted attribute may hold one too.
  private func endOfTag() -> Int? {
    var quote: UInt8?
    for index in position..<bytes.count {
      let byte = bytes[index]
      if let sign = quote {
        if byte == sign { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }

  private func name(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0a, 0x0d].contains(byte)
  }

  private func isForbidden(_ byte: UInt8) -> Bool { byte < 0x20 && !isBlank(byte) }
}
