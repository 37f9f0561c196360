import Yams

/// What YAML could not read, in the words of someone who writes scenario files.
struct SyntaxProblem {
  private let code: Diagnostic.Code
  private let place: SourcePlace
  private let message: String
  private let help: String?
  private let line: String?

  func diagnostic(file: String) -> Diagnostic {
    Diagnostic(
      code: code, file: file, place: place, message: message, help: help, sourceLine: line)
  }

  init(_ error: any Error, lines: SourceLines) {
    let report = Report(error, lines: lines)
    var place = report.place
    // YAML notices at the end of the file what is wrong with the last line that says something.
    while place.line > 1, lines[place.line]?.trimmed.isEmpty ?? true {
      place = SourcePlace(
        line: place.line - 1, column: (lines[place.line - 1]?.unicodeScalars.count ?? 0) + 1)
    }
    let explanation = SyntaxProblem.explain(report, at: place, lines: lines)
    self.place = explanation.place ?? place
    code = explanation.code
    message = explanation.message
    help = explanation.help
    line = lines[self.place.line]
  }

  /// YAML's own report.
  private struct Report {
    var problem = ""
    var context = ""
    var contextPlace: SourcePlace?
    var place = SourcePlace(line: 1, column: 1)

    init(_ error: any Error, lines: SourceLines) {
      switch error {
      case YamlError.scanner(let context, let problem, let mark, _),
        YamlError.parser(let context, let problem, let mark, _),
        YamlError.composer(let context, let problem, let mark, _):
        self.problem = problem
        self.context = context?.text ?? ""
        contextPlace = context.map { SourcePlace(line: $0.mark.line, column: $0.mark.column) }
        place = SourcePlace(line: mark.line, column: mark.column)
      case YamlError.reader(let problem, let offset, _, let yaml):
        self.problem = problem
        // Not by characters, of which a carriage return and a line feed are one.
        let before = SourceLines(String(yaml.prefix(offset ?? 0)))
        let column = before[before.count]?.unicodeScalars.count ?? 0
        place = SourcePlace(line: before.count, column: column + 1)
      default:
        problem = "\(error)".split(separator: "\n").first.map(String.init) ?? "unknown problem"
      }
    }
  }

  private struct Explanation {
    var code = Diagnostic.Code.syntax
    var place: SourcePlace?
    let message: String
    var help: String?
  }

  /// What YAML says when it takes an entry without its dash for something else.
  private static let mayBeMissingDash: Set<String> = [
    "did not find expected key", "did not find expected '-' indicator",
    "could not find expected ':'", "mapping values are not allowed in this context",
  ]

  private static func missingDash(_ dash: MissingDash) -> Explanation {
    dash.wantsBlank
      ? Explanation(
        code: .missingDash, place: dash.place, message: "a blank is missing after this '-'",
        help: "begin each entry of a list with '- '")
      : Explanation(
        code: .missingDash, place: dash.place,
        message: "this entry of a list does not begin with '- '",
        help: "write '- ' before its first key, and indent its other keys like the first")
  }

  private static func explain(_ report: Report, at place: SourcePlace, lines: SourceLines)
    -> Explanation
  {
    let opening = report.contextPlace.map { "in line \($0.line)" } ?? "above"
    let character = lines.character(at: place)
    if SyntaxProblem.mayBeMissingDash.contains(report.problem),
      let dash = MissingDash(
        near: report.problem == "could not find expected ':'"
          ? report.contextPlace ?? place : place, in: lines)
    {
      return missingDash(dash)
    }
    switch report.problem {
    case let problem where character == "\t" || problem.contains("tab character"):
      return Explanation(
        code: .tab, message: "a tab stands where YAML wants blanks",
        help: "indent with blanks; most editors can turn tabs into blanks")
    case "but found another document":
      return Explanation(
        code: .secondDocument, message: "a second document begins here ('---')",
        help: "keep one scenario per file")
    case "found undefined alias":
      return Explanation(
        code: .alias, message: "YAML takes a word that begins with '*' for an alias",
        help: "put the text in quotes")
    case "did not find expected alphabetic or numeric character"
    where report.context.hasSuffix("an alias") || report.context.hasSuffix("an anchor"):
      let sign = report.context.hasSuffix("an alias") ? "*" : "&"
      return Explanation(
        code: .alias, place: report.contextPlace,
        message: "YAML takes text that begins with '\(sign)' for a reference to another part",
        help: "put the text in quotes")
    case "mapping values are not allowed in this context":
      return Explanation(
        message: "YAML takes this colon for the end of a key, and there cannot be one here",
        help: "put a value that contains ': ' in quotes, and check that this line is indented "
          + "like its neighbors")
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      let bracket = report.problem.hasSuffix("'}'") ? "}" : "]"
      return Explanation(
        message: "a comma or '\(bracket)' is missing before this place",
        help: "the bracket opens \(opening)")
    case "could not find expected ':'":
      return Explanation(
        place: report.contextPlace, message: "this line has no ': ' after its key",
        help: "write 'key: value', and indent the lines that continue a value")
    case "found unexpected end of stream":
      return Explanation(
        place: report.contextPlace, message: "a quotation mark opens here and is never closed")
    case "did not find expected key" where lines.openQuote(before: place) != nil:
      return Explanation(
        place: lines.openQuote(before: place),
        message: "a quotation mark opens here and is not closed on its line",
        help: "close it, or leave it out")
    case "did not find expected key":
      return Explanation(
        message: "this does not fit the lines above",
        help:
          "check the indentation, and that every quotation mark and bracket is closed; the part "
          + "that it belongs to begins \(opening)")
    case "did not find expected '-' indicator":
      return Explanation(
        message: "this line does not fit the list that begins \(opening)",
        help: "begin an entry with '- ', and indent its other keys like its first")
    case "block sequence entries are not allowed in this context":
      return Explanation(
        message: "a list entry cannot begin here",
        help: "begin the list on the line after its key")
    case "found character that cannot start any token":
      return Explanation(
        message: "a value cannot begin with '\(character.map(String.init) ?? "")'",
        help: "put the value in quotes")
    case "control characters are not allowed":
      return Explanation(message: "a control character stands here", help: "remove it")
    case let problem where problem.hasPrefix("Maximum nesting level"):
      return Explanation(
        code: .limit,
        message: "the file is nested more than \(TreeComposer.greatestDepth) levels deep, "
          + "the most that is read")
    default:
      let context = report.context.isEmpty ? "" : "\(report.context), "
      return Explanation(message: "this is not YAML: \(context)\(report.problem)")
    }
  }
}
