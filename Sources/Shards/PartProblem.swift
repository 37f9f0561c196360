/// Why a part cannot be read, written or merged.
package struct PartProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is, from which programs make their exit status.
  package enum Kind: Sendable, Hashable {
    /// The file cannot be opened or read.
    case unreadable
    /// The file is no sound part, or does not belong with the others.
    case unfit
    /// The file cannot be written.
    case unwritable
  }

  package let kind: Kind
  /// A sentence without a full stop that names the file.
  package let description: String
  package let help: String?

  init(_ kind: Kind, _ description: String, help: String? = nil) {
    self.kind = kind
    self.description = description
    self.help = help
  }
}
