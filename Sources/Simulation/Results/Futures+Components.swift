package import Planning

extension Futures {
  /// The cost components in the order in which spending is recorded.
  package var costComponents: [(name: String, objectClass: ObjectClass, activity: Activity)] {
    blueprint.components.map { component in
      (scenario.costs[component.line].name, component.objectClass, component.activity)
    }
  }
}
