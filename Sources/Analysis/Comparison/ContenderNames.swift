/// Names by which a comparison tells its scenarios apart.
package enum ContenderNames {
  /// The scenarios' own names; with the file where several have the same, and with a number where
  /// even the files are the same.
  package static func distinct(_ scenarios: [(name: String, file: String)]) -> [String] {
    func count(_ list: [String], _ name: String) -> Int { list.count { $0 == name } }
    let own = scenarios.map(\.name)
    var names = scenarios.map {
      count(own, $0.name) > 1 ? "\($0.name) (\($0.file))" : $0.name
    }
    let shared = names
    for place in names.indices where count(shared, shared[place]) > 1 {
      let number = count(Array(shared[...place]), shared[place])
      if number > 1 { names[place] += ", again" + (number > 2 ? " (\(number - 1))" : "") }
    }
    return names
  }
}
