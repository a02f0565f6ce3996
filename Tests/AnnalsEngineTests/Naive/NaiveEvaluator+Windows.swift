import AnnalsEngine
import AnnalsSyntax

extension NaiveEvaluator {
  /// The days of a window, cut at the day the query looks from; without one everything up to it.
  func window(_ window: Window?, _ thing: Thing) -> NaiveWindow {
    guard let window else { return fixed([Stretch(first: nil, last: today)]) }
    switch window.words {
    case .since(let anchor):
      return anchored(anchor, thing) { first, _ in
        [Stretch(first: first, last: today)]
      }
    case .after(let anchor):
      return anchored(anchor, thing) { [Stretch(first: $1 + 1, last: today)] }
    case .before(let anchor):
      return anchored(anchor, thing) { first, _ in [Stretch(first: nil, last: first - 1)] }
    case .by(let period): return fixed([Stretch(first: nil, last: days(period).last)])
    case .in(let period), .on(let period):
      return fixed([Stretch(first: days(period).first, last: days(period).last)])
    case .between(let start, let end):
      return fixed([Stretch(first: days(start).first, last: days(end).last)])
    case .inTheLast(let duration):
      return fixed([Stretch(first: moved(today, duration, -1), last: today)])
    case .within(let duration, let side, let anchor):
      return anchored(anchor, thing) { first, last in
        let before = Stretch(first: moved(first, duration, -1), last: first - 1)
        let after = Stretch(first: last + 1, last: moved(last, duration, 1))
        return side == .before ? [before] : side == .after ? [after] : [before, after]
      }
    }
  }

  private func fixed(_ stretches: [Stretch]) -> NaiveWindow {
    NaiveWindow(choices: [choice(.yes, stretches)])
  }

  private func anchored(
    _ anchor: Anchor, _ thing: Thing, _ stretches: (Int, Int) -> [Stretch]
  ) -> NaiveWindow {
    switch anchor {
    case .period(let period): return fixed(stretches(days(period).first, days(period).last))
    case .event(let event):
      let found = happenings(event, thing)
      return NaiveWindow(
        choices: found.dated.map { happening in
          choice(happening.truth, stretches(happening.day, happening.day))
        }, isOrdered: event.ordinal != nil, isOfEvents: true,
        hasUndated: found.hasUndated)
    }
  }

  private func choice(_ truth: Truth, _ stretches: [Stretch]) -> NaiveWindow.Choice {
    let begun = cut(stretches)
    return NaiveWindow.Choice(
      truth: truth, stretches: begun, isPartial: begun.count < stretches.count)
  }

  private func cut(_ stretches: [Stretch]) -> [Stretch] {
    stretches.filter { ($0.first ?? .min) <= today }
      .map { Stretch(first: $0.first, last: min($0.last, today)) }
  }
}
