package import AnnalsModel

/// The first screen of the prompt: what is loaded, what to try, how to get help.
///
///     Children's services inspections in England
///     158 councils, 497 inspections. Looking from 22 August 2026.
///
///     Try  councils where rating improved from inadequate since 2014
///          councils where rating is outstanding
///          count councils by region
///
///     .help says more, .quit leaves.
package enum GreetingRenderer {
  /// - Parameters:
  ///   - today: the day that queries look from.
  ///   - queries: to try, up to three are shown; `suggestedQueries` has some.
  ///   - farewell: the last line.
  package static func render(
    _ model: Model, today: Day, queries: [String],
    farewell: String = ".help says more, .quit leaves.", for page: Page = .plain
  ) -> String {
    var outline = Outline(page: page)
    outline.heading(model.title.isEmpty ? "A model without a title" : model.title)
    outline.paragraph(summary(of: model, today: today))
    outline.emptyLine()
    if !queries.isEmpty {
      outline.entries([Outline.Entry("Try", queries.prefix(3).map { $0 })], indent: 0)
      outline.emptyLine()
    }
    outline.paragraph(farewell)
    return outline.text
  }

  /// `158 councils, 497 inspections. Looking from 22 August 2026.`
  package static func summary(of model: Model, today: Day) -> String {
    let counts = model.namedKinds.map { counted($0.count, $0.singular, $0.plural) }
    let list = counts.isEmpty ? "" : counts.joined(separator: ", ") + ". "
    return list + DescriptionRenderer.viewpoint(of: model, today)
  }

  /// Queries about this model, the best to try first. They are made from its names alone: whoever
  /// shows them may check them before.
  package static func suggestedQueries(for model: Model) -> [String] {
    let kinds = model.namedKinds
    let rated = kinds.lazy.compactMap { kind in
      kind.tracks.lazy.compactMap { RatedExample($0, of: kind, in: model) }.first
    }.first
    guard let kind = rated?.kind ?? kinds.first, let plural = kind.plural.inQuery else {
      return []
    }
    var queries = rated?.queries ?? []
    if let field = kind.groupingField(in: model)?.name.inQuery {
      queries.append("count \(plural) by \(field)")
    }
    if let track = kind.tracks.first?.name.inQuery {
      queries.append("\(plural) where \(track) is known")
    }
    return queries + ["count \(plural)", "\(plural) limit 10"]
  }
}

/// A rated track with the words for queries about it.
private struct RatedExample {
  let kind: Kind
  let track: Track

  /// The worst and the best grade that was ever given.
  let worst: String
  let best: String

  /// The first day with a grading.
  let start: Day

  /// `nil` for a track without known gradings.
  init?(_ track: Track, of kind: Kind, in model: Model) {
    guard case .rated(let rated) = track.content, let ladder = model.ladder(rated.ladder) else {
      return nil
    }
    let known = rated.codes.lazy.filter { GradingCode(rawValue: $0).isKnown }.map(Int.init)
    guard let worst = known.min(), let best = known.max(), best < ladder.labels.count,
      let first = track.days.lazy.map({ Day(number: $0) }).filter(\.isKnown).min()
    else { return nil }
    self.kind = kind
    self.track = track
    self.worst = ladder.labels[worst]
    self.best = ladder.labels[best]
    start = track.coverage ?? first
  }

  /// A change, then a state.
  var queries: [String] {
    guard let plural = kind.plural.inQuery, let name = track.name.inQuery,
      let worst = worst.inQuery, let best = best.inQuery
    else { return [] }
    return [
      "\(plural) where \(name) improved from \(worst) since \(firstWholeYear)",
      "\(plural) where \(name) is \(best)",
    ]
  }

  private var firstWholeYear: String {
    let date = start.components
    let year = date.month == 1 && date.day == 1 ? date.year : min(date.year + 1, 9999)
    let text = String(year)
    return String(repeating: "0", count: max(4 - text.count, 0)) + text
  }
}

extension Kind {
  /// The first text field with a few different values, so that a count by it is short.
  fileprivate func groupingField(in model: Model) -> Field? {
    fields.indices.lazy.filter { $0 != nameField }.map { fields[$0] }.first { field in
      guard case .texts = field.column else { return false }
      let tally = ValueTally(of: field.column, rows: count, ladders: model.ladders)
      return 2...ValueTally.longestList ~= tally.distinct
    }
  }
}

extension String {
  /// A name as a query writes it: in quotes where it is more than words. `nil` for one with a
  /// quote, a backslash or something hidden in it, which nobody wants to type.
  fileprivate var inQuery: String? {
    guard !contains("\""), !contains("\\"), VisibleText(self).text == self else { return nil }
    let isWords =
      first?.isLetter == true
      && allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "'" }
    return isWords ? self : "\"\(self)\""
  }
}
