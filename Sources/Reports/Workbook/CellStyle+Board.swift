import Planning
import Spreadsheet

/// Styles for what a simulation found: purple, because it does not follow changes in the workbook.
extension CellStyle {
  static let foundMoney = money.asSimulation
  static let foundPeople = people.asSimulation
  static let foundText = plain.asSimulation
  static let foundMean = plain.asSimulation.with { $0.numberFormat = .decimal(places: 1) }
  static let label = plain.with {
    $0.wrapsText = true; $0.vertical = .top
  }
  /// A unit, or another text to the right of a number.
  static let unit = note.with {
    $0.isItalic = false; $0.indent = 1
  }
  static let remark = plain.with {
    $0.indent = 1; $0.vertical = .top
  }
  static let share = percent

  /// A number, at the top of a row whose texts may take several lines.
  var atTop: CellStyle { with { $0.vertical = .top } }

  /// The style for a number in a unit of a scenario.
  static func number(in unit: Unit, isSmall: Bool) -> CellStyle {
    plain.with { style in
      switch unit {
      case .share, .chance: style.numberFormat = .percent(places: 1)
      case .money: style.numberFormat = isSmall ? .cents : .money
      case .wage: style.numberFormat = .cents
      case .people, .months: style.numberFormat = .integer
      case .count, .perYear, .duration: style.numberFormat = .decimal(places: 1)
      }
    }
  }
}

extension Cell {
  /// So many futures of a hundred; the number is exact and shown whole.
  static func frequency(_ count: Int, of futures: Int) -> Cell {
    let value = Double(count) * 100 / Double(futures)
    let format: NumberFormat =
      if count > 0 && value < 0.5 {
        .custom("\"<1\"")
      } else if count < futures && value > 99.5 {
        .custom("\">99\"")
      } else {
        .integer
      }
    return .number(value, style: CellStyle.plain.asSimulation.with { $0.numberFormat = format })
  }
}
