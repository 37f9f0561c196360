import Planning

/// A limit that a rule sets and that the program applies, so that a waiver can set another.
package struct WaivableLimit: Sendable, Hashable {
  /// The rule's name in the rule book.
  package let rule: String
  /// What is limited, in words.
  package let subject: String
  /// The key of a stream that holds the limit; some keys can be set by a waiver alone.
  let key: String
  let kind: ValueKind
  /// The streams that the rule binds.
  let streams: [FundingStream.Kind]
  /// The cost lines that the rule binds, where it binds cost lines.
  var lines: WorkBasedLearning?
  /// Whether the rule binds Youth money alone.
  var isForYouth: Bool { rule == "W-07" || rule == "W-08" }
  /// What the rule says itself; nil where it leaves the limit to others.
  let standard: String?

  package static let all = [
    WaivableLimit(
      rule: "W-06", subject: "administration", key: "admin-cap", kind: .share, streams: [.wioa],
      standard: percent(WIOATerms.administrationLimit)),
    WaivableLimit(
      rule: "W-07", subject: "share out of school", key: "out-of-school-share", kind: .share,
      streams: [.wioa], standard: percent(ResultTest.Subject.outOfSchool.standard)),
    WaivableLimit(
      rule: "W-08", subject: "share for work experience", key: "work-experience-share",
      kind: .share, streams: [.wioa],
      standard: percent(ResultTest.Subject.workExperience.standard)),
    WaivableLimit(
      rule: "W-10", subject: "employers' share of training their workers", key: "", kind: .share,
      streams: [], lines: .incumbentWorker,
      standard: WorkBasedLearning.incumbentWorker.leastEmployerShare.map { percent($0.share) }),
    WaivableLimit(
      rule: "W-14", subject: "reimbursed wages on the job", key: "", kind: .share, streams: [],
      lines: .onTheJob,
      standard: WorkBasedLearning.onTheJob.leastEmployerShare.map { percent(1 - $0.share) }),
    WaivableLimit(
      rule: "W-16", subject: "training account of a participant", key: "ita-cap", kind: .money,
      streams: [.wioa], standard: nil),
    WaivableLimit(
      rule: "D-02", subject: "administration", key: "admin-cap", kind: .share,
      streams: [.discretionary], standard: nil),
    WaivableLimit(
      rule: "E-05", subject: "completion and placement", key: "completion-and-placement",
      kind: .share, streams: [.equip], standard: percent(EquipTerms.standardBar)),
    WaivableLimit(
      rule: "U-02", subject: "indirect rate", key: "indirect", kind: .share,
      streams: [.wioa, .discretionary],
      standard: UniformGuidance.revisions.last.map { percent($0.deMinimisRate) }),
    WaivableLimit(
      rule: "U-03", subject: "part of a subaward that counts", key: "subaward-limit", kind: .money,
      streams: [.wioa, .discretionary],
      standard: UniformGuidance.revisions.last.map { "\($0.subawardLimit)" }),
  ]

  static func find(_ rule: String) -> WaivableLimit? { all.first { $0.rule == rule } }
}

/// A waiver while the scenario is being read.
struct WaiverDraft {
  let section: Section
  let limit: WaivableLimit
  let stream: String?
  let written: String
  let value: Double
  let reason: String
  /// The paths of the assumptions that it sets, with the names of their streams.
  let targets: [(path: String, name: String)]
}

/// A number that a waiver sets in place of what the stream says.
struct WaivedLimit {
  let entry: TreeEntry
  let rule: String
  let reason: String
}
