/// The colors of all workbooks.
///
/// Blue inputs and black formulas follow the convention of finance. Every text color has a
/// contrast of at least 4.5 with white and with the fills on which it stands, every color of a
/// chart at least 3 with white.
extension Color {
  package static let black = Color(0x00_0000)
  package static let white = Color(0xFF_FFFF)

  /// Numbers that a reader may change.
  package static let input = Color(0x00_00FF)
  /// The ground of numbers that a reader may change.
  package static let inputFill = Color(0xFF_F9E5)
  /// Numbers of a simulation, which do not follow the inputs.
  package static let simulation = Color(0x70_30A0)
  /// Notes and sources.
  package static let note = Color(0x59_5959)
  /// Links.
  package static let link = Color(0x05_63C1)
  /// Checks that failed, and warnings.
  package static let alarm = Color(0xC0_0000)
  /// The ground of checks that failed.
  package static let alarmFill = Color(0xFD_E9E7)
  /// Checks that hold.
  package static let success = Color(0x1E_6B34)

  /// Headings of tables, with white text.
  package static let heading = Color(0x1F_4E79)
  /// The ground of subheadings and totals.
  package static let band = Color(0xE9_EFF6)
  /// Lines between cells.
  package static let rule = Color(0xA6_A6A6)
  /// Gridlines of charts, which must stay behind the data.
  package static let grid = Color(0xD9_D9D9)

  /// The outer bands of a fan.
  package static let outerBand = Color(0x50_89C6)
  /// The inner bands of a fan.
  package static let innerBand = Color(0x1F_4E79)

  /// Colors for series side by side, told apart by lightness as well.
  package static let series = [
    Color(0x1F_4E79), Color(0xC5_5A11), Color(0x50_89C6), Color(0x38_6B2E), Color(0x70_30A0),
    Color(0x76_7171), Color(0xB8_8A00),
  ]
}
