/// What a kind of finding means, at more length than its message, with an example of both ways.
package struct Explanation: Sendable {
  package let code: Diagnostic.Code
  /// The finding in a few words.
  package let title: String
  /// Why it is one, and what to do about it.
  package let text: String
  /// What yields the finding; nil where no text can show it, such as a file that is missing.
  package let wrong: Example?
  /// What does not.
  package let right: Example?

  init(
    _ code: Diagnostic.Code, _ title: String, _ text: String, wrong: Example? = nil,
    right: Example? = nil
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
  }

  /// Every explanation, errors before warnings, in the order of their codes.
  package static let all: [Explanation] =
    (file + keys + values + evidence + relations + changes + plans + money + waivers).sorted {
      $0.code.rawValue < $1.code.rawValue
    }

  package static func of(_ code: Diagnostic.Code) -> Explanation? { all.first { $0.code == code } }
}
