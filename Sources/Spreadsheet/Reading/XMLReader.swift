/// A reader of XML parts, tag by tag, that takes no file's word for anything.
///
/// It knows what spreadsheets write: elements, attributes, texts and the five named entities. A
/// document type, with which a small file could grow without bound, is refused.
struct XMLReader {
  enum Event {
    case start(name: String, attributes: [String: String])
    case end(name: String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The element that an empty tag still has to end.
  private var pendingEnd: String?
  private let part: String

  init(_ bytes: [UInt8], part: String) {
    self.bytes = bytes
    self.part = part
  }

  /// What comes next; nil at the end.
  mutating func next() throws(PackageDamage) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return .text(readText()) }
      guard let end = endOfTag() else { throw damage("ends inside a tag") }
      let tag = (position + 1)..<end
      position = end + 1
      guard let first = tag.first.map({ bytes[$0] }) else { throw damage("holds an empty tag") }
      switch first {
      case UInt8(ascii: "?"): continue
      case UInt8(ascii: "!"): throw damage("holds a document type or a comment")
      case UInt8(ascii: "/"): return .end(name: localName(tag.dropFirst()))
      default: return start(tag)
      }
    }
    return nil
  }

  private func damage(_ reason: String) -> PackageDamage { PackageDamage(part, reason) }

  private mutating func readText() -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return Self.decoded(bytes[start..<position])
  }

  private func endOfTag() -> Int? {
    var quote: UInt8?
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      if let sign = quote {
        if byte == sign { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
      index += 1
    }
    return nil
  }

  private mutating func start(_ tag: Range<Int>) -> Event {
    var tag = tag
    let isEmpty = bytes[tag.upperBound - 1] == UInt8(ascii: "/")
    if isEmpty { tag = tag.dropLast() }
    var index = tag.lowerBound
    while index < tag.upperBound, !isBlank(bytes[index]) { index += 1 }
    let name = localName(tag.lowerBound..<index)
    var attributes: [String: String] = [:]
    while index < tag.upperBound {
      while index < tag.upperBound, isBlank(bytes[index]) { index += 1 }
      let key = index
      while index < tag.upperBound, bytes[index] != UInt8(ascii: "=") { index += 1 }
      guard index + 1 < tag.upperBound else { break }
      let keyText = String(decoding: bytes[key..<index], as: UTF8.self).trimmingBlanks()
      index += 1
      while index < tag.upperBound, isBlank(bytes[index]) { index += 1 }
      guard index < tag.upperBound else { break }
      let quote = bytes[index]
      let value = index + 1
      index += 1
      while index < tag.upperBound, bytes[index] != quote { index += 1 }
      if value <= index { attributes[keyText] = Self.decoded(bytes[value..<index]) }
      index += 1
    }
    if isEmpty { pendingEnd = name }
    return .start(name: name, attributes: attributes)
  }

  /// The name without the prefix of its namespace.
  private func localName(_ range: Range<Int>) -> String {
    var range = range
    while let last = range.last, isBlank(bytes[last]) { range = range.dropLast() }
    if let colon = bytes[range].lastIndex(of: UInt8(ascii: ":")) {
      range = (colon + 1)..<range.upperBound
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// A text with its entities put in; an unknown one stays as it stands.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      guard let end = rest.prefix(12).firstIndex(of: ";") else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      let name = rest[rest.index(after: mark)..<end]
      result += entity(name) ?? String(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func entity(_ name: Substring) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let code =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return code.flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
    }
  }
}
