import Glibc

extension Double {
  /// The number as a formula holds it, and as joining makes a text of it: up to 15 digits.
  package var asGeneralText: String {
    if self == 0 { return "0" }
    let magnitude = abs(self)
    if magnitude < 1e15, rounded() == self { return String(Int(self)) }
    guard magnitude >= 1e-9, magnitude < 1e15 else { return scientificText }
    // So many digits after the point that 15 count.
    let places = 14 - Int(log10(magnitude).rounded(.down))
    return formatted("%.\(Swift.max(0, Swift.min(places, 25)))f").withoutTrailingZeros
  }

  /// Such as `1.5E-12`.
  private var scientificText: String {
    let text = formatted("%.14E")
    guard let mark = text.firstIndex(of: "E") else { return text }
    return String(text[..<mark]).withoutTrailingZeros + text[mark...]
  }

  /// The number in a format of C, which must take one double.
  func formatted(_ format: String) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let count = withVaList([self]) { vsnprintf(&buffer, buffer.count, format, $0) }
    let length = Swift.max(0, Swift.min(Int(count), buffer.count - 1))
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension String {
  fileprivate var withoutTrailingZeros: String {
    guard contains(".") else { return self }
    var text = Substring(self)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }
}
