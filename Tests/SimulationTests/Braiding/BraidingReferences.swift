import Glibc
import Simulation
import Testing

/// Problems with the answers that Reference/make_references.py found by linear programs.
struct BraidingReferences {
  let problem: SmallProblem
  let answer: Braided

  /// Reads Reference/problems.txt, one problem to a line.
  static func read() throws -> [BraidingReferences] {
    let folder = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
    let bytes = try contents(of: "/" + folder + "/Reference/problems.txt")
    return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      try BraidingReferences(line: $0)
    }
  }

  private static func contents(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"), "cannot open \(path)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// A line has the sections payers (capacity, cap on administration, on indirect cost), items
  /// (amount, kind, account), caps on training (payer, account, room), who may pay (a row for each
  /// item), and the answer's payments (a row for each item); −1 stands for no cap.
  private init(line: Substring) throws {
    let sections = try line.split(separator: "|", omittingEmptySubsequences: false).map {
      try $0.split(separator: " ").map { try $0.split(separator: ",").map { try number($0) } }
    }
    try #require(sections.count == 5)
    var problem = SmallProblem()
    problem.payers = sections[0].map { entry in
      SmallProblem.Payer(
        capacity: entry[0], administration: entry[1] < 0 ? nil : entry[1],
        indirect: entry[2] < 0 ? nil : entry[2])
    }
    problem.items = try sections[1].map { entry in
      let kind = try #require(BraidingProblem.Kind(rawValue: UInt8(entry[1])))
      return SmallProblem.Item(amount: entry[0], kind: kind, account: entry[2])
    }
    problem.rooms = sections[2].map { entry in
      SmallProblem.Room(payer: entry[0], account: entry[1], room: entry[2])
    }
    problem.allowed = sections[3].map { row in row.map { $0 == 1 } }
    self.problem = problem
    let paid = sections[4]
    answer = Braided(
      paid: paid,
      unpaid: problem.items.indices.map { problem.items[$0].amount - paid[$0].reduce(0, +) })
  }
}

private func number(_ text: Substring) throws -> Int { try #require(Int(text)) }
