import Yams

/// A YAML file as editors see it: by the core schema of YAML 1.2.
indirect enum PlainValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([PlainValue])
  case map([String: PlainValue])

  /// Reads a text; nil where it is no YAML.
  init?(yaml: String) {
    guard let node = try? Yams.compose(yaml: yaml) else { return nil }
    self.init(node)
  }

  private init(_ node: Node) {
    switch node {
    case .scalar(let scalar): self = PlainValue(scalar)
    case .sequence(let items): self = .list(items.map(PlainValue.init))
    case .mapping(let entries):
      self = .map(
        Dictionary(
          entries.map { ($0.key.string ?? "", PlainValue($0.value)) },
          uniquingKeysWith: { first, _ in first }))
    case .alias: self = .null
    }
  }

  private init(_ scalar: Node.Scalar) {
    guard scalar.style == .plain || scalar.style == .any else {
      self = .text(scalar.string)
      return
    }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE": self = .bool(true)
    case "false", "False", "FALSE": self = .bool(false)
    case let text:
      let isNumber = text.wholeMatch(of: /[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]+)?/)
      self = isNumber == nil ? .text(text) : .number(Double(text) ?? 0)
    }
  }
}
