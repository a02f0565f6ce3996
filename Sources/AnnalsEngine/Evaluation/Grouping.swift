import AnnalsModel

/// Puts entities into groups by the values of some readings, one number a group, in the order
/// of appearance. Whatever is not known is one value, whatever the reason.
///
/// The groups are the leaves of a tree with a level a key, so that nothing is allocated for an
/// entity of a group that is there already.
struct Grouping: Sendable {
  private let readers: [Reader]
  private var levels: [Level]

  private struct Level {
    var coder = KeyCoder()

    /// Nodes under the first node above, by slot, -1 for none: all that the first level has.
    var firsts: [Int] = []

    /// Nodes by the node above, if it is not the first, and the slot of the value.
    var table: [Branch: Int] = [:]
    var branches: [Branch] = []

    mutating func node(_ branch: Branch) -> Int {
      if branch.above > 0 {
        if let node = table[branch] { return node }
        table[branch] = branches.count
      } else {
        while firsts.count <= branch.slot { firsts.append(-1) }
        if firsts[branch.slot] >= 0 { return firsts[branch.slot] }
        firsts[branch.slot] = branches.count
      }
      branches.append(branch)
      return branches.count - 1
    }
  }

  private struct Branch: Hashable {
    var above: Int
    var slot: Int
  }

  /// Without readers there is one group.
  init(_ readers: [Reader]) {
    self.readers = readers
    levels = readers.map { _ in Level() }
  }

  /// How many groups there are by now.
  var count: Int { levels.last?.branches.count ?? 1 }

  /// The group of an entity.
  mutating func group(of entity: Int) -> Int {
    var node = 0
    for index in readers.indices {
      let slot = levels[index].coder.slot(for: readers[index].value(of: entity))
      node = levels[index].node(Branch(above: node, slot: slot))
    }
    return node
  }

  /// The group of each of some entities, a key at a time.
  mutating func groups(of entities: ArraySlice<Int>) -> [Int] {
    var nodes = [Int](repeating: 0, count: entities.count)
    for index in readers.indices {
      let reader = readers[index]
      if let codes = reader.codes(of: entities) {
        for (place, code) in codes.enumerated() {
          let slot = levels[index].coder.slot(forCode: code, of: reader)
          nodes[place] = levels[index].node(Branch(above: nodes[place], slot: slot))
        }
      } else {
        let values = reader.values
        for (place, entity) in entities.enumerated() {
          let slot = levels[index].coder.slot(for: values(entity))
          nodes[place] = levels[index].node(Branch(above: nodes[place], slot: slot))
        }
      }
    }
    return nodes
  }

  /// Takes in the groups of another one that goes by the same keys.
  ///
  /// - Returns: for each of its groups the one that it is here.
  mutating func merge(_ other: Grouping) -> [Int] {
    var nodes = [0]
    for (index, level) in other.levels.enumerated() where index < levels.count {
      let slots = level.coder.values.map { value in
        value.map { levels[index].coder.slot(for: $0) } ?? KeyCoder.unknown
      }
      nodes = level.branches.map { branch in
        levels[index].node(Branch(above: nodes[branch.above], slot: slots[branch.slot]))
      }
    }
    return nodes
  }

  /// Adds the groups that have each of some values of one key beside what the other keys have
  /// together in the groups that there are; with one key, those of the values.
  mutating func complete(_ key: Int, with values: [ReadValue]) {
    let columns = keys.map(\.slots)
    let slots = values.map { levels[key].coder.slot(for: $0) }
    var seen: Set<[Int]> = []
    for group in columns.count == 1 ? 0..<1 : 0..<count {
      var path = columns.count == 1 ? [KeyCoder.unknown] : columns.map { $0[group] }
      path[key] = KeyCoder.unknown
      guard seen.insert(path).inserted else { continue }
      for slot in slots {
        path[key] = slot
        add(path)
      }
    }
  }

  private mutating func add(_ path: [Int]) {
    var node = 0
    for (index, slot) in path.enumerated() {
      node = levels[index].node(Branch(above: node, slot: slot))
    }
  }

  /// What the groups have of each key.
  var keys: [KeyColumn] {
    var nodes = Array(0..<count)
    var columns: [KeyColumn] = []
    for level in levels.reversed() {
      columns.append(
        KeyColumn(slots: nodes.map { level.branches[$0].slot }, values: level.coder.values))
      nodes = nodes.map { level.branches[$0].above }
    }
    return columns.reversed()
  }
}

/// The value that each group has of one key.
struct KeyColumn: Sendable {
  /// By group, a place in `values`.
  let slots: [Int]

  /// Each value once; `nil` for what is not known.
  let values: [ReadValue?]

  /// The value of a group; `nil` where it is not known.
  subscript(group: Int) -> ReadValue? { values[slots[group]] }
}

/// Numbers the values of one reading.
private struct KeyCoder: Sendable {
  static let unknown = 0

  /// By slot; the first stands for what is not known.
  private(set) var values: [ReadValue?] = [nil]

  /// Slots by code or by grade: 0 for one that has not been seen.
  private var bySmall: [Int] = []
  private var byValue: [ReadValue: Int] = [:]

  mutating func slot(for value: ReadValue) -> Int {
    switch value {
    case .unknown: Self.unknown
    case .code(let code): slot(for: value, small: Int(code))
    case .grade(let grade): slot(for: value, small: Int(grade))
    case .number, .day, .flag: slot(forLarge: value)
    }
  }

  /// - Parameter code: of a text or a grade, as `Reader.codes` has it.
  mutating func slot(forCode code: Int32, of reader: Reader) -> Int {
    guard code >= 0 else { return Self.unknown }
    let small = Int(code)
    if small < bySmall.count, bySmall[small] != 0 { return bySmall[small] }
    return slot(for: reader.value(ofCode: code), small: small)
  }

  private mutating func slot(for value: ReadValue, small: Int) -> Int {
    guard small >= 0 else { return Self.unknown }
    while bySmall.count <= small { bySmall.append(0) }
    if bySmall[small] == 0 {
      bySmall[small] = values.count
      values.append(value)
    }
    return bySmall[small]
  }

  private mutating func slot(forLarge value: ReadValue) -> Int {
    if let slot = byValue[value] { return slot }
    byValue[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
