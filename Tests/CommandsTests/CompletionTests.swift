import Foundation
import TestSupport
import Testing

/// The shell completions that the argument parser writes.
struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `are written for each shell, with every command`(shell: String) async throws {
    let program = try await Program.run(["--generate-completion-script", shell])
    #expect(program.status == 0)
    #expect(program.errors.isEmpty)
    let help = try await Program.run(["--help"])
    let commands = help.output.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(commands.count >= 7)
    for command in commands where command != "See" {
      #expect(program.output.contains(command), "\(command)")
    }
  }

  /// What bash offers for a line; asked of bash itself.
  private func offers(for line: String) async throws -> [String] {
    let folder = try TemporaryDirectory()
    for name in ["plan.yaml", "other.yml", "notes.txt", "old.xlsx"] {
      try Data().write(to: URL(filePath: folder.file(name)))
    }
    let script = """
      source <(techhire --generate-completion-script bash)
      words=(\(line)); [[ "\(line)" == *" " ]] && words+=("")
      COMP_WORDS=("${words[@]}"); COMP_CWORD=$((${#words[@]} - 1))
      COMP_LINE="\(line)"; COMP_POINT=${#COMP_LINE}
      _techhire techhire "${words[COMP_CWORD]}" "${words[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try Data(script.utf8).write(to: URL(filePath: folder.file("ask.bash")))
    let program = try await Program.shell("bash ask.bash", in: folder.path)
    return program.output.split(separator: "\n").map(String.init).sorted()
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
  func `offer commands, files of the right kind, codes and words`() async throws {
    #expect(try await offers(for: "techhire dif") == ["diff"])
    #expect(try await offers(for: "techhire run ") == ["other.yml", "plan.yaml"])
    #expect(try await offers(for: "techhire run plan.yaml --workbook ") == ["old.xlsx"])
    #expect(
      try await offers(for: "techhire explain E07") == ["E070", "E071", "E072", "E073", "E074"])
    #expect(
      try await offers(for: "techhire init a.yaml --size ") == ["county", "metropolis", "town"])
  }
}
