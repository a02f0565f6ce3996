package import AnnalsModel

/// Says what a model holds: kinds, fields, tracks, scales, with counts and examples.
package enum DescriptionRenderer {
  /// The whole model.
  ///
  /// - Parameter today: the day that queries look from.
  package static func render(
    _ model: Model, today: Day, for page: Page = .plain
  ) -> String {
    var outline = Outline(page: page)
    outline.heading(model.title.isEmpty ? "A model without a title" : model.title)
    if model.inference != nil {
      outline.paragraph(
        "Inferred: nothing says what the parts of this file are. 'annals model' writes it down.")
    }
    outline.paragraph(viewpoint(of: model, today))
    if let licence = model.licence { outline.paragraph(licence) }
    for kind in model.namedKinds {
      outline.emptyLine()
      outline.describe(kind, in: model, today)
    }
    return outline.text + notUsed(model, on: page)
  }

  /// What one name stands for: a kind, a field, a track, a relation, a scale. A name that stands
  /// for several things gets a paragraph each.
  ///
  /// - Returns: `nil` for a name that the model does not have.
  package static func render(
    _ name: String, of model: Model, today: Day, for page: Page = .plain
  ) -> String? {
    var details = DetailWriter(name: name, model: model, today: today, page: page)
    details.writeAll()
    return details.outline.text.isEmpty ? nil : details.outline.text
  }

  /// Every name that can be described, in the order of the model, for suggestions.
  package static func names(in model: Model) -> [String] {
    var names: [String] = []
    for kind in model.namedKinds {
      names += [kind.plural, kind.singular]
      names += kind.fields.map(\.name) + kind.tracks.map(\.name)
      names += kind.relations.flatMap { [$0.plural, $0.singular] }
    }
    return names + model.scales.map(\.name)
  }

  /// `Looking from 22 August 2026.`
  static func viewpoint(of model: Model, _ today: Day) -> String {
    guard let stated = model.statedDay, stated != today else {
      return "Looking from \(today.inWords)."
    }
    return "Looking from \(today.inWords); the data is as of \(stated.inWords)."
  }

  /// What was not inferred, then what could not be read.
  private static func notUsed(_ model: Model, on page: Page) -> String {
    let unused = (model.inference?.unused ?? []).map { path in
      Outline.Entry(path.path, ["\(path.reason) (\(counted(path.count, "value", "values")))"])
    }
    let unread = model.report.entries.map {
      Outline.Entry($0.path, ["\($0.message) (\(counted($0.count, "time", "times")))"])
    }
    guard !unused.isEmpty || !unread.isEmpty else { return "" }
    var outline = Outline(page: page)
    outline.emptyLine()
    outline.heading("Not used")
    outline.entries(unused + unread, indent: 2)
    return outline.text
  }
}

// MARK: - A kind

extension Outline {
  /// A kind with all that it has.
  mutating func describe(_ kind: Kind, in model: Model, _ today: Day) {
    heading(counted(kind.count, kind.singular, kind.plural))
    for sentence in kind.sentences(in: model) { paragraph(sentence, indent: 2) }
    section("fields", kind.fields.map { Entry($0.name, [$0.sentence(in: model, of: kind)]) })
    section("rated tracks", kind.tracks.compactMap { $0.ratedEntry(of: kind, in: model) })
    section(
      "measured tracks", kind.tracks.compactMap { $0.measuredEntry(of: kind, in: model, today) })
    section("relations", kind.relations.map { Entry($0.plural, [$0.sentence(in: model)]) })
  }

  private mutating func section(_ title: String, _ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    paragraph(title, indent: 2)
    self.entries(entries, indent: 4)
  }
}

extension Kind {
  /// What its entities are known by, where they stand and when they exist.
  fileprivate func sentences(in model: Model) -> [String] {
    var sentences: [String] = []
    if let identity { sentences.append(identity) }
    if let owner { sentences.append("of \(model.plural(ofKind: owner.kind))") }
    if let life, let words = bounds(life.from, life.until) { sentences.append("exist \(words)") }
    if let span, let words = bounds(span.from, span.until) { sentences.append("last \(words)") }
    return sentences
  }

  /// `key: ons, name: name`; `key and name: name` for a field that is both.
  private var identity: String? {
    func name(_ field: Int?) -> String? {
      field.flatMap { fields.indices.contains($0) ? fields[$0].name : nil }
    }
    let (key, label) = (name(keyField), name(nameField))
    if let key, keyField == nameField { return "key and name: \(key)" }
    let parts = [key.map { "key: \($0)" }, label.map { "name: \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `from established until abolished`, by the names of fields.
  private func bounds(_ from: Int?, _ until: Int?) -> String? {
    let parts = [(from, "from"), (until, "until")].compactMap { index, word in
      index.flatMap { fields.indices.contains($0) ? "\(word) \(fields[$0].name)" : nil }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Field {
  /// `number in people, 151 different, 7 without: 210000, 95000, 331000`
  func sentence(in model: Model, of kind: Kind) -> String {
    let tally = ValueTally(of: column, rows: kind.count, ladders: model.ladders)
    var parts = [unit.map { "\(column.typeWords) in \($0.name)" } ?? column.typeWords]
    parts.append("\(tally.distinct) different")
    let without = tally.rows - tally.known
    if without > 0 { parts.append("\(without) without") }
    let examples = tally.examples.joined(separator: ", ")
    let more = tally.distinct > tally.examples.count ? ", …" : ""
    return parts.joined(separator: ", ") + (examples.isEmpty ? "" : ": \(examples)\(more)")
  }
}

extension Relation {
  /// `1580 to councils`
  func sentence(in model: Model) -> String {
    "\(targets.count) to \(model.plural(ofKind: target))"
  }
}
