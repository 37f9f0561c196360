extension Explanation {
  /// The file as a whole.
  static let file: [Explanation] = [
    Explanation(
      .unreadableFile, "The file cannot be read",
      "The path leads to nothing, to a folder, or to a file that this user may not read. Paths count "
        + "from the folder in which the command is typed."),
    Explanation(
      .notUTF8, "The file is not UTF-8 text",
      "Scenarios are UTF-8. A file from an older editor or a spreadsheet may be in another encoding, "
        + "and a workbook or a word processor's document is no text at all. Save it as UTF-8; the "
        + "message names the first line with strange characters."),
    Explanation(
      .tooLarge, "The file is larger than 1 MiB",
      "No plan is that long; most likely another file was named. A scenario of a statewide network "
        + "has some 20 KiB."),
    Explanation(
      .syntax, "The text is not YAML",
      "Scenarios are written in YAML: 'key: value', with what belongs to a key indented below it. A "
        + "value that contains ': ' or begins with a sign such as % or @ needs quotes; a bracket that "
        + "is opened must be closed. YAML often notices only on the next line, so look above the "
        + "place as well.",
      wrong: .sections("name: Riverbend: the plan"),
      right: .sections("name: \"Riverbend: the plan\"")),
    Explanation(
      .tab, "A tab stands where YAML wants blanks",
      "YAML indents with blanks only, because tabs are of different width in every editor. Most "
        + "editors can turn tabs into blanks for the whole file.",
      wrong: .sections("outreach:\n\treach: { scale-and-grow: 60 }"),
      right: .sections("outreach:\n  reach: { scale-and-grow: 60 }")),
    Explanation(
      .secondDocument, "A second document begins in the same file",
      "A line '---' starts another YAML document. One file holds one scenario; what two scenarios "
        + "share stands in one file, and the other begins with 'extends:'.",
      wrong: .sections("name: One\n---\nname: Two"), right: .sections("name: One")),
    Explanation(
      .emptyFile, "The file holds no scenario",
      "There is nothing in it but blanks and comments. 'techhire init FILE' writes a scenario to "
        + "start from.",
      wrong: .file("# to be written\n"), right: .sections("name: Riverbend TechHire")),
    Explanation(
      .duplicateKey, "A key stands twice in one map",
      "YAML would silently keep one of the two, and nobody would see which. Keep the one that is "
        + "meant.",
      wrong: .sections(
        "costs:\n  - name: Director\n    amount: \"$7,200\"\n    amount: $900"),
      right: .sections(
        "costs:\n  - name: Director\n    amount: $900")),
    Explanation(
      .missingDash, "An entry of a list without its dash",
      "In lists each entry begins with '- ', and its other keys stand below its first one. A forgotten "
        + "dash makes two entries one, so that keys seem to stand twice or in the wrong place; nothing "
        + "more is said of that.",
      wrong: .sections(
        "costs:\n  - name: Director\n    amount: \"$7,200\"\n    name: Rent\n    amount: $900"),
      right: .sections(
        "costs:\n  - name: Director\n    amount: \"$7,200\"\n  - name: Rent\n    amount: $900")),
    Explanation(
      .alias, "Anchors, aliases, merge keys and tags are not part of the format",
      "YAML lets one part of a file point to another ('&', '*', '<<') and lets types be forced ('!'). "
        + "A reader of the plan would have to follow them, and a small file could grow without end. "
        + "Write the values out; text that begins with one of these signs goes in quotes.",
      wrong: .sections("name: *The* plan"), right: .sections("name: \"*The* plan\"")),
    Explanation(
      .limit, "The file is nested too deeply, or has too many parts",
      "A file may be 64 levels deep and have 100,000 parts, a list of things 1,000 entries, and a "
        + "chain of files that extend each other 10 files. No plan comes near; a bracket may have been "
        + "repeated by mistake.",
      wrong: .sections(
        "hub: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70)),
      right: .sections("hub: { reserve: $20k }")),
  ]
}
