extension Parser {
  /// Reads which text is looked for.
  ///
  ///     containment = operand , "contains" , [ "exactly" ] , name ;
  mutating func parseContainment(of operand: Operand) -> Containment {
    advance()
    let isExact = beginsExactText()
    if isExact { advance() }
    // The text need not be a name of the model, so none is searched for that is like it.
    let text =
      parseName([], .text) ?? Name(text: "", isQuoted: false, range: emptyRange)
    return Containment(
      operand: operand, text: text, isExact: isExact, range: range(from: operand.range.start))
  }

  /// Whether `exactly` stands here and a text follows it; without one it is the text itself.
  private mutating func beginsExactText() -> Bool {
    guard keyword == .exactly, openBrackets > 0 || !peek().startsLine else { return false }
    return beginsName(at: index + 1, [])
  }
}
