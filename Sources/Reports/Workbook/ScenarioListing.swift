import Planning
import Spreadsheet

/// The text of a scenario, one row for each line, so that a reader can see what was simulated.
///
/// Cells lose blanks at both ends of a text; those at the beginning carry meaning in YAML and are
/// therefore counted in a column of their own. Nobody prints it: the file itself is at hand, and the
/// sheet Record holds it too.
struct ScenarioListing {
  /// Lines that are listed at most; a sheet has no room for any number of them.
  private static let lineLimit = 20_000
  /// Bytes of a line in one row; the rest of a longer line goes on in the next row.
  private static let rowLimit = 1_000

  private let lines: [Substring]
  private let title: String

  /// - Parameters:
  ///   - text: The text of a file.
  ///   - base: The file's name if it is one that the scenario extends.
  ///   - title: What stands above the text otherwise.
  init(_ text: String, of base: String? = nil, title: String = "The scenario's text") {
    self.title = base.map { "The text of \($0), which the scenario extends".asLabel } ?? title
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines = Array(all.last == "" ? all.dropLast() : all[...])
  }

  func add(to writer: inout SheetWriter) {
    writer.screenSection(title)
    let style = CellStyle.heading
    writer.add([
      .text("Line", style: style), .text("Blanks before", style: style),
      .text("Text", style: style),
    ])
    for (number, line) in lines.prefix(Self.lineLimit).enumerated() {
      add(line, number: number + 1, to: &writer)
    }
    if lines.count > Self.lineLimit {
      writer.add([
        nil, nil,
        .text("\(grouped((lines.count - Self.lineLimit).magnitude)) more lines: see the file"),
      ])
    }
  }

  private func add(_ line: Substring, number: Int, to writer: inout SheetWriter) {
    let blanks = line.prefix { $0 == " " }.count
    var rest = Array(line.dropFirst(blanks).unicodeScalars)
    let style = CellStyle.paragraph.with { $0.indent = min(15, blanks / 2) }
    let numberStyle = CellStyle.unit.with {
      $0.horizontal = .left
      $0.vertical = .top
    }
    var isFirst = true
    repeat {
      // Four bytes is the most that a scalar takes.
      let part = rest.prefix(Self.rowLimit / 4)
      rest.removeFirst(part.count)
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: part)
      writer.add([
        isFirst ? .integer(number, style: numberStyle) : nil,
        isFirst ? .integer(blanks, style: numberStyle) : nil,
        part.isEmpty ? nil : .text(String(scalars), style: style),
      ])
      isFirst = false
    } while !rest.isEmpty
  }
}
