/// What a workbook says about itself.
package struct WorkbookProperties: Hashable, Sendable {
  /// A property of a workbook's own.
  package struct Custom: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
      case text(String)
      case number(Double)
      case integer(Int32)
      case truth(Bool)
    }

    package var name: String
    package var value: Value

    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  package var title: String
  package var subject: String
  package var author: String
  package var company: String
  package var category: String
  package var keywords: String
  package var comments: String
  /// Seconds since the beginning of 1970 in UTC; given, never read from a clock, so that the same
  /// workbook always gives the same bytes.
  package var created: Int
  package var custom: [Custom]

  /// Characters of a property that Excel accepts.
  package static let lengthLimit = 255

  package init(
    title: String, subject: String = "", author: String = "", company: String = "",
    category: String = "", keywords: String = "", comments: String = "", created: Int,
    custom: [Custom] = []
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.category = category
    self.keywords = keywords
    self.comments = comments
    self.created = created
    self.custom = custom
  }

  /// The standard properties that are texts, with their names.
  var texts: [(name: String, text: String)] {
    [
      ("title", title), ("subject", subject), ("author", author), ("company", company),
      ("category", category), ("keywords", keywords), ("comments", comments),
    ]
  }
}
