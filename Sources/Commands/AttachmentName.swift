import FoundationEssentials

/// The name of a file that is attached to an application.
///
/// Source: Grants.gov's questions of applicants: names of at most 50 characters; letters, digits,
/// underscore, hyphen, space and period are always taken.
struct AttachmentName {
  private let name: String

  /// - Parameter path: the file
  init(_ path: String) { name = URL(filePath: path).lastPathComponent }

  private static let mostCharacters = 50

  /// What a portal might refuse about the name, a sentence each.
  var flaws: [String] {
    var flaws: [String] = []
    if name.count > Self.mostCharacters {
      flaws.append(
        "'\(name)' has \(name.count) characters; Grants.gov takes names of at most "
          + "\(Self.mostCharacters)")
    }
    let strangers = name.filter { character in
      !(character.isASCII
        && (character.isLetter || character.isNumber || "_- .".contains(character)))
    }
    if let stranger = strangers.first {
      flaws.append(
        "'\(name)' holds '\(stranger)'; portals always take only letters, digits, '_', '-', blanks "
          + "and periods")
    }
    return flaws
  }

  /// Says on standard error what a portal might refuse.
  func warn() {
    for flaw in flaws { StandardError.write("warning: \(flaw).\n") }
  }
}
