import Foundation

/// What the figures were taken on, in a line or two.
struct Machine {
  /// Such as `AMD EPYC, 2 processors, 23 GiB; Debian GNU/Linux 12 (bookworm)`.
  let description: String

  init() {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let memory = Double(ProcessInfo.processInfo.physicalMemory) / 1_073_741_824
    let model = Machine.value(of: "model name", in: "/proc/cpuinfo", separator: ":")
    let system = Machine.value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=")
    description =
      "\(model ?? "a processor that does not say its name"), \(processors) processors, "
      + "\(String(format: "%.0f", memory)) GiB; \(system ?? "an unknown system")"
  }

  private static func value(of key: String, in file: String, separator: Character) -> String? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    for line in text.split(separator: "\n") where line.hasPrefix(key) {
      let value = line.split(separator: separator, maxSplits: 1).last ?? ""
      return value.trimmingCharacters(in: CharacterSet(charactersIn: " \"\t"))
    }
    return nil
  }
}
