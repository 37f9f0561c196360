/// A stage in the life of a TechHire community, from its application to sustained work.
public enum Stage: Int, Sendable, Hashable, CaseIterable, Comparable {
  case apply
  case getStarted
  case testAndBuild
  case scaleAndGrow
  case sustain

  /// Whether the left stage comes earlier.
  public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }

  /// The stage as scenarios and results write it, such as `test-and-build`.
  public var name: String {
    switch self {
    case .apply: "apply"
    case .getStarted: "get-started"
    case .testAndBuild: "test-and-build"
    case .scaleAndGrow: "scale-and-grow"
    case .sustain: "sustain"
    }
  }

  /// The stage's name for readers, such as `Test and Build`.
  public var title: String {
    switch self {
    case .apply: "Apply"
    case .getStarted: "Get Started"
    case .testAndBuild: "Test and Build"
    case .scaleAndGrow: "Scale and Grow"
    case .sustain: "Sustain"
    }
  }

  package init?(name: String) {
    guard let stage = Stage.allCases.first(where: { $0.name == name }) else { return nil }
    self = stage
  }

  package var next: Stage? { Stage(rawValue: rawValue + 1) }
  package var previous: Stage? { Stage(rawValue: rawValue - 1) }
}

/// One value for each stage.
package struct ByStage<Value: Sendable & Hashable>: Sendable, Hashable {
  private var values: [Value]

  package init(repeating value: Value) {
    values = Array(repeating: value, count: Stage.allCases.count)
  }

  package subscript(stage: Stage) -> Value {
    get { values[stage.rawValue] }
    set { values[stage.rawValue] = newValue }
  }
}

/// Some of the stages.
package struct StageSet: OptionSet, Sendable, Hashable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ stage: Stage) { rawValue = 1 << UInt8(stage.rawValue) }
  package static let all = StageSet(rawValue: 0b11111)
}
