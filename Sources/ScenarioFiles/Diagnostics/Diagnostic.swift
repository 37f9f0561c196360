/// Something that a scenario file says wrongly, or that its authors should think about.
package struct Diagnostic: Sendable, Hashable, Error {
  package enum Severity: String, Sendable, Hashable { case error, warning }

  /// What kind of finding it is; stable from version to version.
  package let code: Code
  /// The scenario file's path as the user gave it, or `--set` for an override.
  package let file: String
  package let place: SourcePlace
  /// One sentence in the user's terms, with the offending text or number.
  package let message: String
  /// What to write instead, where there is one thing to write.
  package let help: String?
  /// The line as written; nil when there is no line to show.
  package let sourceLine: String?

  package var severity: Severity { code.severity }
  package var line: Int { place.line }
  package var column: Int { place.column }

  package init(
    code: Code, file: String, place: SourcePlace, message: String, help: String? = nil,
    sourceLine: String? = nil
  ) {
    self.code = code
    self.file = file
    self.place = place
    self.message = message
    self.help = help
    self.sourceLine = sourceLine
  }
}

/// A place in a scenario file, or in an override from the command line.
package struct SourcePlace: Sendable, Hashable, Comparable {
  /// Which override it lies in, 0 for the first; nil for a file.
  package let override: Int?
  /// Which file it lies in: 0 for the one that was named, 1 for the one that it extends, and so on.
  package let file: Int
  /// Both counted from 1; columns count Unicode scalars.
  package let line: Int
  package let column: Int

  package init(override: Int? = nil, file: Int = 0, line: Int, column: Int) {
    self.override = override
    self.file = file
    self.line = line
    self.column = column
  }

  /// The named file's places come first, then those of the files that it extends, then overrides'.
  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.override ?? -1, left.file, left.line, left.column)
      < (right.override ?? -1, right.file, right.line, right.column)
  }

  func advanced(byColumns columns: Int) -> SourcePlace {
    SourcePlace(override: override, file: file, line: line, column: column + columns)
  }

  /// Whether what stands here overrules what stands there.
  func overrules(_ other: SourcePlace) -> Bool {
    (override ?? -1, -file) > (other.override ?? -1, -other.file)
  }
}
