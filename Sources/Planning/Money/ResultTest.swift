/// A share that a rule asks of one stream's spending, tested on the results of each future.
///
/// Such a rule binds the whole of what an award has spent in the end, so that no single payment goes
/// against it; a plan is told in how many futures it holds.
package struct ResultTest: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    /// What is spent on young people out of school, of what is spent on people of some group.
    case outOfSchool
    /// What is spent on paid work experience, of all that is not administration.
    case workExperience

    /// The rule that asks for it.
    package var rule: String {
      switch self {
      case .outOfSchool: "W-07"
      case .workExperience: "W-08"
      }
    }

    /// The least share by the rule: WIOA sections 129(a)(4) and 129(c)(4).
    package var standard: Double {
      switch self {
      case .outOfSchool: 0.75
      case .workExperience: 0.20
      }
    }

    package var title: String {
      switch self {
      case .outOfSchool: "for young people out of school"
      case .workExperience: "for work experience"
      }
    }
  }

  package let subject: Subject
  /// The place of the stream in the scenario.
  package let stream: Int
  /// The least share; nil for the rule's own.
  package let share: Assumption.ID?
}

extension Group {
  /// The tag of groups of young people who are in school, which W-07 asks about.
  package static let inSchoolTag = "in-school"

  package var isInSchool: Bool { tags.contains(Group.inSchoolTag) }
}

extension Scenario {
  /// What is tested on results: of Youth money whose stream names a share, or that may pay for groups
  /// in school, or for work experience.
  package var resultTests: [ResultTest] {
    var tests: [ResultTest] = []
    for (index, stream) in streams.enumerated() {
      guard case .wioa(let terms) = stream.terms, terms.fund == .youth else { continue }
      let paysInSchool = groups.indices.contains { group in
        groups[group].isInSchool && groups[group].eligible.contains(.wioa)
          && (stream.groups?.contains(group) ?? true)
      }
      if terms.outOfSchoolShare != nil || paysInSchool {
        tests.append(
          ResultTest(subject: .outOfSchool, stream: index, share: terms.outOfSchoolShare))
      }
      let paysWork = costs.contains { line in
        line.workBased == .workExperience && stream.pays.contains(line.activity)
          && stream.paysClasses.contains(line.objectClass)
      }
      if terms.workExperienceShare != nil || paysWork {
        tests.append(
          ResultTest(subject: .workExperience, stream: index, share: terms.workExperienceShare))
      }
    }
    return tests
  }
}
