/// Which records the gradings of a track are, entity by entity in order of day. Tracks that are
/// judgements of one inspection have the same, and share it.
struct TrackLayout {
  /// One more than there are entities.
  var offsets: [Int32]
  var days: [Int32]

  /// Records of the list that the gradings come from.
  var origins: [Int32]

  /// For a joined track, which of its parts each is of; else empty.
  var parts: [UInt8]

  /// Those that lost to another of the same day, in order of entity.
  var lost: [Lost]

  /// Those without a date, in order of entity.
  var undated: [Undated] = []

  struct Lost {
    var entity: Int32
    var day: Int32
    var origin: Int32
    var part: UInt8
  }

  struct Undated {
    var entity: Int32
    var origin: Int32
  }

  /// The records, those that lost too.
  var allOrigins: [Int32] { origins + lost.map(\.origin) }

  /// For each grading the last known grade before it in its entity.
  func previous(_ codes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: codes.count) { previous, count in
      for entity in 0..<offsets.count - 1 {
        var last = GradingCode.none
        for index in Int(offsets[entity])..<Int(offsets[entity + 1]) {
          previous[index] = last
          if codes[index] < GradingCode.firstMissing { last = codes[index] }
        }
      }
      count = codes.count
    }
  }
}

/// Puts gradings in order, entity by entity, straight into the arrays of a layout.
struct TrackLayoutWriter {
  private var offsets: [Int32] = [0]
  private let days: UnsafeMutablePointer<Int32>
  private let origins: UnsafeMutablePointer<Int32>

  /// `nil` unless the track is joined.
  private let parts: UnsafeMutablePointer<UInt8>?
  private let capacity: Int
  private var count = 0
  private var lost: [TrackLayout.Lost] = []

  /// The layout of what somebody writes.
  ///
  /// - Parameter gradings: how many there are at most; what is more is left out.
  static func layout(
    gradings: Int, entities: Int, isJoined: Bool, _ write: (inout TrackLayoutWriter) -> Void
  ) -> TrackLayout {
    var layout = TrackLayout(offsets: [], days: [], origins: [], parts: [], lost: [])
    // Without gradings there are entities all the same.
    let gradings = max(1, gradings)
    layout.days = [Int32](unsafeUninitializedCapacity: gradings) { days, dayCount in
      layout.origins = [Int32](unsafeUninitializedCapacity: gradings) { origins, originCount in
        let room = isJoined ? gradings : 0
        layout.parts = [UInt8](unsafeUninitializedCapacity: room) { parts, partCount in
          guard let days = days.baseAddress, let origins = origins.baseAddress else { return }
          var writer = TrackLayoutWriter(
            days: days, origins: origins, parts: isJoined ? parts.baseAddress : nil,
            capacity: gradings)
          writer.offsets.reserveCapacity(entities + 1)
          write(&writer)
          dayCount = writer.count
          originCount = writer.count
          partCount = isJoined ? writer.count : 0
          layout.offsets = writer.offsets
          layout.lost = writer.lost
        }
      }
    }
    return layout
  }

  private init(
    days: UnsafeMutablePointer<Int32>, origins: UnsafeMutablePointer<Int32>,
    parts: UnsafeMutablePointer<UInt8>?, capacity: Int
  ) {
    self.days = days
    self.origins = origins
    self.parts = parts
    self.capacity = capacity
  }

  /// A grading with all that decides between two of one day: the greater one wins.
  struct Candidate: Comparable {
    var day: Int32

    /// The day by which it was known; an unknown day is the earliest.
    var known: Int32

    /// The list that it stands in, in the order in which the track names them.
    var list: Int

    /// Its place in the list.
    var origin: Int32
    var part: UInt8

    init(day: Int32, known: Int32, list: Int, origin: Int32, part: UInt8) {
      self.day = day
      self.known = known == Day.unknown.number ? .min : known
      self.list = list
      self.origin = origin
      self.part = part
    }

    static func < (left: Candidate, right: Candidate) -> Bool {
      (left.day, left.known, left.list, left.origin)
        < (right.day, right.known, right.list, right.origin)
    }
  }

  /// Appends a grading that is later than those of the entity so far.
  @inline(__always) mutating func append(day: Int32, origin: Int32, part: UInt8 = 0) {
    guard count < capacity else { return }
    (days + count).initialize(to: day)
    (origins + count).initialize(to: origin)
    if let parts { (parts + count).initialize(to: part) }
    count &+= 1
  }

  /// Appends all gradings of an entity, in order of day; of those of one day only the winner.
  /// What has been appended of the entity is forgotten.
  mutating func append(_ candidates: [Candidate]) {
    count = Int(offsets[offsets.count - 1])
    let ordered = candidates.sorted()
    for (index, grading) in ordered.enumerated() {
      if index + 1 < ordered.count, ordered[index + 1].day == grading.day {
        lost.append(
          TrackLayout.Lost(
            entity: Int32(truncatingIfNeeded: offsets.count - 1), day: grading.day,
            origin: grading.origin, part: grading.part))
      } else {
        append(day: grading.day, origin: grading.origin, part: grading.part)
      }
    }
  }

  @inline(__always) mutating func endEntity() {
    offsets.append(Int32(truncatingIfNeeded: count))
  }
}
