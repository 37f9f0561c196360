import Foundation

/// The documents for readers: the README and everything in `docs`.
///
/// Tests look into all of them, so that what they check may move from one to another.
enum Documents {
  struct Document {
    let name: String
    let text: String
  }

  static let all: [Document] = {
    let folder =
      (try? FileManager.default.contentsOfDirectory(atPath: "\(Place.package)/docs")) ?? []
    let names = ["README.md"] + folder.sorted().filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    return names.compactMap { name in
      let text = try? String(contentsOfFile: "\(Place.package)/\(name)", encoding: .utf8)
      return text.map { Document(name: name, text: $0) }
    }
  }()
}
