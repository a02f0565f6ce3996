import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// What may follow words of the language that mean nothing by themselves: `time` alone is no more
/// than a name that there is not, but `time rating was good` is an operand.
final class Follow {
  private let place: Place
  private let model: Model

  /// The kind whose names may stand at the place; asked for once.
  private lazy var kind: Kind? = findKind()

  init(_ place: Place, _ model: Model) {
    self.place = place
    self.model = model
  }

  /// Whether a word may stand at the place: by itself, or with what may follow it.
  func takes(_ words: String) -> Bool {
    let (endings, isNeeded) = endings(after: words)
    let all = isNeeded ? endings : [""] + endings
    if let first = endings.first, place.prober.refuses(words, before: first) {
      return !isNeeded && place.prober.takes(words, as: .word)
    }
    return all.contains { place.prober.outcome(of: words, before: $0, as: .word) != nil }
  }

  /// What may follow a word or a phrase, and whether it must: of what is held against something
  /// that is still to come the checker looks nothing up.
  private func endings(after words: String) -> (endings: [String], isNeeded: Bool) {
    let year = place.prober.year
    switch words {
    case "previous", "first":
      let tracks = track.map { [" \($0.name) is known", " \($0.name)"] } ?? []
      return (tracks + [" to last"] + events, true)
    case "time", "spell": return (states.map { " \($0)" }, true)
    case "longest": return (states.map { " spell \($0)" }, true)
    case "number", "number of":
      let of = words == "number" ? " of" : ""
      return (related.flatMap { ["\(of) \($0) is known", "\(of) \($0)"] }, true)
    case "days between": return ([" today and today is known", " today and today"], true)
    case "any", "every", "no": return (related.map { " \($0)" }, false)
    case "at least", "at most", "least", "most":
      let counts = [" 10", " twice", " 2 spells"] + related.map { " 2 \($0)" }
      return (grades.map { " \($0)" } + counts, true)
    case "better than", "worse than", "than": return (grades.map { " \($0)" }, true)
    case "above", "below": return ([" 10"], true)
    case "days", "weeks", "months", "years", "day", "week":
      return ((date.map { [" since \($0)"] } ?? []) + [" after \(year)"], false)
    case "year", "quarter", "month":
      return ((date.map { [" of \($0)"] } ?? []) + [" after \(year)"], false)
    case "financial", "academic": return (date.map { [" year of \($0)"] } ?? [], false)
    case "average", "median", "sum", "lowest", "highest": return (numbers.map { " \($0)" }, false)
    case "10": return (related.map { " \($0)" }, false)
    case "3 years", "12 months", "90 days", "1 year": return ([" after \(year)"], false)
    case "within": return ([" 2 years after \(year)", " 2 years before \(year)"], true)
    case "dated by": return (dates.map { " \($0)" }, true)
    case "on":
      return (
        [" \(year)-01-01", " \(year)-01-01 is known"] + (date.map { [" \($0)"] } ?? []), true
      )
    case "before", "after": return ([" \(year)"] + events, true)
    case "by", "in": return ([" \(year)", " 10", " 10%"], false)
    case "to": return ([" last"], false)
    case "known": return ([" to be"], false)
    case _: return ([], false)
    }
  }

  /// The grades of every ladder, one each.
  private var grades: [String] { model.ladders.compactMap(\.labels.last) }

  /// The kind of which names may stand at the place, or else were looked up last before it.
  private func findKind() -> Kind? {
    for kind in model.kinds {
      guard let name = (kind.tracks.map(\.name) + kind.fields.map(\.name)).first else { continue }
      let prober = place.prober
      for more in [" is known", ""] {
        let outcome = prober.outcome(of: name, before: more, as: .name)
        if let seen = outcome?.subjects.last(where: { $0.range.start == prober.base.count }),
          model.kinds.indices.contains(seen.kind)
        {
          return model.kinds[seen.kind]
        }
      }
    }
    if let seen = place.subject, model.kinds.indices.contains(seen.kind) {
      return model.kinds[seen.kind]
    }
    return model.kinds.first { place.prober.kinds.contains(FoldedName($0.plural)) }
      ?? model.kinds.first { !$0.tracks.isEmpty }
  }

  private var track: (name: String, ladder: Int)? {
    kind?.tracks.lazy.compactMap { track in
      if case .rated(let content) = track.content { (track.name, content.ladder) } else { nil }
    }.first
  }

  /// `rating was good`
  private var state: String? {
    guard let track, model.ladders.indices.contains(track.ladder),
      let grade = model.ladders[track.ladder].labels.last
    else { return nil }
    return "\(track.name) was \(grade)"
  }

  /// The same as an operand of a condition, as a value, and as what a statement begins with.
  private var states: [String] {
    guard let state else { return [] }
    return ["\(state) is known", state] + (kind.map { ["\(state) of \($0.plural)"] } ?? [])
  }

  /// What the kind has more than one of.
  private var related: [String] {
    guard kind != nil else { return [] }
    return model.kinds.flatMap(\.relations).map(\.singular)
      + model.kinds.filter { $0.owner != nil && !$0.singular.isEmpty }.map(\.singular)
  }

  /// The names of dates that gradings have.
  private var dates: [String] {
    var dates: [String] = []
    for source in model.kinds.flatMap(\.tracks).flatMap(\.sources) {
      for date in source.dates where !dates.contains(date.name) { dates.append(date.name) }
    }
    return dates
  }

  private var date: String? {
    kind?.fields.lazy.compactMap { field in
      if case .days = field.column { field.name } else { nil }
    }.first
  }

  private var numbers: [String] {
    let fields = (kind?.fields ?? []).filter { field in
      switch field.column {
      case .integers, .fractions: true
      case .texts, .days, .grades, .flags: false
      }
    }
    let tracks = (kind?.tracks ?? []).filter { track in
      if case .measured = track.content { true } else { false }
    }
    return (fields.map(\.name) + tracks.map(\.name)).prefix(2).map { $0 }
      + (track.map { [$0.name] } ?? []) + (state.map { ["time \($0)"] } ?? [])
  }

  /// What happens, by its own name.
  private var events: [String] {
    model.kinds.filter { $0.owner != nil && !$0.singular.isEmpty }
      .flatMap { [" \($0.singular)", " \($0.singular) is known"] }
  }
}
