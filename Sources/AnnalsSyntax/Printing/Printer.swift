/// Writes a tree back as the one canonical text that means it.
///
/// Parsing that text gives the same tree again, apart from ranges and from quotes, without a
/// vocabulary and with the one that the printer was given. A name is quoted when it would not
/// read back without a model, when the query quoted it, and when a longer name of the
/// vocabulary begins with it, so that saved files keep their meaning when data is added.
package struct Printer {
  /// Shared, so that a printer is small; what stands in brackets is printed by recursion.
  private let setting: ParserSetting

  /// Whether names with any word of the language in them are quoted, as where `of` ends a name.
  private var isStrict = false

  /// Whether a text is for reading only, as a heading is: no name has quotes.
  private var isSpoken = false

  /// Whether no name gets quotes that has none.
  private(set) var keepsNames = false

  /// Writes headings and reasons, which nobody parses.
  package static let spoken = {
    var printer = Printer()
    printer.isSpoken = true
    return printer
  }()

  package init(vocabulary: Vocabulary? = nil) {
    setting = ParserSetting(vocabulary, .standard)
  }

  /// One statement a line.
  package func text(of script: Script) -> String {
    var text = ""
    for statement in script.statements {
      let next = self.text(of: statement)
      // A line that begins with a bracket could belong to the one above it.
      if !text.isEmpty { text += next.hasPrefix("(") ? ";\n" : "\n" }
      text += next
    }
    return text
  }

  func text(of key: OrderKey) -> String {
    switch key.direction {
    case .ascending:
      text(of: key.operand) + (key.operand.takesKeys ? " ascending" : "")
    case .descending: text(of: key.operand) + " descending"
    }
  }

  /// A name, in quotes if it needs them.
  package func text(of name: Name) -> String { text(of: name, .anywhere) }

  /// A name in a place where more words have a meaning than elsewhere.
  func text(of name: Name, _ place: NameForm.Place) -> String {
    if isSpoken { return name.text }
    return name.isQuoted || !keepsNames && needsQuotes(name.text, isStrict ? .strict : place)
      ? Quoted.written(name.text) : name.text
  }

  /// A printer that gives no name quotes that has none; whether the text still means the same is
  /// the formatter's to find.
  var keepingNames: Printer {
    var printer = self
    printer.keepsNames = true
    return printer
  }

  /// A printer that quotes names with any word of the language in them.
  var strict: Printer {
    var printer = self
    printer.isStrict = true
    return printer
  }

  private func needsQuotes(_ text: String, _ place: NameForm.Place) -> Bool {
    if !NameForm.isPlain(text, place) { return true }
    return setting.vocabulary?.goesOnWithKeyword(FoldedName(text)) ?? false
  }

  func line(_ parts: [String]) -> String { parts.joined(separator: " ") }

  func list(_ operands: [Operand]) -> String {
    operands.map { text(of: $0) }.joined(separator: ", ")
  }

  /// What stands for a part that the parser did not find.
  static let gap = "…"
}

extension Operand {
  /// Whether a `by` after it would be its own.
  fileprivate var takesKeys: Bool {
    if case .summary(let summary) = self { summary.keys.isEmpty } else { false }
  }
}
