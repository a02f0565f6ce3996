import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `council.region`
  mutating func check(_ operand: PathOperand) -> Reading? {
    let wanted = FoldedName(operand.owner.text)
    let owner = model.owners(of: kindIndex).first { index in
      [model.kinds[index].singular, model.kinds[index].plural].contains {
        FoldedName($0) == wanted
      }
    }
    guard let owner else {
      report(.event(problem(ofPath: operand)), at: operand.owner.range)
      return nil
    }
    let row = rowKind ?? kindIndex
    let found = inside(owner) { checker in
      if operand.operand.looksAtRow { checker.rowKind = row }
      return checker.checkReading(operand.operand).map { ($0, checker.column(for: $0).heading) }
    }
    return found.map { reading, heading in
      let words = "\(model.kinds[owner].singular).\(heading)"
      // A path of a path leads to where that one leads.
      if case .path(let path) = reading {
        return .path(PathReading(owner: path.owner, reading: path.reading, words: words))
      }
      // On a date of the row it is the row that is looked at.
      if case .onDate(var onDate) = reading {
        onDate.words = words
        return .onDate(onDate)
      }
      return .path(PathReading(owner: owner, reading: reading, words: words))
    }
  }

  func heading(of reading: PathReading) -> String { reading.words }

  private func problem(ofPath operand: PathOperand) -> EventProblem {
    let wanted = FoldedName(operand.owner.text)
    let many =
      kind.relations.map { [$0.singular, $0.plural] }
      + model.nestedKinds(of: kindIndex).map { [model.kinds[$0].singular, model.kinds[$0].plural] }
    let words = Printer().text(of: operand.operand)
    if let names = many.first(where: { $0.contains { FoldedName($0) == wanted } }) {
      return .pathToMany(names[0], help: "any \(names[0]) (\(words) is known)")
    }
    if [kind.singular, kind.plural].contains(where: { FoldedName($0) == wanted }) {
      return .pathToItself(kind.singular, kind: kind.plural, help: words)
    }
    return .pathToNothing(
      operand.owner.text, kind: kind.plural,
      owners: model.owners(of: kindIndex).map { model.kinds[$0].singular })
  }

  // MARK: - What a nested kind has of its owner

  /// A field of an owner where the kind itself has none of that name, or the owner itself.
  func borrowedField(called name: Name) -> Reading? {
    for owner in model.owners(of: kindIndex) {
      if case .field(let field)? = session.names.subject(name, of: owner) {
        let isName = field == model.kinds[owner].nameField
        return borrowed(isName ? .name : .field(field), from: owner)
      }
      if FoldedName(model.kinds[owner].singular) == FoldedName(name.text),
        model.kinds[owner].nameField != nil
      {
        return borrowed(.name, from: owner)
      }
    }
    return nil
  }

  /// The name of the owner that rows go by is what they begin with already.
  func asShown(_ reading: Reading) -> Reading {
    guard case .path(let path) = reading, path.reading == .name, kind.nameField == nil,
      path.owner == model.namedKind(for: kindIndex)
    else { return reading }
    return .name
  }

  /// A reading of the kind itself, or of one that owns it.
  func borrowed(_ reading: Reading, from owner: Int) -> Reading {
    guard owner != kindIndex else { return reading }
    let kind = model.kinds[owner]
    let words: String =
      switch reading {
      case .field(let field): kind.fields[field].name
      case .name, .grade, .previousGrade, .firstGrade, .measure, .anchored, .onDate, .length,
        .tally, .gap, .elapsed, .calendar, .path, .summary:
        kind.singular
      }
    return .path(PathReading(owner: owner, reading: reading, words: words))
  }

  /// The owner that has a track of a name which the kind itself has not.
  func ownerOfTrack(called name: Name) -> Int? {
    model.owners(of: kindIndex).first { owner in
      if case .track? = session.names.subject(name, of: owner) { true } else { false }
    }
  }
}
