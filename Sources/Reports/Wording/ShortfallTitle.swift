package import Simulation

extension Shortfall {
  /// When money was left: `beside unpaid costs`.
  package var title: String {
    switch self {
    case .unpaidCosts: "beside unpaid costs"
    case .refusedStarts: "at a refused start"
    }
  }
}
