import Analysis
import Testing

struct ApportionmentTests {
  @Test func `gives the missing dollars to the largest remainders`() {
    let parts = [10.4, 20.4, 30.2]
    #expect(Apportionment.wholes(parts, of: 61, roundedTo: 61) == [11, 20, 30])
    #expect(Apportionment.wholes([0.5, 0.5], of: 1, roundedTo: 1) == [1, 0])
  }

  @Test func `adds up for amounts below zero too`() {
    #expect(Apportionment.wholes([-10.6, 20.3, 0.3], of: 10, roundedTo: 10) == [-10, 20, 0])
    #expect(Apportionment.wholes([-0.4, -0.4], of: -0.8, roundedTo: -1) == [0, -1])
  }

  @Test func `follows a total that was rounded the other way`() {
    #expect(Apportionment.wholes([1, 2], of: 3, roundedTo: 4) == [2, 2])
    #expect(Apportionment.wholes([1, 2], of: 3, roundedTo: 2) == [1, 1])
  }

  @Test func `does not hide parts that do not add up`() {
    #expect(Apportionment.wholes([10.4, 20.4], of: 61, roundedTo: 61) == [10, 20])
  }

  @Test func `has nothing to give to nobody`() {
    #expect(Apportionment.wholes([], of: 0, roundedTo: 0).isEmpty)
  }
}
