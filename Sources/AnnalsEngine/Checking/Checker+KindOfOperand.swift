import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// Whether a kind has what an operand names: `average caseload` is about the first that does.
  func has(_ operand: Operand, in kind: Int) -> Bool {
    switch operand {
    case .name(let name): hasSubject(name, in: kind)
    case .onDay(let dated): hasSubject(dated.track, in: kind)
    case .ordinal(let ordinal): hasSubject(ordinal.track, in: kind)
    case .anchored(let anchored): hasSubject(anchored.track, in: kind)
    case .length(let length): length.track.map { hasSubject($0, in: kind) } ?? isRated(kind)
    case .tally(let tally): hasCollection(tally.name, in: kind)
    case .gap(let gap): has(gap.first, in: kind) && has(gap.second, in: kind)
    case .elapsed(let elapsed): has(elapsed.anchor, in: kind)
    case .calendar(let calendar): hasSubject(calendar.date, in: kind)
    case .path(let path): isOwned(kind, by: path.owner)
    case .summary(let summary): has(summary.operand, in: kind)
    case .missing: false
    }
  }

  private func hasSubject(_ name: Name, in kind: Int) -> Bool {
    session.names.subject(name, of: kind) != nil
  }

  private func isRated(_ kind: Int) -> Bool {
    model.kinds[kind].tracks.contains { track in
      if case .rated = track.content { true } else { false }
    }
  }

  /// Whether a name is a relation of a kind, or a kind whose entities are its own.
  private func hasCollection(_ name: Name, in kind: Int) -> Bool {
    let wanted = FoldedName(name.text)
    let related = model.kinds[kind].relations.contains { relation in
      [relation.singular, relation.plural].contains { FoldedName($0) == wanted }
    }
    return related || session.names.kind(name).map { model.kinds[$0].owner?.kind == kind } ?? false
  }

  /// Whether an anchor is a period, a date of the kind, or something that happens to it:
  /// `intervention ended` begins with the name of a nested kind.
  private func has(_ anchor: Anchor, in kind: Int) -> Bool {
    guard case .event(let event) = anchor else { return true }
    if hasSubject(event.name, in: kind) { return true }
    let words = event.name.text.split(separator: " ")
    return words.indices.contains { end in
      let name = Name(
        text: words[...end].joined(separator: " "), isQuoted: true, range: event.name.range)
      return session.names.kind(name).map { model.kinds[$0].owner?.kind == kind } ?? false
    }
  }

  private func isOwned(_ kind: Int, by name: Name) -> Bool {
    guard let owner = model.kinds[kind].owner else { return false }
    return session.names.kind(name) == owner.kind
  }
}
