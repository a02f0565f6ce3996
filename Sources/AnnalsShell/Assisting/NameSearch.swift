import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// Tries one name after the other at a place.
///
/// Of a condition that is not yet whole the checker looks nothing up, so that a field is tried with
/// what makes it whole. What that is at a place is found once, with the first field that is taken.
struct NameSearch {
  private let place: Place
  private let endings: [String]

  /// The ending with which a field was taken.
  private var ending: String?

  /// Sorts of which the parser takes no name here.
  private var refused: Set<UInt16> = []

  init(_ place: Place, _ model: Model) {
    self.place = place
    let grades = model.ladders.compactMap(\.labels.last)
    endings =
      [" is known", " and today is known"] + grades.map { " was \($0) is known" }
      + model.kinds.filter { !$0.plural.isEmpty }.map { " of \($0.plural)" }
  }

  /// - Returns: the name as it may stand there, with what is looked up; `nil` where it may not.
  mutating func find(_ name: String, _ sorts: Vocabulary.Category) -> WrittenName? {
    let isPart = !sorts.isDisjoint(with: [.field, .kind])
    // Of plain names of the same sorts the parser takes all or none.
    if !place.isQuoted, Keyword(rawValue: name.lowercased()) == nil, !name.contains(" ") {
      if refused.contains(sorts.rawValue) { return nil }
      if !place.prober.reads(name, as: .name, before: isPart ? [" is known"] : []) {
        refused.insert(sorts.rawValue)
        return nil
      }
    }
    let alone = place.written(name)
    guard isPart else { return alone }
    if let alone, !alone.outcome.isOpen || alone.isSeen(at: place) { return alone }
    for more in ending.map({ [$0] }) ?? endings {
      guard let found = place.written(name, before: more) else { continue }
      ending = more
      return found
    }
    return nil
  }
}

extension WrittenName {
  /// Whether the checker has looked it up.
  fileprivate func isSeen(at place: Place) -> Bool {
    outcome.subjects.contains { $0.range.start == place.prober.base.count }
  }
}
