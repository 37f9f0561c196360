/// How a sheet is printed; the paper is US Letter.
package struct PageSetup: Hashable, Sendable {
  package enum Orientation: Hashable, Sendable {
    case portrait
    case landscape
  }

  /// How large the sheet is printed.
  package enum Scale: Hashable, Sendable {
    /// As many pages wide as given, and as many pages long as it takes.
    case pagesWide(Int)
    /// As many pages wide and long as given.
    case pages(wide: Int, long: Int)
    /// In percent, from 10 to 400.
    case percent(Int)
  }

  /// Blank space at the edges, in inches.
  package struct Margins: Hashable, Sendable {
    package var left: Double
    package var right: Double
    package var top: Double
    package var bottom: Double

    package init(left: Double, right: Double, top: Double, bottom: Double) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }

    /// Half an inch all round; a line of header or footer stands within.
    package static let normal = Margins(left: 0.5, right: 0.5, top: 0.5, bottom: 0.5)
  }

  package var orientation: Orientation = .landscape
  package var margins: Margins = .normal
  package var scale: Scale = .pagesWide(1)
  /// Rows at the top of each page, counted from 0.
  package var repeatedRows: ClosedRange<Int>?
  /// Columns at the left of each page, counted from 0.
  package var repeatedColumns: ClosedRange<Int>?
  /// What is printed; everything if nil.
  package var area: CellRange?
  /// Rows, counted from 0, before which a page ends; only with a scale in percent.
  package var rowBreaks: [Int] = []
  /// Columns, counted from 0, before which a page ends; only with a scale in percent.
  package var columnBreaks: [Int] = []
  package var header = PageText()
  package var footer = PageText()

  /// What margins leave of a page, in inches.
  package var printableSize: (width: Double, height: Double) {
    let (short, long) = (8.5, 11.0)
    let isPortrait = orientation == .portrait
    return (
      (isPortrait ? short : long) - margins.left - margins.right,
      (isPortrait ? long : short) - margins.top - margins.bottom
    )
  }

  /// Page breaks that Excel accepts.
  package static let breakLimit = 1_023

  package init() {}
}
