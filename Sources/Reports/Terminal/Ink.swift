/// Colors for a terminal, or none; nothing is ever said by color alone.
package struct Ink: Sendable {
  package let isColored: Bool

  package init(isColored: Bool) { self.isColored = isColored }

  private func paint(_ text: String, _ code: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  package func heading(_ text: String) -> String { paint(text, "1") }
  package func good(_ text: String) -> String { paint(text, "32") }
  package func bad(_ text: String) -> String { paint(text, "31") }
  package func caution(_ text: String) -> String { paint(text, "33") }
  package func faint(_ text: String) -> String { paint(text, "2") }
}
