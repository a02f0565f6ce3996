/// A grading without a date: it is on no day, but it has been given.
package struct UndatedGrading: Hashable, Sendable {
  package var entity: Int32

  /// A grading code.
  package var code: UInt8

  /// The row in the kind that it comes from.
  package var origin: Int32

  /// For a joined track, the index into `Track.sources`; else 0.
  package var source: UInt8 = 0

  init(_ record: TrackLayout.Undated, code: UInt8) {
    self.code = code
    entity = record.entity
    origin = record.origin
  }
}
