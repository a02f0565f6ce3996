/// Keeps a spreadsheet from running a text of the data as a formula.
///
/// An apostrophe goes before a text that begins like one, as OWASP advises; and before what stands
/// so behind a semicolon, a tab or a line end, at which a spreadsheet of another country may part
/// a text in spite of its quotes.
enum FormulaGuard {
  /// The text, with an apostrophe wherever a formula could begin.
  static func harmless(_ text: String) -> String {
    var output = beginsOddly(text.unicodeScalars) ? "'" : ""
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(where: isParting).map { rest.index(after: $0) } ?? rest.endIndex
      let part = rest[..<end]
      if isFormula(part) { output += "'" }
      output.unicodeScalars.append(contentsOf: part)
      rest = rest[end...]
    }
    return output
  }

  /// A tab or a line end that is passed over together with what it hides; or the line that says
  /// to Excel what parts the cells of a file.
  private static func beginsOddly(_ text: String.UnicodeScalarView) -> Bool {
    guard let first = text.first else { return false }
    if isParting(first), first != ";" { return true }
    return text.prefix(4).map(\.properties.lowercaseMapping) == ["s", "e", "p", "="]
  }

  private static func isParting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ";", "\t", "\n", "\r": true
    default: false
    }
  }

  /// Whether the first that is seen of a text is a sign that makes a formula of it.
  private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    let seen = text.drop(while: isPassedOver)
    switch seen.first {
    case "=", "@", "＝", "＠", "﹦", "﹫": return true
    // Digits behind it are a number, or that of a telephone; there is nothing in them to run.
    case "+", "-", "−", "＋", "－", "﹢", "﹣": return !seen.dropFirst().allSatisfy(isOfNumber)
    default: return false
    }
  }

  /// An apostrophe is not passed over: it is what makes a text of a formula.
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\"" || scalar.properties.isWhitespace || VisibleText.isHidden(scalar) {
      return true
    }
    switch scalar.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation: return true
    default: return false
    }
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", " ", ".", ";", "\t", "\n", "\r": true
    default: false
    }
  }
}
