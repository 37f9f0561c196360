extension Explanation {
  /// Changes from the command line and in variants.
  static let changes: [Explanation] = [
    Explanation(
      .malformedOverride, "A change that is not written PATH=VALUE",
      "'--set' takes a path and a value with an equals sign between them. Put the whole in quotes, "
        + "so that the shell leaves blanks and dollar signs alone.",
      wrong: .change("outreach.apply 15%"), right: .change("outreach.apply=15%")),
    Explanation(
      .overrideNamesNothing, "A change whose path leads nowhere",
      "A path is made of keys and of the names of entries, parted by dots; entries without a name "
        + "are counted from 1. What a path does not find cannot be changed, and is never made up.",
      wrong: .change("costs.Directr.amount=$8k"), right: .change("costs.Director.amount=$8k")),
    Explanation(
      .overrideChangesNothing, "A change that leaves the scenario as it is",
      "The file says so already, in the same words or in others, or the value is the default anyway. "
        + "Whoever makes a change expects a difference, so it is worth a look at the path.",
      wrong: .change("outreach.apply=0.12 to 0.22"), right: .change("outreach.apply=15% to 25%")),
    Explanation(
      .overrideSuperseded, "A change that a later change of the same place supersedes",
      "Changes are made in the order in which they are given, so the last one of a place is the one that "
        + "counts. Leave the others out, so that the command says what is simulated.",
      wrong: .changes(["outreach.apply=15%", "outreach.apply=20%"]),
      right: .change("outreach.apply=20%")),
    Explanation(
      .extendsPath, "'extends' is no relative path",
      "The path of the file that a variant starts from counts from the variant's own folder, so that "
        + "both can be moved or sent together. Absolute paths and addresses of the web are refused.",
      wrong: .file("extends: /home/me/base.yaml\n"), right: .file("extends: base.yaml\n")),
    Explanation(
      .extendsUnreadable, "The file that 'extends' names cannot be read",
      "There is no such file, it may not be read, or it is a folder or a device. The help line shows "
        + "the path that was tried.",
      wrong: .file("extends: bsae.yaml\n"), right: .file("extends: base.yaml\n")),
    Explanation(
      .extendsCircle, "Files extend each other in a circle",
      "Each file of the circle starts from another one of it, so none of them can be read first. The "
        + "message shows the whole circle.",
      wrong: .file("extends: plan.yaml\n"), right: .file("extends: base.yaml\n")),
    Explanation(
      .removesNothing, "'remove: true' for something that the extended file does not have",
      "If the name is misspelled, what should go would stay in force without a word, so this is an "
        + "error. If the entry has gone from the base, the removal has done its work and can go too.",
      wrong: .file(
        "extends: base.yaml\ncosts:\n  - { name: Directr, remove: true }\n"
          + "  - { name: Coordinator, amount: $6k }\n"),
      right: .file(
        "extends: base.yaml\ncosts:\n  - { name: Director, remove: true }\n"
          + "  - { name: Coordinator, amount: $6k }\n")),
    Explanation(
      .variantChangesNothing, "A variant says what the file that it extends says already",
      "A variant is read as a list of what differs, so a line that does not differ misleads. It may "
        + "have differed once, before the base was changed to agree. Leave it out.",
      wrong: .file("extends: base.yaml\noutreach: { apply: 0.12 to 0.22 }\n"),
      right: .file("extends: base.yaml\noutreach: { apply: 15% to 25% }\n")),
  ]
}
