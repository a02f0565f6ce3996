/// What help about a kind, or about what a relation leads to, writes where a query lacks a word.
package struct KindHint: Sendable {
  /// As a query lists it: `councils`.
  package var plural: String

  /// What is graded: `rating`, or `overall` of inspections.
  package var graded: String?

  /// The grades of that, the worst first.
  package var grades: [String]

  /// What dates it: `published` of inspections.
  package var date: String?

  /// What it belongs to: `council`.
  package var owner: String?

  /// What its names stand in, if it has any.
  package var nameField: String?

  /// What it has, tracks first.
  package var fields: [FieldHint] = []

  /// What happens to it, and the dates of each: `inspection` with `published`.
  package var happenings: [Happening] = []

  /// The fields that have a text, those of what it belongs to among them.
  package var holders: @Sendable (FoldedName) -> [String] = { _ in [] }

  /// What happens to a kind.
  package struct Happening: Hashable, Sendable {
    package var singular: String
    package var plural: String

    /// The dates of it, the one that dates it first.
    package var dates: [String]

    package init(singular: String, plural: String, dates: [String]) {
      self.singular = singular
      self.plural = plural
      self.dates = dates
    }
  }

  package init(
    plural: String, graded: String?, grades: [String], date: String?, owner: String?
  ) {
    self.plural = plural
    self.graded = graded
    self.grades = grades
    self.date = date
    self.owner = owner
  }

  /// The field or the track of a name.
  func field(called name: String) -> FieldHint? {
    let wanted = FoldedName(name)
    return fields.first { FoldedName($0.name) == wanted }
  }
}

/// What help knows of a field or a track.
package struct FieldHint: Sendable {
  package var name: String
  package var holds: Content

  /// What can be asked of it.
  package enum Content: Sendable {
    case grades

    /// - Parameter isJudged: whether the model says which way is better.
    case measures(isJudged: Bool)
    case numbers
    case days
    case texts
    case flags
  }

  package init(name: String, holds: Content) {
    self.name = name
    self.holds = holds
  }
}
