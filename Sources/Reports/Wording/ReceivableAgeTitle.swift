package import Simulation

extension ReceivableAge {
  /// The age in words for readers.
  package var title: String {
    switch self {
    case .upToOne: "0 to 1 months"
    case .twoToThree: "2 to 3 months"
    case .fourToSix: "4 to 6 months"
    case .overSix: "over 6 months"
    }
  }
}
