/// `turnaround`: a condition that a `define` gave a name.
package struct NamedCondition: Hashable, Sendable {
  package var name: Name
  package var range: SourceRange

  package init(name: Name, range: SourceRange) {
    self.name = name
    self.range = range
  }
}
