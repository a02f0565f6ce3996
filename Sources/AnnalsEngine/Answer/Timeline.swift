package import AnnalsModel

/// The gradings of a history by who they are of, so that they can be drawn against time.
package struct Timeline: Sendable {
  /// What is told of each entity.
  package var tracks: [TimelineTrack]

  /// One for each entity and track, in the order of the rows; also for those without a grading.
  package var lanes: [TimelineLane] = []

  /// Of all lanes, those of a lane behind each other by day.
  package var marks: [TimelineMark] = []

  /// The days that were asked for; the first is that of the calendar where nobody said when.
  package var first: Day
  package var last: Day

  /// Index of the column of the answer that says where a grading can be read.
  package var links: Int?

  /// Whether `limit` or `.rows` left gradings out, those of whole lanes too.
  package var isCut = false

  package init(tracks: [TimelineTrack], first: Day, last: Day, links: Int? = nil) {
    self.tracks = tracks
    self.first = first
    self.last = last
    self.links = links
  }

  /// The gradings of a lane.
  package func marks(of lane: TimelineLane) -> ArraySlice<TimelineMark> {
    marks[lane.marks.clamped(to: marks.indices)]
  }
}

package struct TimelineTrack: Hashable, Sendable {
  package var name: String

  /// A grade or a number.
  package var type: CellType

  package init(name: String, type: CellType) {
    self.name = name
    self.type = type
  }
}

/// One entity's gradings on one track.
package struct TimelineLane: Hashable, Sendable {
  /// Of the entity.
  package var name: String

  /// Index into the tracks.
  package var track: Int

  /// Indices into the marks.
  package var marks: Range<Int>

  /// The last day of which something can be said: the entity ended, or `limit` cut what came
  /// next.
  package var last: Day

  /// Of the kind; `nil` where nobody looks it up.
  package var entity: Int?

  /// Whether gradings behind its last were left out.
  package var isCut = false

  package init(name: String, track: Int, marks: Range<Int>, last: Day, entity: Int? = nil) {
    self.entity = entity
    self.name = name
    self.track = track
    self.marks = marks
    self.last = last
  }
}

/// One grading.
package struct TimelineMark: Hashable, Sendable {
  package var day: Day
  package var value: TimelineValue

  /// Index of its row in the answer; `nil` for the one in force before the days that were asked
  /// for, which has none.
  package var row: Int?

  /// Whether another grading of its day won over it.
  package var isSuperseded: Bool

  package init(day: Day, value: TimelineValue, row: Int?, isSuperseded: Bool = false) {
    self.day = day
    self.value = value
    self.row = row
    self.isSuperseded = isSuperseded
  }
}

package enum TimelineValue: Hashable, Sendable {
  /// An index into the labels of the track's type.
  case grade(Int)
  case number(Double)
  case missing(MissingReason)
}

extension Timeline {
  /// Forgets a column of the answer, the links if it is theirs.
  mutating func remove(_ column: Int) {
    if links == column { links = nil } else if let links, links > column { self.links = links - 1 }
  }

  /// Leaves what the first rows tell, as `limit` does.
  mutating func cut(to rows: Int) {
    var kept: [TimelineLane] = []
    for var lane in lanes {
      let marks = marks(of: lane)
      let rest = marks.firstIndex { $0.row.map { $0 >= rows } ?? false }
      if let rest {
        isCut = true
        lane.isCut = true
        guard marks[..<rest].contains(where: { $0.row != nil }) else { break }
        lane.last = min(lane.last, self.marks[rest].day.adding(days: -1))
        lane.marks = lane.marks.lowerBound..<rest
      }
      kept.append(lane)
    }
    lanes = kept
  }
}
