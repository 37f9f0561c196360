/// How a part file is laid out, format 1.
///
/// All numbers are little-endian. A text is its length in bytes (4) and its UTF-8; a list is the
/// count of its members (4) and the members; a file is the text of its path, its text, and the
/// 64 hexadecimal digits of the text's SHA-256 as a text.
///
///     8   89 54 48 50 0D 0A 1A 0A: no text, and damaged by whatever alters line breaks
///     4   the format: 1
///     8   the length of the whole file in bytes
///         text: the version of the program that simulated
///         file: the scenario
///         list of files: those that it extends, nearest first
///         list of files: those that its values are drawn from
///         list of texts: changes from the command line
///     8   the seed
///     8   how many futures the whole run has
///     4   which shard this is, from 1
///     4   how many shards there are; the two give the numbers of the futures, see `Shard.range`
///     4   how many columns each future has
///     4   how many blocks follow; a block holds consecutive futures:
///     4     how many
///     4     the length of what follows in bytes
///           packed columns, see `PackedColumns`
///         four lists of numbers (8 each, signed): `FutureTallies.lists`
///     32  the SHA-256 of everything before
///
/// Blocks stand in the order of their futures and follow on each other.
enum PartFormat {
  static let signature: [UInt8] = [0x89, 0x54, 0x48, 0x50, 0x0D, 0x0A, 0x1A, 0x0A]
  static let version: UInt32 = 1
  /// Signature, format and length.
  static let preambleLength = 20
  /// The longest text: a scenario file is no longer.
  static let longestText = 1 << 20
  /// The most futures of one block.
  static let longestBlock = 1 << 16
}
