/// What word processors and web pages put in the place of plain characters, which look the same.
///
/// - Returns: what to write instead; nil where a text has nothing of the kind.
func typographicTrap(in text: String) -> String? {
  for character in text.unicodeScalars {
    switch character.value {
    case 0x201C, 0x201D, 0x201E, 0x2018, 0x2019, 0x201A, 0x00AB, 0x00BB:
      return
        "there is a curly quotation mark in it, as word processors write them: type it anew as \" "
        + "or leave it out"
    case 0x00A0, 0x202F, 0x2007:
      return
        "there is a no-break space in it, which looks like a blank and is none: type the blank anew"
    case 0x2013, 0x2014, 0x2212:
      return
        "there is a dash in it that is no minus: write a range as '10% to 20%', or type '-' anew"
    default: continue
    }
  }
  return nil
}
