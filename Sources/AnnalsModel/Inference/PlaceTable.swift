/// The places of a document and the shapes of its objects. What it holds is bounded, whatever
/// the document has.
struct PlaceTable: ~Copyable {
  private(set) var places: UnsafeMutablePointer<Place>
  private(set) var count = 1
  private var capacity = 64

  /// The keys of objects; the target of an entry is the place of its value, -1 for none.
  private(set) var shapes: UnsafeMutablePointer<Level>
  private var shapeCount = 0
  private var shapeCapacity = 16

  /// Where the keys of objects are data.
  private let keyed: Set<KeyPath>

  /// How many places there are at most.
  static let most = 10_000

  /// Begins with the document at place 0.
  init(keyed: Set<KeyPath>) {
    self.keyed = keyed
    places = .allocate(capacity: capacity)
    places.initialize(to: Place(key: "", parent: -1, depth: 0, isElement: false))
    places[0].isKeyed = keyed.contains(KeyPath(keys: []))
    shapes = .allocate(capacity: shapeCapacity)
  }

  deinit {
    places.deinitialize(count: count)
    places.deallocate()
    shapes.deinitialize(count: shapeCount)
    shapes.deallocate()
  }

  var isFull: Bool { count == Self.most }

  /// The shape of the objects at a place.
  @inline(__always) mutating func shape(of place: Int) -> Int {
    let known = places[place].shape
    return known >= 0 ? known : newShape(of: place)
  }

  /// The place of the values in the lists at a place, or under its keys; -1 when there are too
  /// many.
  mutating func element(of place: Int) -> Int {
    if places[place].element < 0, !isFull {
      let key = places[place].isKeyed ? KeyPath.anyKey : ""
      let element = add(key, below: place, isElement: true)
      places[place].element = element
    }
    return places[place].element
  }

  /// The place of the keys that are data; -1 when there are too many.
  mutating func keys(of place: Int) -> Int {
    if places[place].keys < 0, !isFull {
      let keys = add(KeyPath.anyKey, below: place, isElement: false)
      places[place].keys = keys
    }
    return places[place].keys
  }

  /// The entry of a key that was read, with a place for its value when it is new; -1 when it
  /// is one too many.
  mutating func entry(
    of p: BytePointer, _ length: Int, in shape: Int, at place: Int, limit: Int
  ) -> Int {
    if isFull || shapes[shape].count >= limit {
      let known = shapes[shape].known(p, length)
      if known < 0 { places[place].unseenKeys += 1 }
      return known
    }
    let before = shapes[shape].count
    let entry = shapes[shape].find(p, length)
    if entry == before {
      let target = add(shapes[shape].name(entry), below: place, isElement: false)
      shapes[shape].entries[entry].target = target
    }
    return entry
  }

  /// The entry of a key that is known beforehand.
  mutating func entry(of key: String, in shape: Int, at place: Int) -> Int {
    let entry = shapes[shape].find(key)
    if shapes[shape].entries[entry].target == 0 {
      shapes[shape].entries[entry].target = add(key, below: place, isElement: false)
    }
    return entry
  }

  // MARK: - Growing

  /// To be called before a place is written to, not while it is: the places may move.
  private mutating func add(_ key: String, below parent: Int, isElement: Bool) -> Int {
    if count == capacity { growPlaces() }
    let depth = places[parent].depth + (isElement && key.isEmpty ? 0 : 1)
    (places + count).initialize(
      to: Place(key: key, parent: parent, depth: depth, isElement: isElement))
    count += 1
    if !keyed.isEmpty { places[count - 1].isKeyed = keyed.contains(path(of: count - 1)) }
    return count - 1
  }

  /// The keys that lead to a place; a value in a list is where the list is.
  private func path(of place: Int) -> KeyPath {
    var keys: [String] = []
    var place = place
    while place > 0 {
      if !places[place].isInList { keys.append(places[place].key) }
      place = places[place].parent
    }
    return KeyPath(keys: keys.reversed())
  }

  @inline(never) private mutating func newShape(of place: Int) -> Int {
    if shapeCount == shapeCapacity { growShapes() }
    (shapes + shapeCount).initialize(to: Level(source: -1, path: KeyPath(keys: [])))
    places[place].shape = shapeCount
    shapeCount += 1
    return shapeCount - 1
  }

  private mutating func growPlaces() {
    let larger = UnsafeMutablePointer<Place>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: places, count: count)
    places.deallocate()
    places = larger
    capacity *= 2
  }

  private mutating func growShapes() {
    let larger = UnsafeMutablePointer<Level>.allocate(capacity: shapeCapacity * 2)
    larger.moveInitialize(from: shapes, count: shapeCount)
    shapes.deallocate()
    shapes = larger
    shapeCapacity *= 2
  }
}
