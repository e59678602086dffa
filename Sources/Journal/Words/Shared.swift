/// A value in one object, which its copies share until one of them is given another: a copy costs a count, however many
/// strings the value holds.
struct Shared<Value: Sendable>: Sendable {
  private final class Object: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var object: Object

  init(_ value: Value) { object = Object(value) }

  var value: Value {
    get { object.value }
    set { object = Object(newValue) }
  }
}

extension Shared: Equatable where Value: Equatable {
  static func == (one: Shared, other: Shared) -> Bool {
    one.object === other.object || one.object.value == other.object.value
  }
}
