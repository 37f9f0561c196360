extension FutureSimulator {
  /// What a future takes every assumption to be, in the scenario's order.
  package mutating func assumptions(in future: Int) -> [Double] {
    drawn.draw(future: future, blueprint)
    return drawn.values.values
  }
}
