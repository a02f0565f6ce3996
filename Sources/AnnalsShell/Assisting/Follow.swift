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

  /// What may follow a word or a phrase; the first that is taken is enough.
  func words(after words: String) -> [String] {
    let year = place.prober.year
    switch words {
    case "previous", "first": return track.map { [" \($0.name)", " to last"] } ?? [" to last"]
    case "time", "spell": return state.map { [" \($0)"] } ?? []
    case "longest": return state.map { [" spell \($0)"] } ?? []
    case "number", "number of":
      let of = words == "number" ? " of" : ""
      return related.map { "\(of) \($0)" }
    case "any", "every", "no": return related.map { " \($0)" }
    case "at least", "at most": return [" twice", " 2 spells"] + related.map { " 2 \($0)" }
    case "days", "weeks", "months", "years", "day", "week":
      return date.map { [" since \($0)", " after \(year)"] } ?? [" after \(year)"]
    case "year", "quarter", "month":
      return date.map { [" of \($0)", " after \(year)"] } ?? [" after \(year)"]
    case "financial", "academic": return date.map { [" year of \($0)"] } ?? []
    case "average", "median", "sum", "lowest", "highest": return numbers.map { " \($0)" }
    case "on": return [" \(year)-01-01"] + (date.map { [" \($0)"] } ?? [])
    case "before", "after": return events
    case "by", "in": return [" \(year)"]
    case "to": return [" last"]
    case "known": return [" to be"]
    case _: return []
    }
  }

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
    guard let seen = place.subject, model.kinds.indices.contains(seen.kind) else { return nil }
    return model.kinds[seen.kind]
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

  /// What the kind has more than one of.
  private var related: [String] {
    guard kind != nil else { return [] }
    return model.kinds.flatMap(\.relations).map(\.singular)
      + model.kinds.filter { $0.owner != nil && !$0.singular.isEmpty }.map(\.singular)
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
      + (state.map { ["time \($0)"] } ?? [])
  }

  /// What happens, by its own name.
  private var events: [String] {
    model.kinds.filter { $0.owner != nil && !$0.singular.isEmpty }
      .flatMap { [" \($0.singular)", " first \($0.singular)"] }
  }
}
