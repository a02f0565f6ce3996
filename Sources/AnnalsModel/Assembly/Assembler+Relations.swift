extension Assembler {
  /// The targets of every record that a kind takes.
  ///
  /// - Parameter kinds: which records each kind takes.
  mutating func relation(_ planned: RelationPlan, _ rows: [Int32]?, _ kinds: [[Int32]?])
    -> Relation
  {
    let slot = plan.merged[planned.slot]
    let column = reading.columns[slot]
    let targets = entities(planned.target, kinds[planned.target], named: column.dictionary)
    let all = rows ?? (0..<max(0, column.starts.count - 1)).map { Int32(truncatingIfNeeded: $0) }
    var places = NamePlaces(column)
    var relation = Relation(
      singular: planned.singular, plural: planned.plural, target: planned.target, offsets: [0],
      targets: [])
    for row in all {
      for place in column.starts[Int(row)]..<column.starts[Int(row) + 1] {
        let code = Int(column.codes[Int(place)])
        if targets[code] >= 0 {
          relation.targets.append(targets[code])
        } else {
          let name = column.dictionary.text(column.codes[Int(place)]) ?? ""
          let kind = plan.kinds[planned.target]
          report.add(
            path(of: slot),
            targets[code] == Self.several
              ? "several \(kind.plural) are called \(name.quoted)"
              : "no \(kind.singular) is called \(name.quoted)",
            at: places.next(of: Int32(truncatingIfNeeded: code), row: row))
        }
      }
      relation.offsets.append(Int32(truncatingIfNeeded: relation.targets.count))
    }
    reportAllOnce(slot: slot, else: "more values that are no names")
    return relation
  }

  private static var unknown: Int32 { -1 }
  private static var several: Int32 { -2 }

  /// For each text of a dictionary, the entity with that key, else with that name.
  private func entities(_ kind: Int, _ rows: [Int32]?, named dictionary: TextDictionary) -> [Int32]
  {
    let codes = Dictionary(
      (0..<dictionary.count).map { (dictionary.utf8($0), $0) },
      uniquingKeysWith: { first, _ in first })
    var found = [Int32](repeating: Self.unknown, count: dictionary.count)
    let planned = plan.kinds[kind]
    let name = planned.nameField.map { planned.fields[$0].slot }
    let count = rows?.count ?? reading.lists[planned.source].count
    for slot in [planned.key, name] {
      guard let slot else { continue }
      var here = [Int32](repeating: Self.unknown, count: dictionary.count)
      let column = reading.columns[plan.merged[slot]]
      for entity in 0..<count {
        let row = rows.map { Int($0[entity]) } ?? entity
        guard let code = column.name(row).flatMap({ codes[$0] }) else { continue }
        here[code] = here[code] == Self.unknown ? Int32(truncatingIfNeeded: entity) : Self.several
      }
      for code in found.indices where found[code] == Self.unknown { found[code] = here[code] }
    }
    return found
  }
}

extension ReadColumn {
  /// A value as a relation may refer to it, in UTF-8.
  func name(_ row: Int) -> ArraySlice<UInt8>? {
    switch form {
    case .texts, .undecided: codes[row] < 0 ? nil : dictionary.utf8(Int(codes[row]))
    case .integers: validity[row] ? ArraySlice(String(integers[row]).utf8) : nil
    case .fractions, .days, .flags, .names: nil
    }
  }
}

/// Where the first few of every name stand.
private struct NamePlaces {
  private struct Name: Hashable {
    var code: Int32
    var row: Int32
  }

  private let sightings: [Sighting]

  /// By name and record, the first last; made when the first name is nobody's.
  private lazy var places = Dictionary(
    grouping: sightings.reversed(), by: { Name(code: $0.code, row: $0.row) })

  init(_ column: ReadColumn) {
    sightings = column.sightings
  }

  /// The place of a name in the list of a record, where it is kept; asked again, the next one.
  mutating func next(of code: Int32, row: Int32) -> Int? {
    places[Name(code: code, row: row)]?.popLast()?.position
  }
}
