/// Puts the gradings of a track in order, entity by entity.
struct TrackBuilder: ~Copyable {
  private(set) var offsets: [Int32] = [0]

  /// Where the gradings stand until they are taken: there is room for all of them from the
  /// start, so that to add one is three stores.
  private let days: UnsafeMutablePointer<Int32>
  private let codes: UnsafeMutablePointer<UInt8>
  private let origins: UnsafeMutablePointer<Int32>

  /// For a measured track, else without room.
  private let values: UnsafeMutablePointer<Double>

  /// For a joined track, else without room.
  private let sources: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private(set) var count = 0
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

  /// - Parameter gradings: no more are added than these.
  init(isMeasured: Bool, isJoined: Bool, gradings: Int, entities: Int) {
    self.isMeasured = isMeasured
    self.isJoined = isJoined
    capacity = gradings
    offsets.reserveCapacity(entities + 1)
    days = .allocate(capacity: gradings)
    codes = .allocate(capacity: gradings)
    origins = .allocate(capacity: gradings)
    values = .allocate(capacity: isMeasured ? gradings : 0)
    sources = .allocate(capacity: isJoined ? gradings : 0)
  }

  deinit {
    days.deallocate()
    codes.deallocate()
    origins.deallocate()
    values.deallocate()
    sources.deallocate()
  }

  @inline(__always) mutating func add(_ grading: Grading) {
    guard count < capacity else { return }
    if grading.day <= lastDay { isInOrder = false }
    lastDay = grading.day
    days[count] = grading.day
    codes[count] = grading.code
    origins[count] = grading.origin
    if isMeasured { values[count] = grading.value }
    if isJoined { sources[count] = grading.source }
    count &+= 1
  }

  // MARK: - What it has made

  var allDays: [Int32] { Array(UnsafeBufferPointer(start: days, count: count)) }
  var allCodes: [UInt8] { Array(UnsafeBufferPointer(start: codes, count: count)) }
  var allOrigins: [Int32] { Array(UnsafeBufferPointer(start: origins, count: count)) }

  /// Empty unless the track is measured.
  var allValues: [Double] {
    Array(UnsafeBufferPointer(start: values, count: isMeasured ? count : 0))
  }

  /// Empty unless the track is joined.
  var allSources: [UInt8] {
    Array(UnsafeBufferPointer(start: sources, count: isJoined ? count : 0))
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
    offsets.append(Int32(truncatingIfNeeded: count))
    lastDay = .min
    isInOrder = true
  }

  // MARK: - Out of order

  /// Sorts the gradings of the entity by day; of those of one day only the winner stays.
  private mutating func sort(from start: Int, _ precedence: (Grading) -> Precedence) {
    let gradings = (start..<count).map { grading(at: $0) }.sorted { left, right in
      left.day != right.day ? left.day < right.day : precedence(left) < precedence(right)
    }
    count = start
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
      origin: origins[index], source: isJoined ? sources[index] : 0)
  }

  // MARK: - Steps

  /// For each grading the last known grade before it in its entity.
  func previous() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { previous, made in
      for entity in 0..<offsets.count - 1 {
        var last = GradingCode.none
        for index in Int(offsets[entity])..<Int(offsets[entity + 1]) {
          previous[index] = last
          if codes[index] < GradingCode.firstMissing { last = codes[index] }
        }
      }
      made = count
    }
  }
}
