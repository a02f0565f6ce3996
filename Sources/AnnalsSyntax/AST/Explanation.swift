/// `explain councils where rating is good`, `explain analyse …`
package struct Explanation: Hashable, Sendable {
  /// Whether the query is run too and its counts are shown.
  package var isAnalysed: Bool
  package var statement: Statement
  package var range: SourceRange

  package init(isAnalysed: Bool, statement: Statement, range: SourceRange) {
    self.isAnalysed = isAnalysed
    self.statement = statement
    self.range = range
  }
}

/// `describe councils`
package struct DescriptionRequest: Hashable, Sendable {
  /// `nil` for the whole model.
  package var name: Name?
  package var range: SourceRange

  package init(name: Name?, range: SourceRange) {
    self.name = name
    self.range = range
  }
}
