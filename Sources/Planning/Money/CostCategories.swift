/// What a cost is for.
package enum Activity: Int, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  case coordination, outreach, assessment, training, supportServices, placement, evaluation
  case administration

  // Written out, because making words of the cases at run time takes a hundred times as long.
  package var name: String {
    switch self {
    case .coordination: "coordination"
    case .outreach: "outreach"
    case .assessment: "assessment"
    case .training: "training"
    case .supportServices: "support-services"
    case .placement: "placement"
    case .evaluation: "evaluation"
    case .administration: "administration"
    }
  }

  package var title: String {
    switch self {
    case .supportServices: "Support services"
    default: name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  package init?(name: String) {
    guard let activity = Activity.allCases.first(where: { $0.name == name }) else { return nil }
    self = activity
  }
}

/// How form SF-424A files a cost: its section B, lines 6a to 6h and 6j.
package enum ObjectClass: Int, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  case personnel, fringe, travel, equipment, supplies, contractual, construction, other, indirect

  package var name: String {
    switch self {
    case .personnel: "personnel"
    case .fringe: "fringe"
    case .travel: "travel"
    case .equipment: "equipment"
    case .supplies: "supplies"
    case .contractual: "contractual"
    case .construction: "construction"
    case .other: "other"
    case .indirect: "indirect"
    }
  }

  package var title: String {
    switch self {
    case .fringe: "Fringe benefits"
    case .indirect: "Indirect charges"
    default: name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  package init?(name: String) {
    guard let found = ObjectClass.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

/// Some of the activities.
package struct ActivitySet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package init(_ activity: Activity) { rawValue = 1 << UInt16(activity.rawValue) }
  package static let all = ActivitySet(rawValue: (1 << UInt16(Activity.allCases.count)) - 1)
  package func contains(_ activity: Activity) -> Bool { contains(ActivitySet(activity)) }
}

/// Some of the object classes.
package struct ObjectClassSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package init(_ objectClass: ObjectClass) { rawValue = 1 << UInt16(objectClass.rawValue) }
  package static let all = ObjectClassSet(
    rawValue: (1 << UInt16(ObjectClass.allCases.count)) - 1)
  package func contains(_ objectClass: ObjectClass) -> Bool {
    contains(ObjectClassSet(objectClass))
  }
}
