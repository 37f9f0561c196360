import Foundation
import Testing

/// A JSON object as Foundation reads it.
struct JSONObject {
  let members: [String: Any]

  init(_ members: [String: Any]) { self.members = members }

  init(parsing text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    members = try #require(value as? [String: Any], "the document is not an object")
  }

  func object(_ key: String) throws -> JSONObject {
    JSONObject(try #require(members[key] as? [String: Any], "no object '\(key)'"))
  }

  func objects(_ key: String) throws -> [JSONObject] {
    try #require(members[key] as? [[String: Any]], "no list of objects '\(key)'").map(Self.init)
  }

  func strings(_ key: String) throws -> [String] {
    try #require(members[key] as? [String], "no list of strings '\(key)'")
  }

  func string(_ key: String) throws -> String {
    try #require(members[key] as? String, "no string '\(key)'")
  }

  func numbers(_ key: String) throws -> [Double] {
    try #require(members[key] as? [Double], "no list of numbers '\(key)'")
  }

  func number(_ key: String) throws -> Double {
    try #require(members[key] as? Double, "no number '\(key)'")
  }

  func bool(_ key: String) throws -> Bool {
    let value = try #require(members[key] as? NSNumber, "no truth value '\(key)'")
    return try #require(value as? Bool, "no truth value '\(key)'")
  }
}
