import Analysis
import Planning

/// A cost category of a local workforce board's budget.
///
/// Source: local boards' budget and exit summaries; career services, training and supportive services
/// as WIOA section 134(c) names them. Where a line belongs is a judgment of this program.
enum WIOACategory: Int, CaseIterable {
  case career, individualAccounts, onTheJob, incumbentWorkers, cohortContracts, otherTraining
  case supportive, workExperience, operations, administration

  var title: String {
    switch self {
    case .career: "Career services (outreach, assessment, placement)"
    case .individualAccounts: "Training: individual training accounts (ITA)"
    case .onTheJob: "Training: on the job"
    case .incumbentWorkers: "Training: incumbent workers"
    case .cohortContracts: "Training: cohort contracts"
    case .otherTraining: "Training: other (tests, materials)"
    case .supportive: "Supportive services"
    case .workExperience: "Work experience"
    case .operations: "Program staff and operations"
    case .administration: "Administration"
    }
  }

  var isTraining: Bool {
    switch self {
    case .individualAccounts, .onTheJob, .incumbentWorkers, .cohortContracts, .otherTraining: true
    case .career, .supportive, .workExperience, .operations, .administration: false
    }
  }

  /// Where a cost line of a scenario belongs.
  init(_ line: ApplicationLine, of scenario: Scenario) {
    if line.isAdministration {
      self = .administration
      return
    }
    switch scenario.costs[line.place].workBased {
    case .workExperience: self = .workExperience
    case .onTheJob: self = .onTheJob
    case .incumbentWorker: self = .incumbentWorkers
    case nil:
      switch line.activity {
      case .training:
        self =
          line.driver == .perParticipant
          ? .individualAccounts : line.driver == .perCohort ? .cohortContracts : .otherTraining
      case .supportServices: self = .supportive
      case .outreach, .assessment, .placement: self = .career
      case .coordination, .evaluation: self = .operations
      case .administration: self = .administration
      }
    }
  }

  /// The places of the plan's lines that belong here.
  func lines(of plan: ApplicationPlan) -> [Int] {
    plan.lines.indices.filter { WIOACategory(plan.lines[$0], of: plan.scenario) == self }
  }
}
