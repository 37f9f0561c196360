import Foundation

/// The draws of some futures, as lines of text: key, month, index, law and its arguments, with an
/// empty line between futures.
struct DrawTraceFile {
  struct Draw {
    let key: (UInt32, UInt32)
    let month: Int
    let index: Int
    /// 0 the uniform number itself, 1 binomial, 2 Poisson, 3 hypergeometric.
    let law: Int32
    let first: Double
    let second: Double
    let third: Double
  }

  let futures: [[Draw]]

  /// Reads a trace; nil if there is none or it is not one.
  init?(path: String) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    var futures: [[Draw]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        futures.append([])
        continue
      }
      let fields = line.split(separator: " ")
      guard fields.count == 8, let first = UInt32(fields[0]), let second = UInt32(fields[1]),
        let month = Int(fields[2]), let index = Int(fields[3]), let law = Int32(fields[4]),
        let a = Double(fields[5]), let b = Double(fields[6]), let c = Double(fields[7])
      else { return nil }
      futures[futures.count - 1].append(
        Draw(
          key: (first, second), month: month, index: index, law: law, first: a, second: b,
          third: c))
    }
    self.futures = futures.filter { !$0.isEmpty }
    if self.futures.isEmpty { return nil }
  }
}

#if DRAW_TRACE
  import Simulation
  import Uncertainty

  extension DrawTraceFile {
    /// Simulates some futures, one thread, and writes down what was drawn for them.
    static func write(futures count: Int, of blueprint: Blueprint, to path: String) async throws {
      _ = try await Futures.simulate(blueprint, count: count, threads: 1)
      var lines: [[String]] = Array(repeating: [], count: count)
      for draw in DrawTrace.all {
        lines[Int(draw.future)].append(
          "\(draw.key.0) \(draw.key.1) \(draw.month) \(draw.index) \(draw.law) "
            + "\(draw.arguments.0) \(draw.arguments.1) \(draw.arguments.2)")
      }
      try lines.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
#endif
