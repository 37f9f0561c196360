import Planning

extension FundingStream.Kind {
  private static let common = ["name", "kind", "groups", "in-recession"]
  private static let permissions = ["pays", "pays-classes", "admin-cap", "indirect", "spend"]

  /// Every key that a stream of this kind may have.
  var keys: [String] {
    switch self {
    case .wioa:
      Self.common + Self.permissions + [
        "program", "annual", "ita-cap", "reimbursed-after", "negotiated-placement",
        "cut-if-missed", "out-of-school-share", "work-experience-share",
      ]
    case .discretionary:
      Self.common + Self.permissions + [
        "amount", "awarded", "submitted", "decided-after", "odds", "period", "match", "terminated",
        "extension", "draws", "reimbursed-after",
      ]
    case .equip:
      Self.common + [
        "route", "program", "applied", "approval-odds", "approved-after", "takes-up",
        "scheduled-award", "arrives-late",
      ]
    case .stateLocal:
      Self.common + Self.permissions + [
        "annual", "already-granted", "fiscal-year-starts", "reimbursed-after", "cut",
        "milestones", "annual-limit", "counts-as-match",
      ]
    case .philanthropy:
      Self.common + Self.permissions + [
        "amount", "pledged", "asked", "decided-after", "odds", "period", "paid", "restricted",
        "renews", "expects", "counts-as-match",
      ]
    case .employers: []
    }
  }

  /// The keys that recessions can change.
  var cyclicKeys: [String] {
    switch self {
    case .wioa: ["annual"]
    case .discretionary: ["amount", "odds", "terminated"]
    case .equip: ["approval-odds", "takes-up"]
    case .stateLocal: ["annual", "milestones"]
    case .philanthropy: ["amount", "odds", "renews"]
    case .employers: []
    }
  }

  /// Why a stream of this kind may not have a key that others have; nil for keys of no kind.
  func whyNot(_ key: String) -> String? {
    switch (key, self) {
    case ("counts-as-match", _): return "only money that is not federal counts as match"
    case ("pays", .equip), ("pays-classes", .equip): return "formula aid pays tuition only"
    default: break
    }
    let kinds = Self.declared.filter { $0.keys.contains(key) }.map(\.rawValue)
    guard !kinds.isEmpty else { return nil }
    return "'\(key)' goes with streams of kind \(listed(kinds))"
  }
}
