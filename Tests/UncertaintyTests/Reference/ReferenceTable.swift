import Testing

/// The rows of a reference table's text, as numbers.
func rows(of table: String) throws -> [[Double]] {
  try table.split(separator: "\n").map { line in
    try line.split(separator: " ").map { try #require(Double($0)) }
  }
}
