/// The gradings or readings of one thing over time, for every entity of a kind.
///
/// Compressed sparse rows: those of entity *e* stand at `offsets[e]..<offsets[e + 1]`, in
/// order of day. Days are of the track's default date; gradings without one are in `undated`,
/// and the load report counts them. Of two on one day only the one that wins is here, marked; the
/// other is in `superseded` (section 13 of the language page).
package struct Track: Sendable {
  package var name: String
  package var content: TrackContent

  /// One more than there are entities.
  package var offsets: [Int32]
  package var days: [Int32]

  /// The row in the kind that the grading comes from.
  package var origins: [Int32]

  /// For a joined track, the index into `sources` of each grading; else empty.
  package var sourceIndices: [UInt8]

  /// Where gradings come from: one, or more for a joined track.
  package var sources: [TrackSource]

  /// Gradings that lost to another of the same day, in order of entity.
  package var superseded: [SupersededGrading]

  /// Gradings of a rated track that stand on no day, in order of entity.
  package var undated: [UndatedGrading] = []

  /// From this day on every grading is in the data; `nil` when nobody says so.
  package var coverage: Day?

  package init(
    name: String, content: TrackContent, offsets: [Int32], days: [Int32], origins: [Int32],
    sourceIndices: [UInt8], sources: [TrackSource], superseded: [SupersededGrading],
    coverage: Day?
  ) {
    self.name = name
    self.content = content
    self.offsets = offsets
    self.days = days
    self.origins = origins
    self.sourceIndices = sourceIndices
    self.sources = sources
    self.superseded = superseded
    self.coverage = coverage
  }
}

package enum TrackContent: Sendable {
  case rated(RatedContent)
  case measured(MeasuredContent)
}

package struct RatedContent: Sendable {
  /// A grading code each.
  package var codes: [UInt8]

  /// For each grading, the last known grade before it in its entity, or
  /// `GradingCode.none`: with it a step is seen without looking back.
  package var previous: [UInt8]

  /// Index into `Model.ladders`.
  package var ladder: Int

  package init(codes: [UInt8], previous: [UInt8], ladder: Int) {
    self.codes = codes
    self.previous = previous
    self.ladder = ladder
  }
}

package struct MeasuredContent: Sendable {
  package var values: [Double]

  /// A missing value each, as a grading code; `GradingCode.none` where there is a value.
  package var missing: [UInt8]
  package var unit: MeasureUnit?

  /// How long a reading counts; `nil` for ever.
  package var freshness: Freshness?
  package var better: Better?

  package init(
    values: [Double], missing: [UInt8], unit: MeasureUnit?, freshness: Freshness?,
    better: Better?
  ) {
    self.values = values
    self.missing = missing
    self.unit = unit
    self.freshness = freshness
    self.better = better
  }
}

/// A calendar length after which a reading is stale.
package struct Freshness: Hashable, Sendable {
  /// At least 1. Years are 12 months.
  package var months: Int
  package var days: Int

  package init(months: Int, days: Int) {
    self.months = months
    self.days = days
  }
}

/// Which direction of a measure is an improvement.
package enum Better: String, Hashable, Sendable {
  case higher
  case lower
}

/// What a number counts: `cases`, `%`, `£`, `people`.
package struct MeasureUnit: Hashable, Sendable {
  package var name: String

  package init(name: String) {
    self.name = name
  }
}

/// The nested kind whose rows are a track's gradings.
package struct TrackSource: Hashable, Sendable {
  /// Index into `Model.kinds`.
  package var kind: Int

  /// Indices into the kind's fields. `dates` are the choices of `dated by`, default first.
  package var dates: [TrackDate]

  /// The date that `as known on` looks at; the default date when the model has no other.
  package var knownDate: Int
  package var framework: Int?

  /// The field that holds the link or name of the source.
  package var link: Int?

  /// The grades that a grading from here can have, as bits: for a joined track those of the
  /// track that it comes from.
  package var grades: UInt64 = .max

  package struct TrackDate: Hashable, Sendable {
    package var name: String
    package var field: Int

    package init(name: String, field: Int) {
      self.name = name
      self.field = field
    }
  }

  package init(kind: Int, dates: [TrackDate], knownDate: Int, framework: Int?, link: Int?) {
    self.kind = kind
    self.dates = dates
    self.knownDate = knownDate
    self.framework = framework
    self.link = link
  }
}

extension [TrackSource] {
  /// The list of each, by its first source: tracks that draw on one list have one order, that of
  /// the list.
  package var lists: [Int] {
    map { source in firstIndex { $0.kind == source.kind } ?? 0 }
  }
}

/// A grading that lost to another of the same day.
package struct SupersededGrading: Hashable, Sendable {
  package var entity: Int32
  package var day: Int32
  package var code: UInt8
  package var value: Double
  package var origin: Int32
  package var source: UInt8

  package init(
    entity: Int32, day: Int32, code: UInt8, value: Double, origin: Int32, source: UInt8
  ) {
    self.entity = entity
    self.day = day
    self.code = code
    self.value = value
    self.origin = origin
    self.source = source
  }
}
