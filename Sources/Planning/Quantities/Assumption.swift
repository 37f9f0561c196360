package import Uncertainty

/// A number that a scenario assumes, known or uncertain: drawn once per future.
package struct Assumption: Sendable, Hashable {
  /// Where an assumption stands in its scenario's list.
  package struct ID: Sendable, Hashable {
    package let index: Int
    package init(index: Int) { self.index = index }
  }

  /// Its place in the scenario, `outreach.apply` or `funding.County WIOA.annual`; also the name
  /// under which it is drawn.
  package let path: String
  package let unit: Unit
  /// In dollars, shares, months or counts, as the unit says; a rate is a rate per year.
  package let distribution: Distribution
  /// The value as the scenario writes it, or as the default's documentation gives it.
  package let written: String
  /// Where the figure comes from, in the scenario's words or the default's; nil when nobody said.
  package let source: String?
  /// Whether the scenario left it out.
  package let isDefault: Bool

  package init(
    path: String, unit: Unit, distribution: Distribution, written: String, source: String?,
    isDefault: Bool
  ) {
    self.path = path
    self.unit = unit
    self.distribution = distribution
    self.written = written
    self.source = source
    self.isDefault = isDefault
  }
}

extension Assumption {
  /// The assumption in words, most of them the scenario's own: `Web Development: completion`.
  package var title: String {
    var words = path
    for section in ["programs.", "funding.", "costs."] where words.hasPrefix(section) {
      words.removeFirst(section.count)
    }
    guard let dot = words.lastIndex(of: ".") else { return words }
    let key = words[words.index(after: dot)...].map { $0 == "-" ? " " : $0 }
    return words[..<dot].split(separator: ".").joined(separator: ", ") + ": " + String(key)
  }
}

/// An assumption together with the factor that multiplies it while a recession lasts.
package struct CyclicAssumption: Sendable, Hashable {
  package let base: Assumption.ID
  /// A factor of at least 0; nil when recessions leave the value alone.
  package let inRecession: Assumption.ID?

  package init(_ base: Assumption.ID, inRecession: Assumption.ID? = nil) {
    self.base = base
    self.inRecession = inRecession
  }
}
