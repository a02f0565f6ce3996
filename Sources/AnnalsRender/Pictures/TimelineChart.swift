package import AnnalsModel

/// Gradings against time, a lane for each entity and track.
package struct TimelineChart: Hashable, Sendable {
  /// The ends of the axis.
  package var first: Day
  package var last: Day
  package var tracks: [Track]
  package var lanes: [Lane]

  /// Whether gradings were left out, those of whole lanes too.
  package var isCut = false

  package struct Track: Hashable, Sendable {
    package var name: String
    package var values: Values
  }

  package enum Values: Hashable, Sendable {
    /// The labels of the scale, worst first.
    case grades([String])

    /// With the lowest and the highest of all lanes.
    case numbers(unit: String?, lowest: Double, highest: Double)
  }

  package struct Lane: Hashable, Sendable {
    /// Of the entity.
    package var name: String

    /// Index into the tracks.
    package var track: Int
    package var spans: [Span]

    /// The last day of which something can be said.
    package var last: Day

    /// Whether gradings behind its last were left out.
    package var isCut = false
  }

  /// A grading and the time until the next.
  package struct Span: Hashable, Sendable {
    package var first: Day

    /// The day before the next grading, or the last of the lane.
    package var last: Day
    package var state: State

    /// The value in words: `good`, `14.5 cases`, `(not judged)`.
    package var words: String

    /// Whether the grading is of the first day, and not of one before the axis begins.
    package var isGraded: Bool

    /// An address of the web where it can be read.
    package var link: String?
  }

  package enum State: Hashable, Sendable {
    /// An index into the labels.
    case grade(Int)
    case number(Double)
    case missing
  }
}
