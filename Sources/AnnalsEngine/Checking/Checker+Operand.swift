import AnnalsModel
import AnnalsSyntax

/// A rated track, looked up.
struct RatedTrack {
  var index: Int
  var name: String

  /// Index into `Model.ladders`.
  var ladderIndex: Int
  var ladder: Ladder
}

extension Checker {
  mutating func checkReading(_ operand: Operand) -> Reading? {
    switch operand {
    case .name(let name): checkReading(name)
    case .onDay(let dated): checkDated(dated)
    case .ordinal(let ordinal): checkOrdinal(ordinal)
    case .anchored(let operand): check(operand)
    case .length(let operand): check(operand)
    case .tally(let operand): check(operand)
    case .gap(let operand): check(operand)
    case .elapsed(let operand): check(operand)
    case .calendar(let operand): check(operand)
    case .path(let operand): check(operand)
    case .summary(let operand): check(operand)
    case .missing: nil
    }
  }

  private mutating func checkReading(_ name: Name) -> Reading? {
    if session.names.subject(name, of: kindIndex) == nil {
      if let reading = borrowedField(called: name) {
        see(reading, of: name)
        return reading
      }
      if let part = calendarPart(called: name) { return checkPart(part, name) }
    }
    guard let subject = checkSubject(name) else { return nil }
    switch subject {
    case .track(let track): return reading(of: track, on: StateDay(day: horizon))
    case .field(let field): return field == kind.nameField ? .name : .field(field)
    }
  }

  private func reading(of track: Int, on day: StateDay) -> Reading {
    switch kind.tracks[track].content {
    case .rated: .grade(track: track, day: day)
    case .measured: .measure(track: track, day: day)
    }
  }

  private mutating func checkDated(_ dated: DatedOperand) -> Reading? {
    if case .constant(let date) = dated.day.calendar { return checkOnDate(dated.track, date) }
    let track = checkTrack(dated.track)
    guard let day = checkPoint(dated.day), let track else { return nil }
    let isOfSeries = seriesDay != nil && dated.day.calendar != .today
    return reading(of: track, on: StateDay(day: day, isNamed: day != horizon || isOfSeries))
  }

  private mutating func checkOrdinal(_ ordinal: OrdinalOperand) -> Reading? {
    guard let track = checkRated(ordinal.track, verb: ordinal.ordinal.word) else { return nil }
    return switch ordinal.ordinal {
    case .previous: .previousGrade(track: track.index)
    case .first: .firstGrade(track: track.index)
    }
  }

  /// What a name of the kind means; reports one that it does not have.
  mutating func checkSubject(_ name: Name) -> NameIndex.Subject? {
    if let subject = session.names.subject(name, of: kindIndex) {
      see(subject, of: kindIndex, name)
      return subject
    }
    if let owner = ownerOfTrack(called: name) {
      let (singular, plural) = (model.kinds[owner].singular, model.kinds[owner].plural)
      report(
        .event(.trackOfOwner(name.text, owner: singular, plural: plural, kind: kind.plural)),
        at: name.range)
      return nil
    }
    if let many = collection(called: name) {
      report(.event(.pathToMany(many, help: "any \(many) (…)")), at: name.range)
      return nil
    }
    let others = model.kinds.indices.filter {
      !model.kinds[$0].plural.isEmpty && session.names.subject(name, of: $0) != nil
    }
    if !others.isEmpty {
      report(
        .subjectOfOthers(
          name.text, kind: kind.plural, others: others.prefix(3).map { model.kinds[$0].plural }),
        at: name.range)
      return nil
    }
    report(
      .unknownSubject(name.text, kind: kind.plural, nearest: subjects(near: name)), at: name.range)
    return nil
  }

  /// Writes down what a name was looked up as, for those who do not ask for help with it.
  private mutating func see(_ subject: NameIndex.Subject, of kind: Int, _ name: Name) {
    guard !session.givesHelp else { return }
    subjects.append(SeenSubject(range: name.range, kind: kind, subject: subject))
  }

  private mutating func see(_ borrowed: Reading, of name: Name) {
    guard case .path(let path) = borrowed else { return }
    switch path.reading {
    case .name: model.kinds[path.owner].nameField.map { see(.field($0), of: path.owner, name) }
    case .field(let field): see(.field(field), of: path.owner, name)
    case _: break
    }
  }

  /// What was most likely meant; the name of the kind for that of its entities.
  private func subjects(near name: Name) -> [String] {
    if [kind.singular, kind.plural].contains(where: { FoldedName($0) == FoldedName(name.text) }),
      let field = kind.nameField
    {
      return [kind.fields[field].name]
    }
    return session.nearest(
      to: name.text, among: kind.tracks.map(\.name) + kind.fields.map(\.name))
  }

  /// The singular of what the kind has more than one of: a relation, or what happens to it.
  private func collection(called name: Name) -> String? {
    let wanted = FoldedName(name.text)
    let all =
      kind.relations.map { ($0.singular, $0.plural) }
      + model.nestedKinds(of: kindIndex).map { (model.kinds[$0].singular, model.kinds[$0].plural) }
    return all.first { FoldedName($0.0) == wanted || FoldedName($0.1) == wanted }?.0
  }

  /// The track that a name means, rated or measured.
  mutating func checkTrack(_ name: Name) -> Int? {
    guard let subject = checkSubject(name) else { return nil }
    guard case .track(let track) = subject else {
      report(.notTrack(name.text, kind: kind.plural), at: name.range)
      return nil
    }
    return track
  }

  /// The rated track that a name means.
  ///
  /// - Parameter verb: what the query says of it, for the message.
  mutating func checkRated(_ name: Name, verb: String) -> RatedTrack? {
    guard let track = checkTrack(name) else { return nil }
    guard case .rated(let content) = kind.tracks[track].content else {
      report(.notRated(name.text, verb: verb), at: name.range)
      return nil
    }
    return RatedTrack(
      index: track, name: kind.tracks[track].name, ladderIndex: content.ladder,
      ladder: model.ladders[content.ladder])
  }
}

extension Ordinal {
  fileprivate var word: String {
    switch self {
    case .previous: "previous"
    case .first: "first"
    }
  }
}
