import AnnalsModel
import AnnalsSyntax

/// What the names of a model mean, by folded text (section 9 of the language page).
struct NameIndex: Sendable {
  typealias Subject = NamedSubject

  private var kinds: [FoldedName: Int] = [:]

  /// By kind; a field and a track of one name are two subjects, the track first.
  private var subjects: [[FoldedName: [Subject]]] = []

  /// By ladder.
  private var grades: [[FoldedName: Int]] = []

  init(_ model: Model) {
    for (index, kind) in model.kinds.enumerated() {
      for name in [kind.plural, kind.singular] where !name.isEmpty {
        kinds[FoldedName(name)] = kinds[FoldedName(name)] ?? index
      }
      subjects.append(Self.subjects(of: kind))
    }
    grades = model.ladders.map { Self.grades(of: $0) }
  }

  private static func subjects(of kind: Kind) -> [FoldedName: [Subject]] {
    var subjects: [FoldedName: [Subject]] = [:]
    for (index, track) in kind.tracks.enumerated() {
      subjects[FoldedName(track.name), default: []].append(.track(index))
    }
    for (index, field) in kind.fields.enumerated() {
      subjects[FoldedName(field.name), default: []].append(.field(index))
    }
    return subjects
  }

  private static func grades(of ladder: Ladder) -> [FoldedName: Int] {
    var grades: [FoldedName: Int] = [:]
    for (grade, label) in ladder.labels.enumerated() { grades[FoldedName(label)] = grade }
    for alias in ladder.aliases {
      grades[FoldedName(alias.spelling)] = grades[FoldedName(alias.spelling)] ?? alias.label
    }
    return grades
  }

  /// Index of the kind that a singular or plural name means.
  func kind(_ name: Name) -> Int? {
    kinds[FoldedName(name.text)]
  }

  /// The field or track that a name means; a track is meant before a field of its name.
  func subject(_ name: Name, of kind: Int) -> Subject? {
    subjects[kind][FoldedName(name.text)]?.first
  }

  /// The grade of a ladder that a label or an alias means.
  func grade(_ name: Name, on ladder: Int) -> Int? {
    grades[ladder][FoldedName(name.text)]
  }
}
