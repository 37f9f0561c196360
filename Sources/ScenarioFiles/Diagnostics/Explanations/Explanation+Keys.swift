extension Explanation {
  /// Keys and shapes.
  static let keys: [Explanation] = [
    Explanation(
      .unknownKey, "A key that the format does not have at this place",
      "An unknown key is an error rather than ignored, since a misspelled one would otherwise leave "
        + "the default in force without a word. Look at the suggestion, or at the list of keys in the "
        + "help line; 'techhire schema' prints all of them for editors that complete.",
      wrong: .sections("outreach: { reach: { scale-and-grow: 60 }, aply: 15% }"),
      right: .sections("outreach: { reach: { scale-and-grow: 60 }, apply: 15% }")),
    Explanation(
      .missingKey, "A required key is missing",
      "A scenario needs 'format', 'name', 'start' and at least one group of participants, program, "
        + "cost line and stream; named things need their 'name', streams their 'kind' and what kind "
        + "of money it takes. Everything else has a default with its source.",
      wrong: .sections("funding:\n  - { name: Foundation, amount: $90k }"),
      right: .sections("funding:\n  - { name: Foundation, kind: philanthropy, amount: $90k }")),
    Explanation(
      .missingValue, "A key has nothing after its colon",
      "An empty value could mean none, zero or 'not yet known', so it is not guessed. Write a value, "
        + "or leave the key out for its default.",
      wrong: .sections("outreach:\n  apply:\n  reach: { scale-and-grow: 60 }"),
      right: .sections("outreach:\n  reach: { scale-and-grow: 60 }")),
    Explanation(
      .wrongShape, "A map stands where a list is wanted, and the like",
      "Some keys take one value, some a list ('- ' or [ ]), some a map of further keys ('key: value' "
        + "or { }). The message says which one it is.",
      wrong: .sections("participants: { name: Adults }"),
      right: .sections("participants:\n  - { name: Adults }")),
    Explanation(
      .unquotedComma, "YAML ended a value at a comma that belongs to it",
      "Inside { } and [ ] a comma parts entries, so $7,200 is read as $7 and a key '200'. Put the "
        + "value in quotes, or leave the comma out.",
      wrong: .sections("costs:\n  - { name: Director, amount: $7,200 }"),
      right: .sections("costs:\n  - { name: Director, amount: \"$7,200\" }")),
    Explanation(
      .unknownChoice, "A word that is none of the choices",
      "This key takes one of a few words, which the help line lists. They are written in lower case, "
        + "with hyphens for blanks.",
      wrong: .sections("stages: { fixed: growing }"),
      right: .sections("stages: { fixed: scale-and-grow }")),
    Explanation(
      .formatVersion, "The file is written for another version of the format",
      "'format: 1' says how the file is to be read. A program that does not know a format says so "
        + "instead of misreading it; get a newer version of techhire, or correct the number.",
      wrong: .sections("format: 2"), right: .sections("format: 1")),
    Explanation(
      .contradiction, "Keys that exclude each other, or a key that means nothing beside the others",
      "A key that would have no effect is an error, because whoever wrote it expects one. Decide "
        + "which of the keys is meant and leave out the other.",
      wrong: .sections(
        "funding:\n  - { name: Gift, kind: philanthropy, amount: $90k, pledged: 2027-01, odds: 40% }"
      ),
      right: .sections(
        "funding:\n  - { name: Gift, kind: philanthropy, amount: $90k, pledged: 2027-01 }")),
  ]
}
