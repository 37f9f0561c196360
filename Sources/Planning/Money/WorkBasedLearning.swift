/// A way of learning at work that the rules treat on its own.
package enum WorkBasedLearning: String, Sendable, Hashable, CaseIterable {
  /// A new hire learns on the job, and part of the wage is reimbursed.
  case onTheJob = "on-the-job"
  /// An employer's present workers are trained.
  case incumbentWorker = "incumbent-worker"
  /// A young person works for pay for a while to learn what work is.
  case workExperience = "work-experience"

  /// The least share that employers pay, 0 to 1, and the rule that says so; nil where none does.
  package var leastEmployerShare: (rule: String, share: Double)? {
    switch self {
    // 20 CFR 680.720: at most half of the wage is reimbursed.
    case .onTheJob: ("W-14", 0.5)
    // WIOA section 134(d)(4)(D), for employers with up to 50 employees.
    case .incumbentWorker: ("W-10", 0.1)
    case .workExperience: nil
    }
  }
}
