import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// Finds out whose gradings are told, and so the kind: that of the source, else the first one
  /// that has the tracks and the names.
  ///
  /// - Returns: the names of entities, where the query says names.
  mutating func checkSubjects(_ subjects: Subjects?, tracks: [Name]) -> [Name]? {
    switch subjects {
    case .source(.name(let name)) where session.names.kind(name) == nil:
      return checkNames([name], tracks)
    case .source(let source): return checkSource(source) ? [] : nil
    case .names(let values):
      guard let names = checkNames(values) else { return nil }
      if let name = names.first, names.count == 1, session.names.kind(name) != nil {
        return checkSource(.name(name)) ? [] : nil
      }
      return checkNames(names, tracks)
    case nil: return checkNames([], tracks)
    }
  }

  /// The names that stand for entities; reports a value that a name stands for and that is none.
  mutating func checkNames(_ values: [Value]) -> [Name]? {
    var names: [Name] = []
    for value in values {
      switch value {
      case .name(let name): names.append(name)
      case .missing: return nil
      case .number, .period, .operand, .parameter:
        report(.set(.valueForEntity(value.words)), at: value.range)
      }
    }
    return names.count == values.count ? names : nil
  }

  private mutating func checkNames(_ names: [Name], _ tracks: [Name]) -> [Name] {
    kindIndex = kind(having: tracks, names: names)
    return names
  }

  /// The first kind that has most of what is named; the names of entities tell kinds with the
  /// same tracks apart.
  func kind(having tracks: [Name], names: [Name]) -> Int {
    var best = (index: 0, score: -1)
    for index in model.kinds.indices {
      let kind = model.kinds[index]
      let known = tracks.filter { track in
        if case .track = session.names.subject(track, of: index) { true } else { false }
      }
      guard !kind.plural.isEmpty, kind.nameField != nil || names.isEmpty else { continue }
      let found = names.filter { !session.entities(called: $0, of: index).isEmpty }
      let score = known.count * (names.count + 1) + found.count
      if score > best.score { best = (index, score) }
    }
    return best.index
  }

  /// The entities that a query names, in the order written, each once. They may have ended: the
  /// footer says so.
  ///
  /// - Parameter isAnywhere: whether a query in brackets may stand for them.
  mutating func checkEntities(_ names: [Name], isAnywhere: Bool = true) -> [Int]? {
    var entities: [Int] = []
    var isWhole = true
    for name in names {
      guard let found = checkEntity(name, isAnywhere) else {
        isWhole = false
        continue
      }
      entities += found
    }
    guard isWhole else { return nil }
    entities = entities.removingRepeats()
    noteAbsence(of: entities)
    return entities
  }

  private mutating func checkEntity(_ name: Name, _ isAnywhere: Bool) -> [Int]? {
    let found = session.entities(called: name, of: kindIndex)
    guard found.isEmpty else {
      if name.isQuoted, let readings = kind.readings(of: name) {
        report(
          .ambiguousValue(name.text, field: "name", readings: readings), at: name.range)
        return nil
      }
      return found
    }
    report(problem(ofEntity: name, isAnywhere), at: name.range)
    return nil
  }

  /// What is wrong with a name that no entity has: it is a value of a field, or nothing.
  private func problem(ofEntity name: Name, _ isAnywhere: Bool) -> CheckProblem {
    // What else it may be is found in the texts of the model, which takes long.
    guard session.givesHelp else {
      return .unknownEntity(name.text, kind: kind.singular, nearest: [])
    }
    if let index = session.names.kind(name) {
      return .set(
        .notEntity(
          name.text, part: "a kind", kind: kind.singular, query: model.kinds[index].plural))
    }
    for field in kind.fields {
      guard case .texts(let column) = field.column,
        let code = column.dictionary.codes(of: name).first,
        let value = column.dictionary.text(code)
      else { continue }
      let query = "\(kind.plural) where \(field.name) is \(value)"
      return .set(
        .notEntity(
          value, part: "the \(field.name) of some \(kind.plural)", kind: kind.singular,
          query: isAnywhere ? "(\(query))" : query))
    }
    return .unknownEntity(
      name.text, kind: kind.singular,
      nearest: session.nearest(to: name.text, among: kind.names?.dictionary.firstTexts ?? []))
  }

  private mutating func noteAbsence(of entities: [Int]) {
    guard session.givesHelp else { return }
    let exists = Existence(kind, on: horizon, dataDay: dataDay)
    let names = Names(model, kindIndex)
    for entity in entities {
      guard let words = exists.absence(of: entity) else { continue }
      note("\(names.name(of: entity)) \(words).")
    }
  }
}

extension Kind {
  /// The column of the display names.
  var names: TextColumn? {
    guard let nameField, case .texts(let column) = fields[nameField].column else { return nil }
    return column
  }

  /// The entities that a name means, in the order of the model.
  func entities(called name: Name) -> [Int] {
    guard let names else { return [] }
    let codes = names.dictionary.codes(of: name)
    guard !codes.isEmpty else { return [] }
    return names.codes.indices.filter { codes.contains(names.codes[$0]) }
  }

  /// The different texts that a name means, where there is more than one.
  fileprivate func readings(of name: Name) -> [String]? {
    guard let names else { return nil }
    let codes = names.dictionary.codes(of: name)
    return codes.count > 1 ? codes.compactMap { names.dictionary.text($0) } : nil
  }

  /// The relation that leads to what was there before, if the kind has one of its own.
  var predecessors: Relation? {
    life?.predecessors.map { relations[$0] }
  }
}
