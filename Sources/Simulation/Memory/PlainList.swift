/// A list of plain values in memory that it alone owns.
///
/// The engine works through millions of months in a few dozen such lists. An `Array` asks before
/// every change whether somebody else holds it, and copies itself when somebody does; this list
/// cannot be copied at all, so nothing is asked. It never gives memory back before it ends.
package struct PlainList<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// How many values it has.
  package private(set) var count: Int

  /// An empty list.
  package init() {
    memory = .allocate(capacity: 8)
    capacity = 8
    count = 0
  }

  /// A list of equal values.
  package init(repeating value: Element, count: Int) {
    capacity = max(8, count)
    memory = .allocate(capacity: capacity)
    memory.initialize(repeating: value, count: count)
    self.count = count
  }

  /// A list of the values of an array.
  package init(_ values: [Element]) {
    self.init()
    for value in values { append(value) }
  }

  deinit { memory.deallocate() }

  package var indices: Range<Int> {
    @inline(__always) get { 0..<count }
  }

  package var isEmpty: Bool {
    @inline(__always) get { count == 0 }
  }

  /// The value at a place in `indices`, which is checked in builds for debugging, as an unsafe
  /// buffer's is; all tests run in them.
  package subscript(place: Int) -> Element {
    @inline(__always)
    unsafeAddress {
      assert(UInt(bitPattern: place) < UInt(bitPattern: count), "no such place in the list")
      return UnsafePointer(memory + place)
    }
    @inline(__always)
    unsafeMutableAddress {
      assert(UInt(bitPattern: place) < UInt(bitPattern: count), "no such place in the list")
      return memory + place
    }
  }

  @inline(__always)
  package mutating func append(_ value: Element) {
    if count == capacity { grow(to: count + 1) }
    (memory + count).initialize(to: value)
    count += 1
  }

  @inline(__always)
  package mutating func append(repeating value: Element, count more: Int) {
    if count + more > capacity { grow(to: count + more) }
    // Short runs are the rule, and shorter than a call would take.
    var place = count
    count += more
    while place < count {
      (memory + place).initialize(to: value)
      place += 1
    }
  }

  @inline(__always)
  package mutating func append(_ other: borrowing PlainList<Element>) {
    if count + other.count > capacity { grow(to: count + other.count) }
    (memory + count).initialize(from: other.memory, count: other.count)
    count += other.count
  }

  package mutating func insert(_ value: Element, at place: Int) {
    precondition(place >= 0 && place <= count, "no such place in the list")
    if count == capacity { grow(to: count + 1) }
    (memory + place + 1).moveInitialize(from: memory + place, count: count - place)
    (memory + place).initialize(to: value)
    count += 1
  }

  package mutating func remove(at place: Int) {
    precondition(place >= 0 && place < count, "no such place in the list")
    (memory + place).moveInitialize(from: memory + place + 1, count: count - place - 1)
    count -= 1
  }

  @inline(__always)
  package mutating func removeLast(_ fewer: Int = 1) {
    precondition(fewer >= 0 && fewer <= count, "more than the list has")
    count -= fewer
  }

  /// Where its values stand, for loops that read and write nothing else: good until the list grows.
  @inline(__always)
  var start: UnsafeMutablePointer<Element> { memory }

  /// Makes the list a number of values that are to be written before they are read.
  @inline(__always)
  mutating func resize(to newCount: Int) {
    if newCount > capacity { grow(to: newCount) }
    count = newCount
  }

  /// Empties the list.
  @inline(__always)
  package mutating func removeAll() { count = 0 }

  /// Makes the list a number of equal values.
  @inline(__always)
  package mutating func fill(_ value: Element, count newCount: Int) {
    count = 0
    append(repeating: value, count: newCount)
  }

  /// Gives every place the same value.
  @inline(__always)
  package mutating func setAll(to value: Element) { memory.update(repeating: value, count: count) }

  /// Makes the list equal to another.
  package mutating func copy(_ other: borrowing PlainList<Element>) {
    count = 0
    if other.count > capacity { grow(to: other.count) }
    memory.initialize(from: other.memory, count: other.count)
    count = other.count
  }

  /// The values as an array of their own.
  package var values: [Element] { Array(UnsafeBufferPointer(start: memory, count: count)) }

  private mutating func grow(to needed: Int) {
    let larger = max(needed, 2 * capacity)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.moveInitialize(from: memory, count: count)
    memory.deallocate()
    memory = moved
    capacity = larger
  }
}
