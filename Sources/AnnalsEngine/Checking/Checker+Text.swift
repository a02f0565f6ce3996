import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// A field with more different texts than this may be asked for one that it does not have.
  private static let closedDictionary = 200

  /// `name contains shire`: looked for in the dictionary, not in the rows.
  mutating func check(_ containment: Containment) -> Filter? {
    guard let reading = checkReading(containment.operand) else { return nil }
    guard let column = texts(of: reading) else {
      report(.notText(self.column(for: reading).heading), at: containment.operand.range)
      return nil
    }
    let codes = column.dictionary.codes(containing: containment)
    return .texts(TextTest(reading: reading, codes: codes))
  }

  /// The dictionary codes of the texts that a set names.
  mutating func checkTexts(
    _ values: ValueSet, _ field: String, _ column: TextColumn, _ reading: Reading
  ) -> [Int32]? {
    var codes: Set<Int32> = []
    var isWhole = true
    let index = values.terms.count > 8 ? TextIndex(column.dictionary) : nil
    for term in values.terms {
      guard let found = checkText(term, field, column, reading, index) else {
        isWhole = false
        continue
      }
      codes.formUnion(found)
    }
    return isWhole ? codes.sorted() : nil
  }

  private mutating func checkText(
    _ term: ValueTerm, _ field: String, _ column: TextColumn, _ reading: Reading,
    _ index: TextIndex?
  ) -> [Int32]? {
    guard let name = checkTextName(term, field) else { return nil }
    let found =
      index?.codes(of: name) ?? session.codes(of: name, in: column, reading, of: kindIndex)
    if found.count > 1, name.isQuoted {
      let readings = found.compactMap { column.dictionary.text($0) }
      report(.ambiguousValue(name.text, field: field, readings: readings), at: name.range)
      return nil
    }
    guard found.isEmpty else {
      if reading == .name { noteLife(of: found, name) }
      return found
    }
    return checkAbsent(name, field, column, reading)
  }

  /// An entity that does not exist on the day gives nothing, and the footer says why.
  private mutating func noteLife(of codes: [Int32], _ name: Name) {
    guard session.givesHelp, case .field(let field) = Reading.name.resolved(in: kind),
      case .texts(let column) = kind.fields[field].column
    else { return }
    let exists = Existence(kind, on: horizon, dataDay: dataDay)
    let entities = column.codes.indices.filter { codes.contains(column.codes[$0]) }
    guard !entities.contains(where: { exists.truth(of: $0) != .no }) else { return }
    for entity in entities {
      guard let words = exists.absence(of: entity) else { continue }
      notes.append("\(column.dictionary.text(column.codes[entity]) ?? name.text) \(words).")
    }
  }

  private mutating func checkTextName(_ term: ValueTerm, _ field: String) -> Name? {
    switch term.bound {
    case .exactly: break
    case .orEquivalent:
      report(.notEquivalent(field), at: term.range)
      return nil
    case .atLeast, .atMost, .betterThan, .worseThan, .above, .below, .orBetter, .orWorse:
      report(.notOrdered(field, bound: term.bound), at: term.range)
      return nil
    }
    switch term.value {
    case .name(let name): return name
    case .number(let number):
      return Name(text: Printer().text(of: term.value), isQuoted: false, range: number.range)
    case .period(let period):
      return Name(text: Printer().text(of: period), isQuoted: false, range: period.range)
    case .operand, .parameter:
      report(.notValueOf(field, holds: "texts"), at: term.range)
      return nil
    case .missing: return nil
    }
  }

  /// A value that no entity has: an error where the field has few, else nothing is found and
  /// the footer says so (section 14).
  private mutating func checkAbsent(
    _ name: Name, _ field: String, _ column: TextColumn, _ reading: Reading
  ) -> [Int32]? {
    let isName = reading == .name
    guard isName || column.dictionary.count <= Self.closedDictionary else {
      notes.append("No \(kind.singular) has the \(field) '\(name.text)'.")
      return []
    }
    let nearest = session.nearest(to: name.text, among: column.dictionary.firstTexts)
    report(
      isName
        ? .unknownEntity(name.text, kind: kind.singular, nearest: nearest)
        : .unknownValue(name.text, field: field, kind: kind.singular, nearest: nearest),
      at: name.range)
    return nil
  }
}

/// The texts of a dictionary by folded text, for long lists of values.
private struct TextIndex {
  private var codes: [FoldedName: [Int32]] = [:]
  private let dictionary: TextDictionary

  init(_ dictionary: TextDictionary) {
    self.dictionary = dictionary
    for code in 0..<dictionary.count {
      let code = Int32(truncatingIfNeeded: code)
      guard let text = dictionary.text(code) else { continue }
      codes[FoldedName(text), default: []].append(code)
    }
  }

  func codes(of name: Name) -> [Int32] {
    (codes[FoldedName(name.text)] ?? []).narrowed(to: name, in: dictionary)
  }
}

extension TextDictionary {
  /// The codes of the texts that a name means: those that fold like it.
  func codes(of name: Name) -> [Int32] {
    codes(folding: FoldedName(name.text)).narrowed(to: name, in: self)
  }
}

extension [Int32] {
  /// A quoted name that is a text to the letter means that text alone.
  fileprivate func narrowed(to name: Name, in dictionary: TextDictionary) -> [Int32] {
    guard name.isQuoted, count > 1 else { return self }
    let exact = filter { code in
      dictionary.text(code).map { $0.utf8.elementsEqual(name.text.utf8) } == true
    }
    return exact.isEmpty ? self : exact
  }
}
