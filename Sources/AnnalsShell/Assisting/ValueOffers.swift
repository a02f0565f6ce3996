import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// The values of the data that may stand at a place: grades, texts, the names of entities.
struct ValueOffers {
  private let place: Place
  private let assistant: Assistant

  /// How many there are beside those that are offered.
  private(set) var omitted = 0

  init(_ place: Place, _ assistant: Assistant) {
    self.place = place
    self.assistant = assistant
  }

  private var model: Model { assistant.session.model }

  mutating func offers() -> [Offer] {
    // The last name is most often what a value is of; but in `rating on inspected is` it dates it.
    for seen in place.prober.subjects.reversed().prefix(3) {
      let values = values(of: seen)
      if !values.isEmpty { return values }
    }
    let isOpen = place.subject == nil
    return (isOpen ? model.ladders.indices.flatMap { grades(ofLadder: $0, counts: []) } : [])
      + entities()
  }

  /// What a name may be held against.
  private mutating func values(of seen: SeenSubject) -> [Offer] {
    guard model.kinds.indices.contains(seen.kind) else { return [] }
    let kind = model.kinds[seen.kind]
    switch seen.subject {
    case .track(let index):
      guard case .rated(let content) = kind.tracks[index].content else {
        return number(of: seen)
      }
      return grades(
        ofLadder: content.ladder,
        counts: assistant.session.gradeCounts(ofTrack: index, of: seen.kind))
    case .field(let index):
      switch kind.fields[index].column {
      case .texts(let texts):
        return self.texts(texts, isName: index == kind.nameField, of: kind)
      case .grades(let grades):
        let labels =
          model.ladders.indices.contains(grades.ladder)
          ? model.ladders[grades.ladder].labels.count : 0
        return self.grades(ofLadder: grades.ladder, counts: grades.counts(labels))
      case .flags: return words(["yes", "no"])
      case .integers, .fractions: return number(of: seen)
      case .days: return []
      }
    }
  }

  private func number(of seen: SeenSubject) -> [Offer] {
    guard let number = ModelNames(model).number(of: seen.subject, in: seen.kind),
      number.utf8.starts(with: place.typed), place.prober.takes(number, as: .word)
    else { return [] }
    return [Offer(number, "a number, for example", .value)]
  }

  private func words(_ all: [String]) -> [Offer] {
    all.filter { place.begins($0) }.compactMap { value($0) }.map { Offer($0, "", .value) }
  }

  /// A value as it may stand here; `nil` where no value may.
  private func value(_ name: String) -> String? {
    guard let written = place.written(name),
      !written.outcome.sorts.isDisjoint(with: .anyValue)
    else { return nil }
    return written.text
  }

  // MARK: - Grades

  /// The grades of a ladder in their order, then their other names.
  ///
  /// - Parameter counts: how many have each now; empty where that is not told.
  private func grades(ofLadder index: Int, counts: [Int]) -> [Offer] {
    guard model.ladders.indices.contains(index) else { return [] }
    let ladder = model.ladders[index]
    var offers: [Offer] = []
    for (grade, label) in ladder.labels.enumerated() where place.begins(label) {
      guard let text = value(label) else { continue }
      let count = counts.indices.contains(grade) ? ", \(counts[grade].inGroups) have it" : ""
      offers.append(Offer(text, "grade\(count)", .value))
    }
    for alias in ladder.aliases where place.begins(alias.spelling) {
      guard ladder.labels.indices.contains(alias.label),
        let text = value(alias.spelling)
      else { continue }
      offers.append(Offer(text, "grade, '\(ladder.labels[alias.label])'", .value))
    }
    return offers
  }

  // MARK: - Texts

  /// The texts of a field, the most frequent first; the names of entities in their own order.
  private mutating func texts(_ column: TextColumn, isName: Bool, of kind: Kind) -> [Offer] {
    guard takesTexts(of: column.dictionary) else { return [] }
    let found = column.dictionary.codes(beginningWith: place.folded)
    if isName {
      return listed(found.texts + found.words, column.dictionary) { _ in kind.singular }
    }
    let counts = column.counts
    let sorted = (found.texts + found.words).enumerated().sorted {
      (-counts[Int($0.element)], $0.offset) < (-counts[Int($1.element)], $1.offset)
    }.map(\.element)
    return listed(sorted, column.dictionary) { code in
      let count = counts[Int(code)]
      return "\(count.inGroups) \(count == 1 ? kind.singular : kind.plural)"
    }
  }

  /// Whether one of the first texts may stand there: then all may.
  private func takesTexts(of dictionary: TextDictionary) -> Bool {
    (0..<min(3, dictionary.count)).contains { code in
      dictionary.text(Int32(truncatingIfNeeded: code)).map {
        let outcome = place.prober.outcome(of: Quoted.written($0), as: .name)
        return outcome.map { !$0.sorts.isDisjoint(with: .anyValue) } ?? false
      } ?? false
    }
  }

  private mutating func listed(
    _ codes: [Int32], _ dictionary: TextDictionary, _ description: (Int32) -> String
  ) -> [Offer] {
    omitted += max(0, codes.count - Assistant.mostCandidates)
    return codes.prefix(Assistant.mostCandidates).compactMap { code in
      dictionary.text(code).map { Offer(place.spelled($0), description(code), .value) }
    }
  }

  /// The names of entities, where they stand by themselves: `compare Knowsley`.
  private mutating func entities() -> [Offer] {
    var offers: [Offer] = []
    for kind in model.kinds {
      guard let name = kind.nameField, case .texts(let column) = kind.fields[name].column else {
        continue
      }
      offers += texts(column, isName: true, of: kind)
    }
    return offers
  }
}

extension TextColumn {
  /// How many rows have each text.
  fileprivate var counts: [Int] {
    var counts = Array(repeating: 0, count: dictionary.count)
    for code in codes where code >= 0 && Int(code) < counts.count { counts[Int(code)] += 1 }
    return counts
  }
}

extension GradeColumn {
  /// How many rows have each grade.
  fileprivate func counts(_ labels: Int) -> [Int] {
    var counts = Array(repeating: 0, count: labels)
    for code in codes where Int(code) < labels { counts[Int(code)] += 1 }
    return counts
  }
}
