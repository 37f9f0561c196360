/// Whole numbers by column × future, each column as narrow as its values allow.
///
/// A column is kept as its least value and, for each future, how far the future's value lies above
/// that, in as few whole bytes as the farthest needs: no bytes at all where all values are equal.
/// A month's stage or head count takes a byte or two instead of eight, and so does most money.
///
/// The bytes, little-endian: for each column its least value (8 bytes, signed) and the width of its
/// distances (1 byte, 0 to 8); then for each column its distances, one for each future; then 8 bytes
/// of 0, so that a reader may take eight at a time.
package struct PackedColumns: Sendable, Hashable {
  package let bytes: [UInt8]
  package let columnCount: Int
  /// How many values each column has.
  package let count: Int
  /// Where each column's distances begin.
  private let starts: [UInt32]

  private static let entryLength = 9
  private static let padding = 8

  /// Packs values that are given by column × future.
  init(_ values: [Int], columnCount: Int, count: Int) {
    precondition(values.count == columnCount * count, "a value for each column and future")
    self.columnCount = columnCount
    self.count = count
    var least: [Int] = []
    var widths: [Int] = []
    var starts: [UInt32] = []
    least.reserveCapacity(columnCount)
    widths.reserveCapacity(columnCount)
    starts.reserveCapacity(columnCount)
    var end = columnCount * PackedColumns.entryLength
    for column in 0..<columnCount {
      var lowest = count > 0 ? Int.max : 0
      var highest = count > 0 ? Int.min : 0
      for place in (column * count)..<((column + 1) * count) {
        lowest = min(lowest, values[place])
        highest = max(highest, values[place])
      }
      let distance = UInt64(bitPattern: Int64(highest &- lowest))
      let width = (64 - distance.leadingZeroBitCount + 7) / 8
      least.append(lowest)
      widths.append(width)
      starts.append(UInt32(end))
      end += width * count
    }
    var bytes = [UInt8](repeating: 0, count: end + PackedColumns.padding)
    bytes.withUnsafeMutableBytes { raw in
      for column in 0..<columnCount {
        let entry = column * PackedColumns.entryLength
        raw.storeBytes(of: Int64(least[column]).littleEndian, toByteOffset: entry, as: Int64.self)
        raw[entry + 8] = UInt8(widths[column])
        let width = widths[column]
        guard width > 0 else { continue }
        var place = Int(starts[column])
        // Eight bytes at a time: those beyond the width are 0 or written over by what follows.
        for value in values[(column * count)..<((column + 1) * count)] {
          let distance = UInt64(bitPattern: Int64(value &- least[column]))
          raw.storeBytes(of: distance.littleEndian, toByteOffset: place, as: UInt64.self)
          place += width
        }
      }
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Takes bytes that were packed before.
  ///
  /// - Returns: nil when they cannot be the packed columns of so many futures.
  package init?(bytes: [UInt8], columnCount: Int, count: Int) {
    guard columnCount >= 0, count >= 0, bytes.count < Int(UInt32.max),
      columnCount <= bytes.count / PackedColumns.entryLength
    else { return nil }
    var starts: [UInt32] = []
    starts.reserveCapacity(columnCount)
    var end = columnCount * PackedColumns.entryLength
    for column in 0..<columnCount {
      let width = Int(bytes[column * PackedColumns.entryLength + 8])
      guard width <= 8 else { return nil }
      starts.append(UInt32(end))
      let (length, overflows) = width.multipliedReportingOverflow(by: count)
      guard !overflows, length <= bytes.count - end else { return nil }
      end += length
    }
    guard end + PackedColumns.padding == bytes.count,
      bytes[end...].allSatisfy({ $0 == 0 })
    else { return nil }
    self.bytes = bytes
    self.columnCount = columnCount
    self.count = count
    self.starts = starts
  }

  /// Reads a column into the first places of some memory.
  func read<Value: FixedWidthInteger>(_ column: Int, into values: UnsafeMutableBufferPointer<Value>)
  {
    precondition(column >= 0 && column < columnCount && values.count >= count, "no such column")
    bytes.withUnsafeBytes { raw in
      let entry = column * PackedColumns.entryLength
      let least = Int64(littleEndian: raw.loadUnaligned(fromByteOffset: entry, as: Int64.self))
      let width = Int(raw[entry + 8])
      guard width > 0 else {
        for place in 0..<count {
          values.initializeElement(at: place, to: Value(truncatingIfNeeded: least))
        }
        return
      }
      let mask = UInt64.max >> UInt64(64 - 8 * width)
      var start = Int(starts[column])
      precondition(start + width * count + PackedColumns.padding <= raw.count, "cut short")
      for place in 0..<count {
        let distance =
          UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)) & mask
        values.initializeElement(
          at: place, to: Value(truncatingIfNeeded: least &+ Int64(bitPattern: distance)))
        start += width
      }
    }
  }

  /// One future's value in a column.
  func value(_ column: Int, _ place: Int) -> Int {
    precondition(
      column >= 0 && column < columnCount && place >= 0 && place < count, "no such value")
    return bytes.withUnsafeBytes { raw in
      let entry = column * PackedColumns.entryLength
      let least = Int64(littleEndian: raw.loadUnaligned(fromByteOffset: entry, as: Int64.self))
      let width = Int(raw[entry + 8])
      guard width > 0 else { return Int(least) }
      let start = Int(starts[column]) + place * width
      let distance = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      return Int(least &+ Int64(bitPattern: distance & (UInt64.max >> UInt64(64 - 8 * width))))
    }
  }
}
