import Planning

extension Assembly {
  static let topKeys = [
    "format", "name", "region", "start", "horizon", "simulation", "hub", "goals", "economy",
    "participants", "outreach", "programs", "employers", "costs", "funding", "braiding",
    "start-rule", "correlations", "stage", "stages", "sources",
    "waivers",
  ]

  /// Reads a whole scenario; nil when there is any error.
  mutating func scenario(_ tree: TreeNode) -> Scenario? {
    let start = SourcePlace(line: 1, column: 1)
    guard
      let top = open(tree, path: "", patterns: [""], place: start, keys: Assembly.topKeys)
    else { return nil }
    checkFormat(top)
    readSources(top)
    let name = text(top, "name", isRequired: true)
    let region = text(top, "region")
    self.start = date(top, "start", isRequired: true)
    horizon = known(top, "horizon", .horizon).map { Int($0) } ?? 60
    hasEconomy = top.has("economy")
    let (futures, seed) = simulation(top)
    let hub = hub(top)
    let economy = economy(top)

    let groupNodes = items(top, "participants", thing: "group", isRequired: true)
    let programNodes = items(top, "programs", thing: "program", isRequired: true)
    let costNodes = items(top, "costs", thing: "cost line", isRequired: true)
    let streamNodes = items(top, "funding", thing: "stream", isRequired: true)
    let groupNames = nameTable("participants", groupNodes, thing: "group")
    let programNames = nameTable("programs", programNodes, thing: "program")
    let costNames = nameTable("costs", costNodes, thing: "cost line")
    let streamNames = nameTable("funding", streamNodes, thing: "stream")
    let waiverDrafts = readWaivers(top, streams: streamNodes, names: streamNames)

    let groups = groups(groupNodes)
    let tags = groups.flatMap(\.tags)
    let goals = goals(top, tags: tags, tagsAreKnown: !brokenPaths.contains("participants"))
    let outreach = outreach(top)
    let programs = programs(programNodes, names: programNames, hub: hub)
    let employers = employers(top)
    let costs = costs(costNodes, names: costNames, programs: programNames, groups: groupNames)
    let surroundings = StreamSurroundings(
      programs: programs, programNames: programNames, groupNames: groupNames)
    var streams = streams(streamNodes, surroundings)
    if let shared = employersStream(costs, employers, names: streamNames) { streams.append(shared) }
    let braiding: Scenario.Braiding? = choice(top, "braiding")
    let startRule: Scenario.StartRule? = choice(top, "start-rule")
    let stages = stages(top)
    let waivers = waivers(waiverDrafts, costs)
    checkSources(top)
    let correlations = correlations(top)

    guard isSound, !diagnostics.hasErrors, let name, let start = self.start else { return nil }
    let scenario = Scenario(
      name: name, region: region, start: start, horizon: horizon, futures: futures, seed: seed,
      hub: hub, goals: goals, economy: economy, groups: groups, outreach: outreach,
      programs: programs, employers: employers, costs: costs, streams: streams,
      braiding: braiding ?? .optimal, startRule: startRule ?? .funded, stages: stages,
      waivers: waivers, assumptions: sortedAssumptions, correlations: correlations,
      histories: histories)
    let places = ScenarioPlaces(
      top: top, programs: programNodes, costs: costNodes, streams: streamNodes)
    checkCaps(scenario, places)
    checkAmounts(scenario, places)
    warn(of: scenario, places)
    return diagnostics.hasErrors ? nil : scenario
  }

  private mutating func checkFormat(_ top: Section) {
    survey?.note("format", .whole(1, 1))
    guard let text = text(top, "format") else {
      if !top.has("format") {
        report(
          .missingKey, top.place, "'format' is missing",
          help: "begin the file with 'format: 1'")
      }
      return
    }
    if text != "1" {
      report(
        .formatVersion, top.place(of: "format"),
        "this file is written for format '\(text.prefix(60))', and this version reads format 1")
    }
  }

  private mutating func simulation(_ top: Section) -> (futures: Int, seed: UInt64) {
    let section = openTop(top, "simulation", keys: ["futures", "seed"])
    let futures = wholeNumber(section, "futures", from: 1, to: 1_000_000)
    let seed = wholeNumber(section, "seed", from: 0, to: UInt64.max)
    return (Int(futures ?? 10_000), seed ?? 1)
  }
}

/// Where the named things of a scenario stand, for findings that come after reading.
struct ScenarioPlaces {
  let top: Section
  let programs: [TreeNode]
  let costs: [TreeNode]
  let streams: [TreeNode]

  /// The place of a key's own name at the top level.
  func key(_ key: String) -> SourcePlace { top[key]?.keyPlace ?? top.place }

  /// The place of a list entry's name, or of one of its keys.
  func name(_ nodes: [TreeNode], _ index: Int, key: String = "name") -> SourcePlace {
    guard nodes.indices.contains(index), case .map(let entries) = nodes[index].content else {
      return top.place
    }
    let entry = entries.first { $0.key == key } ?? entries.first { $0.key == "name" }
    return entry.map { key == "name" ? $0.value.place : $0.keyPlace } ?? nodes[index].place
  }
}
