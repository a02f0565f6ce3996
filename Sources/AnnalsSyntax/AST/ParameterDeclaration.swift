/// `param $floor rating default good`
package struct ParameterDeclaration: Hashable, Sendable {
  /// Without the sign.
  package var name: Name

  /// A track or field whose values it takes, or `date`, `number` or `text`.
  package var type: Name

  /// The value when none is given; without one it must be given.
  package var standard: Value?
  package var range: SourceRange

  package init(name: Name, type: Name, standard: Value?, range: SourceRange) {
    self.name = name
    self.type = type
    self.standard = standard
    self.range = range
  }
}
