import Spreadsheet
import Testing

struct StyleTests {
  @Test func `keeps text readable`() {
    let texts: [Color] = [.black, .input, .simulation, .note, .link, .alarm, .success]
    for text in texts {
      #expect(text.contrast(with: .white) >= 4.5)
    }
    #expect(Color.input.contrast(with: .inputFill) >= 4.5)
    #expect(Color.alarm.contrast(with: .alarmFill) >= 4.5)
    #expect(Color.white.contrast(with: .heading) >= 4.5)
    #expect(Color.black.contrast(with: .outerBand) >= 4.5)
    #expect(Color.note.contrast(with: .band) >= 4.5)
  }

  @Test func `keeps the parts of charts visible`() {
    for color in [.outerBand, .innerBand] + Color.series {
      #expect(color.contrast(with: .white) >= 3)
    }
    #expect(Color.innerBand.contrast(with: .outerBand) >= 2)
  }

  @Test func `computes contrast as WCAG does`() {
    #expect(abs(Color.black.contrast(with: .white) - 21) < 1e-9)
    #expect(abs(Color(0x5B_9BD5).contrast(with: .white) - 2.96) < 0.005)
    #expect(abs(Color(0x1F_4E79).contrast(with: .white) - 8.68) < 0.05)
  }

  @Test func `makes one format of equal styles`() throws {
    let styles = try WrittenFile(
      Sample.workbook { sheet in
        for row in 1...50 {
          sheet[row, 0] = .number(1, style: .money)
          sheet[row, 1] = .number(1, style: .plain.with { $0.numberFormat = .money })
        }
      }
    ).part("xl/styles.xml")
    #expect(styles.contains("<cellXfs count=\"2\">"))
    #expect(styles.contains("formatCode=\"#,##0;(#,##0);&quot;-&quot;\""))
  }

  @Test func `writes black as a color of its own`() throws {
    let styles = try WrittenFile(
      Sample.workbook { $0[1, 0] = .text("x", style: .plain.with { $0.fill = .black }) }
    ).part("xl/styles.xml")
    #expect(styles.contains("<fgColor rgb=\"FF000000\"/>"))
  }

  @Test func `unlocks inputs only`() throws {
    let file = try WrittenFile(
      Sample.workbook { sheet in
        sheet.protection = .withoutPassword
        sheet[1, 0] = .number(1, style: .money.asInput)
        sheet[2, 0] = .number(1, style: .money)
      })
    let unlocked = try file.part("xl/styles.xml").split(separator: "<protection locked=\"0\"/>")
    #expect(unlocked.count == 2)
    #expect(try file.sheet().contains("<sheetProtection sheet=\"1\""))
  }

  @Test(arguments: ["", String(repeating: "0", count: 128), "0\u{1}"])
  func `refuses a number format that would be cut off`(code: String) throws {
    let style = CellStyle.plain.with { $0.numberFormat = .custom(code) }
    let error = try failure(of: Sample.workbook { $0[1, 0] = .number(1, style: style) })
    #expect(error.problem == .numberFormatRefused(code))
  }

  @Test(arguments: [0.0, 410, .nan])
  func `refuses a font of no possible size`(size: Double) throws {
    let style = CellStyle.plain.with { $0.fontSize = size }
    let error = try failure(of: Sample.workbook { $0[1, 0] = .number(1, style: style) })
    #expect(error.problem == .outOfBounds("font size", 1...409))
  }
}
