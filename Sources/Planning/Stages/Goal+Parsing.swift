/// A goal on the command line that cannot be understood.
package struct GoalProblem: Error, Sendable, Hashable {
  package let message: String
}

extension Goal {
  /// Reads a goal in the form in which results print it: `placed >= 160 by 2030-12`, or with a tag
  /// `placed [low-income] >= 40% by 2030-12`.
  ///
  /// - Parameters:
  ///   - text: the goal
  ///   - confidence: in which share of futures it should be reached
  /// - Throws: what is wrong with the text.
  package init(parsing text: String, confidence: Double) throws(GoalProblem) {
    let form = "write it like 'placed >= 160 by 2030-12' or 'placed [women] >= 40% by 2030-12'"
    let sides = text.split(separator: ">=", omittingEmptySubsequences: false)
    guard sides.count == 2 else {
      throw GoalProblem(message: "'\(text)' is no goal; \(form)")
    }
    let words = sides[1].split(separator: " ")
    guard words.count == 3, words[1] == "by" else {
      throw GoalProblem(message: "'\(text)' does not say how many by when; \(form)")
    }
    var who = sides[0].split(separator: " ").joined(separator: " ")
    var tag: String?
    if let open = who.firstIndex(of: "["), who.last == "]" {
      tag = String(who[who.index(after: open)...].dropLast())
      who = who[..<open].split(separator: " ").joined(separator: " ")
    }
    guard let metric = Metric(rawValue: who) else {
      let known = Metric.allCases.map(\.rawValue).joined(separator: ", ")
      throw GoalProblem(message: "'\(who)' is nothing that goals count; they count \(known)")
    }
    guard let by = Month(parsing: words[2]) else {
      throw GoalProblem(message: "'\(words[2])' is no month such as 2030-12")
    }
    self.init(
      metric: metric, tag: tag, target: try Target(parsing: words[0], hasTag: tag != nil), by: by,
      confidence: confidence)
  }
}

extension Goal.Target {
  fileprivate init(parsing text: Substring, hasTag: Bool) throws(GoalProblem) {
    if text.last == "%" {
      guard let percent = Double(text.dropLast()), (0...100).contains(percent) else {
        throw GoalProblem(message: "'\(text)' is no share between 0% and 100%")
      }
      guard hasTag else {
        throw GoalProblem(message: "a share needs a tag: 'placed [women] >= \(text) by …'")
      }
      self = .share(percent / 100)
      return
    }
    guard let people = Int(text.filter { $0 != "," }), people >= 1 else {
      throw GoalProblem(message: "'\(text)' is no whole number of people, 1 or more")
    }
    self = .people(people)
  }
}

extension Month {
  /// Reads a month in the form `2030-12`.
  fileprivate init?(parsing text: Substring) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let year = Int(parts[0]),
      let number = Int(parts[1]), (1...12).contains(number)
    else { return nil }
    self.init(year: year, number: number)
  }
}
