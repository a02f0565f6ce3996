import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// A few words on what the names of a model stand for.
struct ModelNames {
  let model: Model

  init(_ model: Model) {
    self.model = model
  }

  /// What the first thing of that name is.
  func description(of name: String) -> String {
    let wanted = FoldedName(name)
    for (index, kind) in model.kinds.enumerated() {
      if [kind.singular, kind.plural].contains(where: { FoldedName($0) == wanted }) {
        return "kind, \(kind.count.inGroups)"
      }
      if let track = kind.tracks.firstIndex(where: { FoldedName($0.name) == wanted }) {
        return description(of: .track(track), in: index)
      }
      if let field = kind.fields.firstIndex(where: { FoldedName($0.name) == wanted }) {
        return description(of: .field(field), in: index)
      }
    }
    return model.scales.contains { FoldedName($0.name) == wanted } ? "scale" : "relation"
  }

  /// `track, inadequate … outstanding`, `field, number, e.g. 85,200`
  func description(of subject: NamedSubject, in kind: Int) -> String {
    guard model.kinds.indices.contains(kind) else { return "" }
    let kind = model.kinds[kind]
    switch subject {
    case .track(let index):
      guard kind.tracks.indices.contains(index) else { return "" }
      return "track, " + describe(kind.tracks[index])
    case .field(let index):
      guard kind.fields.indices.contains(index) else { return "" }
      return "field, " + describe(kind.fields[index])
    }
  }

  private func describe(_ track: Track) -> String {
    switch track.content {
    case .rated(let content): return ends(ofLadder: content.ladder)
    case .measured(let content):
      let example = content.values.indices.first {
        $0 < content.missing.count && content.missing[$0] == GradingCode.none
      }
      return "number" + (example.map { ", e.g. " + content.values[$0].inGroups } ?? "")
    }
  }

  private func ends(ofLadder index: Int) -> String {
    guard model.ladders.indices.contains(index) else { return "grades" }
    let labels = model.ladders[index].labels
    guard let first = labels.first, let last = labels.last, labels.count > 1 else {
      return labels.first ?? "grades"
    }
    return labels.count == 2 ? "\(first), \(last)" : "\(first) … \(last)"
  }

  private func describe(_ field: Field) -> String {
    let (type, example) = typeAndExample(of: field.column)
    return type + (example.map { ", e.g. " + $0 } ?? "")
  }

  private func typeAndExample(of column: Column) -> (String, String?) {
    switch column {
    case .texts(let texts):
      return (
        "text", texts.codes.first { $0 >= 0 }.flatMap { texts.dictionary.text($0)?.shortened }
      )
    case .integers(let integers):
      let row = integers.values.indices.first { integers.validity[$0] }
      return ("number", row.map { Int(clamping: integers.values[$0]).inGroups })
    case .fractions(let fractions):
      let row = fractions.values.indices.first { fractions.validity[$0] }
      return ("number", row.map { fractions.values[$0].inGroups })
    case .days(let days):
      let day = days.numbers.lazy.map { Day(number: $0) }.first(where: \.isKnown)
      return ("date", day?.isoText)
    case .grades(let grades): return (ends(ofLadder: grades.ladder), nil)
    case .flags: return ("yes or no", nil)
    }
  }

  /// An example of a number of it, as a query writes it; `nil` for what holds no numbers.
  func number(of subject: NamedSubject, in kind: Int) -> String? {
    guard model.kinds.indices.contains(kind) else { return nil }
    switch subject {
    case .track(let index):
      guard case .measured(let content) = model.kinds[kind].tracks[index].content else {
        return nil
      }
      return content.values.indices.first { content.missing[$0] == GradingCode.none }
        .map { content.values[$0].inGroups }
    case .field(let index):
      switch model.kinds[kind].fields[index].column {
      case .integers, .fractions:
        return typeAndExample(of: model.kinds[kind].fields[index].column).1
      case .texts, .days, .grades, .flags: return nil
      }
    }
  }
}

extension Int {
  /// `85,200`
  var inGroups: String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + text
  }
}

extension Double {
  /// `85,200`, `0.5`
  var inGroups: String {
    if let whole = Int(exactly: self) { return whole.inGroups }
    return description
  }
}

extension String {
  /// As far as a description shows it.
  fileprivate var shortened: String {
    count > 30 ? prefix(29) + "…" : self
  }
}
