import CXLSXWriter

extension LibraryWorkbook {
  /// The library's format for a style, made once; nil for the plain style.
  mutating func format(
    for style: CellStyle
  ) throws(SpreadsheetError) -> UnsafeMutablePointer<lxw_format>? {
    if style == .plain { return nil }
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(handle) else {
      throw SpreadsheetError(.library(call: "workbook_add_format", code: 1), at: .workbook)
    }
    setFont(of: format, style)
    setAlignment(of: format, style)
    setBorders(of: format, style.borders)
    if style.numberFormat != .general {
      format_set_num_format(format, style.numberFormat.code)
    }
    if let fill = style.fill { format_set_bg_color(format, fill.libraryColor) }
    if !style.isLocked { format_set_unlocked(format) }
    formats[style] = format
    return format
  }

  private func setFont(of format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    if style.fontSize != CellStyle.plain.fontSize { format_set_font_size(format, style.fontSize) }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let color = style.fontColor { format_set_font_color(format, color.libraryColor) }
  }

  private func setAlignment(of format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    switch style.horizontal {
    case .general: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch style.vertical {
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .bottom: break
    }
    if style.indent > 0 { format_set_indent(format, UInt8(style.indent)) }
    if style.wrapsText { format_set_text_wrap(format) }
    if style.shrinksToFit { format_set_shrink(format) }
  }

  private func setBorders(of format: UnsafeMutablePointer<lxw_format>, _ borders: Borders) {
    if let line = borders.top {
      format_set_top(format, line.weight.libraryBorder)
      format_set_top_color(format, line.color.libraryColor)
    }
    if let line = borders.bottom {
      format_set_bottom(format, line.weight.libraryBorder)
      format_set_bottom_color(format, line.color.libraryColor)
    }
    if let line = borders.left {
      format_set_left(format, line.weight.libraryBorder)
      format_set_left_color(format, line.color.libraryColor)
    }
    if let line = borders.right {
      format_set_right(format, line.weight.libraryBorder)
      format_set_right_color(format, line.color.libraryColor)
    }
  }
}

extension Borders.Line.Weight {
  fileprivate var libraryBorder: UInt8 {
    switch self {
    case .hair: UInt8(LXW_BORDER_HAIR.rawValue)
    case .thin: UInt8(LXW_BORDER_THIN.rawValue)
    case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
    case .double: UInt8(LXW_BORDER_DOUBLE.rawValue)
    }
  }
}

extension Color {
  /// The color as the library counts it, for which 0 means that there is none.
  var libraryColor: lxw_color_t {
    value == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : lxw_color_t(value)
  }
}
