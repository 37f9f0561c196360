/// Small files that grow when they are read carelessly.
enum Hostility {
  static let texts: [String] = [
    String(repeating: "[", count: 200), String(repeating: "{a: ", count: 200),
    String(repeating: "- ", count: 300), String(repeating: "a:\n ", count: 80),
    "a: &a [x, x]\n" + "bcdefgh".map { "\($0): &\($0) [*a, *a, *a, *a]\n" }.joined(),
    "name: " + String(repeating: "9", count: 5_000),
    "horizon: " + String(repeating: "9,", count: 500) + "9 months",
    "funding:\n" + (0..<120).map { "  - { name: S\($0), kind: wioa, annual: $1k }\n" }.joined(),
    "costs:\n"
      + (0..<60).map { "  - { name: L\($0), share: 5%, of: [L\(($0 + 1) % 60)] }\n" }.joined(),
    "programs:\n" + (0..<60).map { "  - { name: P\($0), leads-to: P\($0 + 1) }\n" }.joined(),
    "extends: base.yaml\nfunding:\n"
      + (0..<60).map { "  - { name: S\($0), remove: true }\n" }.joined(),
  ]
}
