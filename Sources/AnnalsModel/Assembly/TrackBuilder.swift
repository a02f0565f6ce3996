/// Puts the gradings of a track in order, entity by entity.
struct TrackBuilder {
  private(set) var offsets: [Int32] = [0]
  private(set) var days: [Int32] = []
  private(set) var codes: [UInt8] = []

  /// For a measured track only.
  private(set) var values: [Double] = []
  private(set) var origins: [Int32] = []

  /// For a joined track only.
  private(set) var sourceIndices: [UInt8] = []
  private(set) var superseded: [SupersededGrading] = []

  private let isMeasured: Bool
  private let isJoined: Bool

  /// The last day of the entity, and whether all of its days rise.
  private var lastDay = Int32.min
  private var isInOrder = true

  /// A grading with all that decides between two of one day.
  struct Grading {
    var day: Int32
    var code: UInt8
    var value: Double
    var origin: Int32
    var source: UInt8
  }

  init(isMeasured: Bool, isJoined: Bool) {
    self.isMeasured = isMeasured
    self.isJoined = isJoined
  }

  /// Makes room.
  mutating func reserve(gradings: Int, entities: Int) {
    offsets.reserveCapacity(entities + 1)
    days.reserveCapacity(gradings)
    codes.reserveCapacity(gradings)
    origins.reserveCapacity(gradings)
    if isMeasured { values.reserveCapacity(gradings) }
  }

  mutating func add(_ grading: Grading) {
    if grading.day <= lastDay { isInOrder = false }
    lastDay = grading.day
    days.append(grading.day)
    codes.append(grading.code)
    origins.append(grading.origin)
    if isMeasured { values.append(grading.value) }
    if isJoined { sourceIndices.append(grading.source) }
  }

  /// What decides between two gradings of one day: the greater one wins.
  struct Precedence: Comparable {
    /// The day by which a grading was known; an unknown day is the earliest.
    var known: Int32

    /// The list that it stands in, in the order in which the track names them.
    var list: Int

    /// Its place in the list.
    var origin: Int32

    init(known: Int32, list: Int, origin: Int32) {
      self.known = known == Day.unknown.number ? .min : known
      self.list = list
      self.origin = origin
    }

    static func < (left: Precedence, right: Precedence) -> Bool {
      (left.known, left.list, left.origin) < (right.known, right.list, right.origin)
    }
  }

  /// Ends an entity.
  mutating func endEntity(precedence: (Grading) -> Precedence) {
    if !isInOrder { sort(from: Int(offsets[offsets.count - 1]), precedence) }
    offsets.append(Int32(truncatingIfNeeded: days.count))
    lastDay = .min
    isInOrder = true
  }

  // MARK: - Out of order

  /// Sorts the gradings of the entity by day; of those of one day only the winner stays.
  private mutating func sort(from start: Int, _ precedence: (Grading) -> Precedence) {
    let gradings = (start..<days.count).map { grading(at: $0) }.sorted { left, right in
      left.day != right.day ? left.day < right.day : precedence(left) < precedence(right)
    }
    cut(to: start)
    for (index, grading) in gradings.enumerated() {
      if index + 1 < gradings.count, gradings[index + 1].day == grading.day {
        supersede(grading)
      } else {
        add(grading)
      }
    }
  }

  private mutating func supersede(_ grading: Grading) {
    superseded.append(
      SupersededGrading(
        entity: Int32(truncatingIfNeeded: offsets.count - 1), day: grading.day,
        code: grading.code, value: grading.value, origin: grading.origin, source: grading.source))
  }

  private func grading(at index: Int) -> Grading {
    Grading(
      day: days[index], code: codes[index], value: isMeasured ? values[index] : 0,
      origin: origins[index], source: isJoined ? sourceIndices[index] : 0)
  }

  private mutating func cut(to start: Int) {
    let more = days.count - start
    days.removeLast(more)
    codes.removeLast(more)
    origins.removeLast(more)
    if isMeasured { values.removeLast(more) }
    if isJoined { sourceIndices.removeLast(more) }
  }

  // MARK: - Steps

  /// For each grading the last known grade before it in its entity.
  func previous() -> [UInt8] {
    var previous: [UInt8] = []
    previous.reserveCapacity(codes.count)
    for entity in 0..<offsets.count - 1 {
      var last = GradingCode.none
      for index in Int(offsets[entity])..<Int(offsets[entity + 1]) {
        previous.append(last)
        if codes[index] < GradingCode.firstMissing { last = codes[index] }
      }
    }
    return previous
  }
}
