/// Answers what counts alone cannot: how the values of a few keys go together. It reads those
/// columns with the ordinary loader, and only when an inference hangs on them.
struct Probe {
  /// Values of the records of a list.
  struct Request {
    var list: KeyPath

    /// The lists that the list stands in.
    var around: [KeyPath]
    var leaves: [Leaf]
  }

  /// Reads the document by a declaration.
  let read: (ModelDeclaration) throws(LoadError) -> Reading

  /// For each leaf but the first, whether all records with one value of the first have one
  /// value of it; `nil` when the first tells nothing apart. Records without the first are passed
  /// over.
  func constants(_ request: Request) throws(LoadError) -> [Bool]? {
    let columns = try columns(request)
    guard let key = columns.first else { return nil }
    var groups: [ProbedValue: Int] = [:]
    var group: [(row: Int, group: Int)] = []
    for row in 0..<key.rows {
      guard let value = key.probed(row) else { continue }
      let known = groups[value] ?? groups.count
      groups[value] = known
      group.append((row, known))
    }
    guard groups.count > 1, groups.count < group.count else { return nil }
    return columns.dropFirst().map { $0.isConstant(in: group, groups.count) }
  }

  /// How many records have a value, and how many of them none that is a value of another leaf.
  struct Orphans {
    var all = 0
    var orphans = 0

    /// One in ten may be astray, as of the values of a relation; a load counts them.
    var areFew: Bool { orphans * 10 <= all }
  }

  /// How many values of one leaf are none of another.
  func orphans(of values: Request, among keys: Request) throws(LoadError) -> Orphans {
    guard let keys = try columns(keys).first, let values = try columns(values).first else {
      return Orphans(all: 1, orphans: 1)
    }
    let known = Set((0..<keys.rows).compactMap { keys.name($0) })
    var found = Orphans()
    for name in (0..<values.rows).lazy.compactMap({ values.name($0) }) {
      found.all += 1
      if !known.contains(name) { found.orphans += 1 }
    }
    return found
  }

  /// The different texts of the second leaf, for each text of the first.
  func texts(_ request: Request) throws(LoadError) -> [String: [String]] {
    let columns = try columns(request)
    guard columns.count == 2 else { return [:] }
    var codes: [Int32: Set<Int32>] = [:]
    for (subject, value) in zip(columns[0].codes, columns[1].codes) where subject >= 0 && value >= 0
    {
      codes[subject, default: []].insert(value)
    }
    var texts: [String: [String]] = [:]
    for (subject, values) in codes {
      guard let text = columns[0].dictionary.text(subject) else { continue }
      texts[text] = values.sorted().compactMap { columns[1].dictionary.text($0) }
    }
    return texts
  }

  // MARK: - Reading

  /// The columns of a request, in its order.
  private func columns(_ request: Request) throws(LoadError) -> [ReadColumn] {
    var declaration = ModelDeclaration()
    let around = request.around.enumerated().map { kind("around \($0)", at: $1, []) }
    declaration.kinds = [kind("probe", at: request.list, request.leaves)] + around
    // The fields of the first kind have the first slots, in their order.
    return Array(try read(declaration).columns.prefix(request.leaves.count))
  }

  private func kind(_ name: String, at path: KeyPath, _ leaves: [Leaf]) -> KindDeclaration {
    let origin = Origin(path: "annals", position: 0)
    let fields = leaves.enumerated().map { index, leaf in
      FieldDeclaration(
        name: "\(index)", at: DeclaredPath(path: leaf.path, origin: origin),
        type: leaf.probedType, unit: nil, scales: [])
    }
    return KindDeclaration(
      singular: name, plural: "\(name)s", at: DeclaredPath(path: path, origin: origin),
      distinct: nil, belonging: nil, filter: [], name: nil, key: nil, fields: fields, dates: [],
      life: nil, span: nil, tracks: [], relations: [], origin: origin)
  }
}

/// A value, to be compared with others of its column.
private typealias ProbedValue = UInt64

extension Leaf {
  fileprivate var probedType: FieldType {
    switch use {
    case .text, .link, .grade: isText ? .text : .number
    case .number: .number
    case .date: .date
    case .flag: .flag
    }
  }
}

extension ReadColumn {
  fileprivate var rows: Int {
    switch form {
    case .texts, .undecided: codes.count
    case .integers: integers.count
    case .fractions, .days, .flags, .names: 0
    }
  }

  fileprivate func probed(_ row: Int) -> ProbedValue? {
    switch form {
    case .texts, .undecided:
      row < codes.count && codes[row] >= 0 ? UInt64(truncatingIfNeeded: codes[row]) : nil
    case .integers: validity[row] ? UInt64(bitPattern: integers[row]) : nil
    case .fractions: validity[row] ? fractions[row].bitPattern : nil
    case .days:
      row < days.count && days[row] != Day.unknown.number
        ? UInt64(bitPattern: Int64(days[row])) : nil
    case .flags: validity[row] ? (truths[row] ? 1 : 0) : nil
    case .names: nil
    }
  }

  /// Whether the records of each group have one value, or none.
  fileprivate func isConstant(in group: [(row: Int, group: Int)], _ groups: Int) -> Bool {
    var first = [ProbedValue?](repeating: nil, count: groups)
    for (row, group) in group {
      guard let value = probed(row) else { continue }
      guard let known = first[group] else {
        first[group] = value
        continue
      }
      if known != value { return false }
    }
    return true
  }
}
