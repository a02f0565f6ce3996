/// `let cutoff = 2014-01-01`
package struct Binding: Hashable, Sendable {
  package var name: Name
  package var value: Value
  package var range: SourceRange

  package init(name: Name, value: Value, range: SourceRange) {
    self.name = name
    self.value = value
    self.range = range
  }
}
