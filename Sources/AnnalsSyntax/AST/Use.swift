/// `use "definitions.annals"`: the definitions of another file.
package struct Use: Hashable, Sendable {
  /// Quoted.
  package var path: Name
  package var range: SourceRange

  package init(path: Name, range: SourceRange) {
    self.path = path
    self.range = range
  }
}
