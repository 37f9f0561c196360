import Planning

extension Assembly {
  /// Reads `sources` before the sections, since assumptions carry their source.
  mutating func readSources(_ top: Section) {
    guard let entry = top["sources"] else { return }
    guard case .map(let entries) = entry.value.content else {
      report(
        .wrongShape, entry.value.place, "'sources' must be a map, not \(entry.value.shape)",
        help: "write 'outreach.apply: where the figure comes from'")
      return
    }
    let section = Section(
      path: "sources", patterns: [], place: entry.keyPlace, entries: entries,
      lastOrder: entry.value.lastOrder)
    for entry in entries {
      sources[entry.key] = text(entry, of: section).map {
        TextItem(text: $0, place: entry.value.place)
      }
    }
  }

  /// The source of a figure; nil where only a text that the figure's own overrules gives one, since
  /// that spoke of another figure.
  func source(of path: String, at place: SourcePlace) -> String? {
    guard let source = sources[path], !place.overrules(source.place) else { return nil }
    return source.text
  }

  /// Reports sources of assumptions that do not exist, once all are known.
  mutating func checkSources(_ top: Section) {
    guard let entry = top["sources"], case .map(let entries) = entry.value.content else { return }
    for entry in entries {
      // The source of something that a variant drops goes with it.
      let isDropped = removedPaths.contains { entry.key == $0 || entry.key.hasPrefix("\($0).") }
      if isDropped, entry.keyPlace.file > 0 { continue }
      checkPath(entry.key, at: entry.keyPlace, in: "sources")
    }
  }

  /// The path that is most likely meant: among its neighbors if it has any.
  private func nearestPath(_ path: String) -> String? {
    let paths = drafts.map(\.assumption.path)
    guard let dot = path.lastIndex(of: ".") else { return suggest(path, paths) }
    let parent = path[...dot]
    let neighbors = paths.filter { $0.hasPrefix(parent) }.map { String($0.dropFirst(parent.count)) }
    guard !neighbors.isEmpty else { return suggest(path, paths) }
    return nearest(to: String(path[path.index(after: dot)...]), in: neighbors).map {
      "did you mean '\(parent)\($0)'?"
    }
  }

  mutating func checkPath(_ path: String, at place: SourcePlace, in section: String) {
    if draft(path) != nil { return }
    let isBroken = brokenPaths.contains { path == $0 || path.hasPrefix("\($0).") }
    guard !isBroken, !(knownPaths.contains(path) && diagnostics.hasErrors) else { return }
    if knownPaths.contains(path) {
      report(
        .unknownAssumption, place, "'\(section)': the scenario gives no '\(path)'",
        help: "give it a value, or leave this out")
      return
    }
    report(
      .unknownAssumption, place,
      "'\(section)': '\(path)' is not the path of an assumption of this scenario",
      help: nearestPath(path)
        ?? "write keys and names parted by dots, as in outreach.apply or "
        + "programs.Web Development.completion")
  }
}
