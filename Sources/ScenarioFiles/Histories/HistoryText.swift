package import Planning

/// A file that values are drawn from, with its text, so that a run can be repeated without it.
package struct HistoryText: Sendable, Hashable {
  /// The text that names it: 0 for the scenario, 1 for the first file that it extends, and so on.
  package let document: Int
  /// Its path from that text's folder.
  package let path: String
  package let text: String

  /// The histories of a scenario as they stand now; one that has changed since is left out.
  ///
  /// - Parameters:
  ///   - scenario: the scenario that was read
  ///   - documents: its text and those that it extends, nearest first
  /// - Returns: the texts, by document and in the scenario's order
  package static func all(
    of scenario: Scenario, in documents: [ScenarioDocument]
  ) -> [HistoryText] {
    documents.enumerated().flatMap { number, document in
      let folder = HistoryFolder(path: document.directory)
      return scenario.histories.compactMap { history -> HistoryText? in
        guard let bytes = try? folder.bytes(of: history.path),
          sha256(of: bytes) == history.sha256,
          let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        return HistoryText(document: number, path: history.path, text: text)
      }
    }
  }
}
