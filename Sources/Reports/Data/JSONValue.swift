/// A JSON document whose members keep their order and whose money keeps its cents.
///
/// Foundation's encoder offers neither, and results must be the same bytes for the same run.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A whole number that may exceed the signed range, such as a seed.
  case natural(UInt64)
  /// A number rounded to at most six decimals; null when it is not finite.
  case number(Double)
  /// A number with as many digits as tell it apart from every other; null when it is not finite.
  case exact(Double)
  /// Dollars with two decimals.
  case money(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The document as text, indented by two blanks, ending with a line break.
  package var text: String {
    var out = ""
    write(to: &out, depth: 0)
    return out + "\n"
  }

  private func write(to out: inout String, depth: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += "\(value)"
    case .natural(let value): out += "\(value)"
    case .number(let value): out += JSONValue.decimals(value, 6, trimmed: true)
    case .exact(let value): out += value.isFinite ? "\(value)" : "null"
    case .money(let value): out += JSONValue.decimals(value, 2, trimmed: false)
    case .string(let value): JSONValue.quote(value, to: &out)
    case .array(let values):
      if values.allSatisfy(\.isScalar) {
        out += "["
        for (index, value) in values.enumerated() {
          if index > 0 { out += ", " }
          value.write(to: &out, depth: depth)
        }
        out += "]"
      } else {
        writeLines(values.map { (nil, $0) }, "[", "]", to: &out, depth: depth)
      }
    case .object(let members):
      if members.allSatisfy(\.value.isScalar) {
        out += "{"
        for (index, member) in members.enumerated() {
          out += index > 0 ? ", " : ""
          JSONValue.quote(member.key, to: &out)
          out += ": "
          member.value.write(to: &out, depth: depth)
        }
        out += "}"
      } else {
        writeLines(members.map { ($0.key, $0.value) }, "{", "}", to: &out, depth: depth)
      }
    }
  }

  private func writeLines(
    _ members: [(String?, JSONValue)], _ open: String, _ close: String, to out: inout String,
    depth: Int
  ) {
    let indent = String(repeating: "  ", count: depth + 1)
    out += open + "\n"
    for (index, (key, value)) in members.enumerated() {
      out += indent
      if let key {
        JSONValue.quote(key, to: &out)
        out += ": "
      }
      value.write(to: &out, depth: depth + 1)
      out += index < members.count - 1 ? ",\n" : "\n"
    }
    out += String(repeating: "  ", count: depth) + close
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  static func decimals(_ value: Double, _ places: Int, trimmed: Bool) -> String {
    guard value.isFinite else { return "null" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    guard abs(value) < 9e15 / scale else { return "\(value)" }
    let scaled = Int((value * scale).rounded())
    let digits = String(scaled.magnitude % UInt(scale))
    let whole = "\(scaled < 0 ? "-" : "")\(scaled.magnitude / UInt(scale))"
    var fraction = String(repeating: "0", count: places - digits.count) + digits
    if trimmed { while fraction.last == "0" { fraction.removeLast() } }
    return fraction.isEmpty ? whole : whole + "." + fraction
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
