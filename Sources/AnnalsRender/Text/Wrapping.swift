/// Breaks a text into lines of at most `width` columns, at spaces where it can.
///
/// - Parameters:
///   - text: without control characters.
///   - width: at least 2; `nil` for one line of any length.
/// - Returns: at least one line. Nothing is lost but the spaces at the breaks.
func wrapped(_ text: String, to width: Int?) -> [String] {
  guard let width, DisplayWidth.of(text) > width else { return [text] }
  var lines: [String] = []
  var line = ""
  var taken = 0
  for word in text.split(separator: " ", omittingEmptySubsequences: false) {
    let next = DisplayWidth.of(String(word))
    if !line.isEmpty, taken + 1 + next <= width {
      line += " " + word
      taken += 1 + next
      continue
    }
    if !line.isEmpty { lines.append(line) }
    var pieces = broken(word, to: width)
    line = pieces.popLast() ?? ""
    taken = DisplayWidth.of(line)
    lines += pieces
  }
  if !line.isEmpty || lines.isEmpty { lines.append(line) }
  return lines
}

/// Breaks a word that is too long between characters.
private func broken(_ word: Substring, to width: Int) -> [String] {
  var pieces: [String] = []
  var piece = ""
  var taken = 0
  for character in word {
    let next = DisplayWidth.of(character)
    if taken + next > width, !piece.isEmpty {
      pieces.append(piece)
      piece = ""
      taken = 0
    }
    piece.append(character)
    taken += next
  }
  pieces.append(piece)
  return pieces
}
