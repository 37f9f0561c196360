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
    /// What is spent on training workers whom employers have already, of all spending.
    case incumbentWorkers

    /// The rule that asks for it.
    package var rule: String {
      switch self {
      case .outOfSchool: "W-07"
      case .workExperience: "W-08"
      case .incumbentWorkers: "W-09"
      }
    }

    /// Whether the rule sets the most that may be spent, not the least.
    package var isCeiling: Bool { self == .incumbentWorkers }

    /// The share by the rule: WIOA sections 129(a)(4), 129(c)(4) and 134(d)(4)(A).
    package var standard: Double {
      switch self {
      case .outOfSchool: 0.75
      case .workExperience, .incumbentWorkers: 0.20
      }
    }

    package var title: String {
      switch self {
      case .outOfSchool: "for young people out of school"
      case .workExperience: "for work experience"
      case .incumbentWorkers: "for training of present workers"
      }
    }
  }

  package let subject: Subject
  /// The place of the stream in the scenario.
  package let stream: Int
  /// The share that is asked for; nil for the rule's own.
  package let share: Assumption.ID?
}

extension Group {
  /// The tag of groups of young people who are in school, which W-07 asks about.
  package static let inSchoolTag = "in-school"

  package var isInSchool: Bool { tags.contains(Group.inSchoolTag) }
}

extension Scenario {
  /// What is tested on results: what all Youth money owes to work experience, and to those out of
  /// school where it may pay for groups in school or its stream names a share; and of other WIOA money
  /// what it spends on training present workers, where it may.
  package var resultTests: [ResultTest] {
    var tests: [ResultTest] = []
    for (index, stream) in streams.enumerated() {
      guard case .wioa(let terms) = stream.terms else { continue }
      guard terms.fund == .youth else {
        if costs.contains(where: { $0.workBased == .incumbentWorker && stream.mayPay($0) }) {
          tests.append(ResultTest(subject: .incumbentWorkers, stream: index, share: nil))
        }
        continue
      }
      let paysInSchool = groups.indices.contains { group in
        groups[group].isInSchool && groups[group].eligible.contains(.wioa)
          && (stream.groups?.contains(group) ?? true)
      }
      if terms.outOfSchoolShare != nil || paysInSchool {
        tests.append(
          ResultTest(subject: .outOfSchool, stream: index, share: terms.outOfSchoolShare))
      }
      // Without any line of work experience the share is 0%, and the rule is broken.
      tests.append(
        ResultTest(subject: .workExperience, stream: index, share: terms.workExperienceShare))
    }
    return tests
  }
}

extension FundingStream {
  fileprivate func mayPay(_ line: CostLine) -> Bool {
    pays.contains(line.activity) && paysClasses.contains(line.objectClass)
  }
}
