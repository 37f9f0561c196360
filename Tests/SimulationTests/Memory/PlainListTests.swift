import Simulation
import Testing

/// The engine's own list against what an array does.
struct PlainListTests {
  @Test
  func `keeps its values while it grows`() {
    var list = PlainList<Int>()
    var array: [Int] = []
    for value in 0..<1_000 {
      list.append(value * value)
      array.append(value * value)
    }
    #expect(list.values == array)
  }

  @Test
  func `inserts before what stands at a place`() {
    var list = PlainList<Int>()
    var array: [Int] = []
    for value in 0..<100 {
      let place = value * 7 % (value + 1)
      list.insert(value, at: place)
      array.insert(value, at: place)
    }
    #expect(list.values == array)
  }

  @Test
  func `removes a value and closes the gap`() {
    var list = PlainList(Array(0..<20))
    var array = Array(0..<20)
    for place in [19, 0, 7, 7, 3] {
      list.remove(at: place)
      array.remove(at: place)
    }
    list.removeLast(3)
    array.removeLast(3)
    #expect(list.values == array)
  }

  @Test
  func `fills, empties and appends another list`() {
    var list = PlainList(repeating: 4, count: 3)
    let other = PlainList([1, 2])
    list.append(other)
    #expect(list.values == [4, 4, 4, 1, 2])
    list.setAll(to: 9)
    #expect(list.values == [9, 9, 9, 9, 9])
    list.copy(other)
    #expect(list.values == [1, 2])
    list.fill(5, count: 40)
    #expect(list.values == Array(repeating: 5, count: 40))
    list.removeAll()
    #expect(list.values.isEmpty)
  }

  @Test
  func `changes a value in place`() {
    var list = PlainList([10, 20, 30])
    list[1] += 5
    #expect(list.values == [10, 25, 30])
    let places = list.indices
    #expect(places == 0..<3)
  }
}
