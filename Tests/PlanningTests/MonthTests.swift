import Planning
import Testing

struct MonthTests {
  @Test func `counts on over the end of a year`() {
    let november = Month(year: 2027, number: 11)
    let february = november.advanced(by: 3)
    #expect(february == Month(year: 2028, number: 2))
    #expect(november.distance(to: february) == 3)
    #expect(february.advanced(by: -3) == november)
    #expect(november < february)
  }

  @Test func `is written as scenarios and as readers write it`() {
    let july = Month(year: 2027, number: 7)
    #expect(july.description == "2027-07")
    #expect(july.title == "Jul 2027")
    #expect(july.year == 2027)
    #expect(july.number == 7)
    #expect(Month(year: 2027, number: 12).description == "2027-12")
  }
}
