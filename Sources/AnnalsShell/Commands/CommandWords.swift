/// The words that follow a command, as a shell would part them: at blanks, but not inside quotes
/// and not behind a backslash.
struct CommandWords {
  private(set) var words: [String] = []

  /// The word that is being read; `nil` between words.
  private var word: String?
  private var quote: Character?
  private var isEscaped = false

  static func split(_ text: String) throws(CommandProblem) -> [String] {
    var reader = CommandWords()
    for character in text { reader.take(character) }
    guard reader.quote == nil else { throw .unclosedQuote }
    if reader.isEscaped { reader.add("\\") }
    reader.end()
    return reader.words
  }

  /// The only word that follows a command: the path of a file.
  static func only(in text: String, of name: CommandName) throws(CommandProblem) -> String {
    let words = try split(text)
    guard let word = words.first, !word.isEmpty else { throw .missingArgument(name) }
    guard words.count == 1 else { throw .severalWords(name, words.joined(separator: " ")) }
    return word
  }

  /// The word that a text ends in as far as it is typed, read as it will be, and where it stands.
  ///
  /// - Parameter range: in bytes of the text.
  static func lastWord(of bytes: [UInt8], _ range: Range<Int>) -> (text: String, range: Range<Int>)
  {
    var reader = CommandWords()
    var (start, place) = (range.lowerBound, range.lowerBound)
    for character in String(decoding: bytes[range], as: UTF8.self) {
      if reader.word == nil { start = place }
      reader.take(character)
      place += character.utf8.count
    }
    guard reader.word != nil || reader.quote != nil || reader.isEscaped else {
      return ("", range.upperBound..<range.upperBound)
    }
    return (reader.word ?? "", start..<range.upperBound)
  }

  private mutating func take(_ character: Character) {
    if isEscaped {
      isEscaped = false
      add(character)
    } else if character == "\\", quote != "'" {
      isEscaped = true
    } else if character == quote {
      quote = nil
    } else if quote != nil {
      add(character)
    } else if character == "\"" || character == "'" {
      quote = character
      // Quotes with nothing in them are a word too.
      word = word ?? ""
    } else if character.isWhitespace {
      end()
    } else {
      add(character)
    }
  }

  private mutating func add(_ character: Character) {
    word = (word ?? "") + String(character)
  }

  private mutating func end() {
    if let word { words.append(word) }
    word = nil
  }
}
