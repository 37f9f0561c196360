package import Planning

extension AssumptionChange {
  /// What two scenarios assume differently, as `techhire diff` finds it.
  package static func all(
    from base: ScenarioReading, to other: ScenarioReading
  ) -> [AssumptionChange] {
    ScenarioDifference(base, other).entries.map { entry in
      switch entry.change {
      case .changed(let old, let new):
        AssumptionChange(.changed, entry.path, from: old.written, to: new.written)
      case .added(let parts): AssumptionChange(.added, entry.path, to: single(parts))
      case .removed(let parts): AssumptionChange(.removed, entry.path, from: single(parts))
      }
    }
  }

  /// The value of what has only one.
  private static func single(_ parts: [ScenarioDifference.Part]) -> String? {
    guard parts.count == 1, let only = parts.first, only.key.isEmpty else { return nil }
    return only.value.written
  }
}
