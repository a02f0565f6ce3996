/// Everything that queries are answered from: columns, not objects. Immutable once loaded
/// and safe to share between threads.
package struct Model: Sendable {
  package var title: String

  /// The day the data speaks of, when the model states one.
  package var statedDay: Day?

  /// Who owns the facts and under which licence; shown by `describe`.
  package var licence: String?
  package var scales: [Scale]
  package var bridges: [Bridge]
  package var frameworks: [Framework]
  package var ladders: [Ladder]

  /// In the order of the declaration.
  package var kinds: [Kind]
  package var report: LoadReport

  /// For a model that nobody declared, what was not inferred.
  package var inference: InferenceReport?

  package init(
    title: String, statedDay: Day?, licence: String?, scales: [Scale], bridges: [Bridge],
    frameworks: [Framework], ladders: [Ladder], kinds: [Kind], report: LoadReport
  ) {
    self.title = title
    self.statedDay = statedDay
    self.licence = licence
    self.scales = scales
    self.bridges = bridges
    self.frameworks = frameworks
    self.ladders = ladders
    self.kinds = kinds
    self.report = report
  }
}

/// A set of entities: councils, or the inspections of councils.
package struct Kind: Sendable {
  package var singular: String
  package var plural: String

  /// How many entities.
  package var count: Int

  /// For a nested kind, whose rows its entities are.
  package var owner: Owner?

  /// Index into `fields` of the display name; `nil` for nested kinds without one.
  package var nameField: Int?

  /// Index into `fields` of what tells entities apart; `nil` for kinds without one.
  package var keyField: Int?
  package var fields: [Field]
  package var tracks: [Track]
  package var relations: [Relation]
  package var life: Life?
  package var span: Span?

  /// The field that dates an entity of a nested kind: when it happened.
  package var dateField: Int?

  /// The fields that the declaration calls dates of the kind, that one among them: they are of
  /// what happened, and not of something that it speaks of.
  package var declaredDates: [Int]

  package init(
    singular: String, plural: String, count: Int, owner: Owner?, nameField: Int?,
    keyField: Int? = nil, fields: [Field], tracks: [Track], relations: [Relation], life: Life?,
    span: Span?, dateField: Int?, declaredDates: [Int] = []
  ) {
    self.singular = singular
    self.plural = plural
    self.count = count
    self.owner = owner
    self.nameField = nameField
    self.keyField = keyField
    self.fields = fields
    self.tracks = tracks
    self.relations = relations
    self.life = life
    self.span = span
    self.dateField = dateField
    self.declaredDates = declaredDates
  }
}

/// The kind that nested entities belong to.
package struct Owner: Sendable {
  /// Index into `Model.kinds`.
  package var kind: Int

  /// The rows of owner *o* stand at `offsets[o]..<offsets[o + 1]`.
  package var offsets: [Int32]

  package init(kind: Int, offsets: [Int32]) {
    self.kind = kind
    self.offsets = offsets
  }
}

/// One value an entity.
package struct Field: Sendable {
  package var name: String
  package var column: Column
  package var unit: MeasureUnit?

  /// Why entities have no value; a column of grades says it itself.
  package var absences: Absences

  package init(
    name: String, column: Column, unit: MeasureUnit?, absences: Absences = .none
  ) {
    self.name = name
    self.column = column
    self.unit = unit
    self.absences = absences
  }
}

/// Entities to entities: the targets of entity *e* stand at `offsets[e]..<offsets[e + 1]`,
/// in the order of the file.
package struct Relation: Sendable {
  package var singular: String
  package var plural: String

  /// Index into `Model.kinds`.
  package var target: Int
  package var offsets: [Int32]
  package var targets: [Int32]

  package init(singular: String, plural: String, target: Int, offsets: [Int32], targets: [Int32]) {
    self.singular = singular
    self.plural = plural
    self.target = target
    self.offsets = offsets
    self.targets = targets
  }
}

/// From when until when an entity exists: `from` ≤ day < `until`. Indices into the kind's
/// fields, both columns of days; an unknown day does not limit.
package struct Life: Hashable, Sendable {
  package var from: Int?
  package var until: Int?

  /// Index into the kind's relations.
  package var predecessors: Int?

  package init(from: Int?, until: Int?, predecessors: Int?) {
    self.from = from
    self.until = until
    self.predecessors = predecessors
  }
}

/// A happening with a start and perhaps an end. Indices into the kind's fields.
package struct Span: Hashable, Sendable {
  package var from: Int
  package var until: Int?

  package init(from: Int, until: Int?) {
    self.from = from
    self.until = until
  }
}

/// What a load could not use, by path, with the first places.
package struct LoadReport: Hashable, Sendable {
  package var entries: [LoadReportEntry]

  package init(entries: [LoadReportEntry] = []) {
    self.entries = entries
  }
}

package struct LoadReportEntry: Hashable, Sendable {
  /// `councils.inspections.overall`
  package var path: String

  /// `'goood' is no grade of the scale 'ofsted'`
  package var message: String
  package var count: Int

  /// The first few.
  package var places: [FilePlace]

  package init(path: String, message: String, count: Int, places: [FilePlace]) {
    self.path = path
    self.message = message
    self.count = count
    self.places = places
  }
}

/// A place in a file, counted from 1; the column counts characters.
package struct FilePlace: Hashable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
