import Planning

/// A number with its noun: `1 month`, `60 months`.
package func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number.magnitude)) \(noun)\(number == 1 ? "" : "s")"
}
