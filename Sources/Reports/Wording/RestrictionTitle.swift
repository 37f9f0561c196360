package import Simulation

extension Restriction {
  /// The restriction in words for readers, as what stands between money and a cost.
  package var title: String {
    switch self {
    case .group: "the groups it may pay for"
    case .activity: "the activities it pays for"
    case .objectClass: "the object classes it pays for"
    case .providerList: "the eligible provider list"
    case .programYear: "one program year's award per cohort"
    case .period: "the end of its period"
    case .administrationCap: "its cap on administration"
    case .indirectLimit: "its limit on indirect cost"
    case .trainingAccountCap: "its cap per participant"
    case .several: "several restrictions at once"
    }
  }
}
