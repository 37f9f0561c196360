/// Where a rule is written, and whether that was read.
package struct Citation: Sendable, Hashable {
  /// How far a source can be trusted to say what the rule says.
  package enum Evidence: String, Sendable, Hashable, CaseIterable {
    case read, known, judgment, computed

    package var meaning: String {
      switch self {
      case .read: "read in the source"
      case .known: "known statute or fact, its text not read here"
      case .judgment: "judgment, no source gives it"
      case .computed: "computed from sourced figures"
      }
    }
  }

  package let publication: String
  /// The section, title or number within it; nil where the publication is meant as a whole.
  package let section: String?
  /// The year of the text that was read; nil where none was read, or where it bears no date.
  package let year: Int?
  package let evidence: Evidence

  static func read(_ publication: String, _ section: String? = nil, _ year: Int? = nil) -> Citation
  {
    Citation(publication: publication, section: section, year: year, evidence: .read)
  }

  static func known(_ publication: String, _ section: String? = nil) -> Citation {
    Citation(publication: publication, section: section, year: nil, evidence: .known)
  }

  static func judgment(_ grounds: String) -> Citation {
    Citation(publication: grounds, section: nil, year: nil, evidence: .judgment)
  }

  static func computed(_ grounds: String, _ year: Int? = nil) -> Citation {
    Citation(publication: grounds, section: nil, year: year, evidence: .computed)
  }
}

extension Citation: CustomStringConvertible {
  /// The citation for readers: `20 CFR 680.230 (2026)`.
  package var description: String {
    publication + (section.map { " \($0)" } ?? "") + (year.map { " (\($0))" } ?? "")
  }
}
