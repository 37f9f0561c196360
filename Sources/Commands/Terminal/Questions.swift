import Glibc

/// Questions to the person at the terminal, asked on standard error.
struct Questions {
  /// Whether there is somebody to ask.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && StandardError.isTerminal }

  /// Asks for a text; what is in brackets counts when nothing is typed.
  func text(_ question: String, orElse standard: String) -> String {
    StandardError.write("\(question) [\(standard)]: ")
    guard let answer = readLine().map(trimmed) else { return standard }
    return answer.isEmpty ? standard : answer
  }

  /// Asks until the answer is understood.
  func value<Value>(
    _ question: String, orElse standard: String, _ read: (String) -> Value?, help: String
  ) -> Value? {
    while true {
      let answer = text(question, orElse: standard)
      if let value = read(answer) { return value }
      if answer == standard { return nil }
      StandardError.write("  \(help)\n")
    }
  }

  /// Asks for some of several choices, by their numbers or words.
  func several<Choice: RawRepresentable<String> & CaseIterable>(
    _ question: String, _ titles: KeyValuePairs<Choice, String>, orElse standard: [Choice]
  ) -> [Choice] {
    StandardError.write("\(question)\n")
    let choices = titles.map(\.key)
    for (number, title) in titles.enumerated() {
      StandardError.write("  \(number + 1)  \(title.value)\n")
    }
    let usual = choices.indices.filter { index in
      standard.contains { $0.rawValue == choices[index].rawValue }
    }.map { "\($0 + 1)" }.joined(separator: " ")
    return value(
      "  numbers, parted by blanks", orElse: usual,
      { answer in
        let words = answer.split { $0 == " " || $0 == "," }.map(String.init)
        let chosen = words.map { word in
          Int(word).flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1] : nil }
            ?? choices.first { $0.rawValue == word }
        }
        guard !chosen.isEmpty, !chosen.contains(where: { $0 == nil }) else { return nil }
        let found = chosen.compactMap { $0?.rawValue }
        return choices.filter { found.contains($0.rawValue) }
      }, help: "write numbers from 1 to \(choices.count), such as '1 3'") ?? standard
  }

  private func trimmed(_ line: String) -> String {
    String(
      line.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
