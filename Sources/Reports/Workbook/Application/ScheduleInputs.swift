import Analysis
import Planning
import Spreadsheet

/// The inputs of the work plan: in which months of the award each stage and activity runs.
struct ScheduleInputs {
  /// A stage or an activity and its first and last month, counted from 1.
  struct Entry<Key> {
    let key: Key
    let first: CellAddress
    let last: CellAddress
  }

  let stages: [Entry<Stage>]
  let activities: [Entry<Activity>]

  init(_ book: ApplicationBook, _ inputs: inout InputsWriter) throws(SpreadsheetError) {
    let plan = book.plan
    let begin = plan.years[0].months.lowerBound
    let end = plan.years[plan.years.count - 1].months.upperBound
    inputs.heading("Months of the award", ["First", "Last"])
    func entry<Key>(_ key: Key, _ label: String, _ months: Range<Int>, _ source: String) -> Entry<
      Key
    > {
      let cells = inputs.row(
        label,
        [.count(months.lowerBound - begin + 1), .count(months.upperBound - begin)],
        unit: "month", InputsWriter.Origin(source).within(1...Double(end - begin)))
      return Entry(key: key, first: cells[0], last: cells[1])
    }
    stages = Self.stages(plan, begin..<end).map { stage, months in
      entry(stage, "Stage: \(stage.title)", months, "middle of \(book.run)")
    }
    activities = Activity.allCases.compactMap { activity in
      Self.months(of: activity, plan, begin..<end).map { months in
        entry(
          activity, activity.title, months,
          "months in which its cost is at least a tenth of its busiest month in \(book.run)")
      }
    }
  }

  /// The stages that the middle future passes through within the award.
  private static func stages(
    _ plan: ApplicationPlan, _ award: Range<Int>
  ) -> [(Stage, Range<Int>)] {
    let entries = Stage.allCases.compactMap { stage in
      plan.futures.entered(stage).map { (stage, $0) }
    }
    return entries.enumerated().compactMap { place, entry in
      let next = place + 1 < entries.count ? entries[place + 1].1 : Int.max
      let first = max(entry.1, award.lowerBound)
      let end = min(next, award.upperBound)
      return first < end ? (entry.0, first..<end) : nil
    }
  }

  private static func months(
    of activity: Activity, _ plan: ApplicationPlan, _ award: Range<Int>
  ) -> Range<Int>? {
    let lines = plan.lines.filter { $0.activity == activity }
    let costs = award.map { month in
      lines.reduce(0.0) { $0 + plan.futures.cost(line: $1.place, month..<(month + 1)) }
    }
    guard let most = costs.max(), most > 0,
      let first = costs.firstIndex(where: { $0 * 10 >= most }),
      let last = costs.lastIndex(where: { $0 * 10 >= most })
    else { return nil }
    return (award.lowerBound + first)..<(award.lowerBound + last + 1)
  }
}
