import Analysis
import Planning

/// A line of the budgets that foundations and states ask for, to which cost lines belong.
///
/// Source: Missouri Common Grant Application v2.0, project budget; participant costs stand for its
/// “Other”, because they are most of what a training program pays.
enum BudgetCategory: Int, CaseIterable {
  case salaries, contractServices, participants, travel, equipment, supplies, evaluation, marketing
  case administration, other

  var title: String {
    switch self {
    case .salaries: "Salary and Benefits"
    case .contractServices: "Contract Services (training providers)"
    case .participants: "Other: participants (tuition, support)"
    case .travel: "Travel"
    case .equipment: "Equipment"
    case .supplies: "Supplies"
    case .evaluation: "Evaluation"
    case .marketing: "Marketing (outreach)"
    case .administration: "Administration (overhead)"
    case .other: "Other"
    }
  }

  /// Where a cost line belongs.
  init(_ line: ApplicationLine) {
    if line.isAdministration {
      self = .administration
    } else if line.activity == .evaluation {
      self = .evaluation
    } else {
      switch line.objectClass {
      case .personnel, .fringe: self = .salaries
      case .travel: self = .travel
      case .equipment: self = .equipment
      case .supplies: self = .supplies
      case .contractual: self = line.driver == .perParticipant ? .participants : .contractServices
      case .construction, .other, .indirect:
        self =
          line.activity == .outreach
          ? .marketing
          : [.training, .supportServices].contains(line.activity) ? .participants : .other
      }
    }
  }

  /// The categories that any line belongs to, in the order of the form.
  static func used(by plan: ApplicationPlan) -> [BudgetCategory] {
    allCases.filter { category in plan.lines.contains { BudgetCategory($0) == category } }
  }

  /// The places of the lines that belong here.
  func lines(of plan: ApplicationPlan) -> [Int] {
    plan.lines.indices.filter { BudgetCategory(plan.lines[$0]) == self }
  }
}
