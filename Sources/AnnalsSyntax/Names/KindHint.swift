/// What help about a kind, or about what a relation leads to, writes where a query lacks a word.
package struct KindHint: Sendable {
  /// What is graded: `rating`, or `overall` of inspections.
  package var graded: String?

  /// The grades of that, the worst first.
  package var grades: [String]

  /// What dates it: `published` of inspections.
  package var date: String?

  /// What it belongs to: `council`.
  package var owner: String?

  package init(graded: String?, grades: [String], date: String?, owner: String?) {
    self.graded = graded
    self.grades = grades
    self.date = date
    self.owner = owner
  }
}
