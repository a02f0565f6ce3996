import AnnalsEngine
import AnnalsSyntax

extension Assistant {
  /// What may stand at the end of a line of a command.
  func completion(
    ofCommand line: Range<Int>, _ bytes: [UInt8], _ files: (String) -> [Candidate]
  ) -> Completion {
    let typed = TypedCommand(bytes, line)
    if typed.word.upperBound == line.upperBound {
      return words(
        CommandName.allCases.map { ("." + $0.rawValue, $0.usage + ": " + $0.summary) },
        beginningLike: bytes[typed.word], at: typed.word)
    }
    let argument = typed.argument.lowerBound..<line.upperBound
    switch typed.name?.argument {
    case .query?: return completion(ofQuery: argument.lowerBound, bytes, files)
    case .entity?: return completion(ofEntity: argument, bytes, files)
    case .words(let all)?:
      return words(all.map { ($0.text, $0.meaning) }, beginningLike: bytes[argument], at: argument)
    case .topic?: return words(topics, beginningLike: bytes[argument], at: argument)
    case .name?: return words(describedNames, beginningLike: bytes[argument], at: argument)
    case .files?:
      let word = CommandWords.lastWord(of: bytes, argument)
      return Completion(
        replaced: word.range, candidates: files(word.text).map(\.escaped))
    case .nothing?, nil:
      return Completion(replaced: line.upperBound..<line.upperBound, candidates: [])
    }
  }

  /// The name of an entity, as where a query compares some.
  private func completion(
    ofEntity argument: Range<Int>, _ bytes: [UInt8], _ files: (String) -> [Candidate]
  ) -> Completion {
    let lead = Array("\(Keyword.compare.rawValue) ".utf8)
    var found = completion(ofQuery: 0, lead + bytes[argument], files)
    let shift = argument.lowerBound - lead.count
    found.replaced =
      max(
        argument.lowerBound, found.replaced.lowerBound + shift)..<max(
        argument.lowerBound, found.replaced.upperBound + shift)
    return found
  }

  private func words(
    _ all: [(text: String, meaning: String)], beginningLike typed: ArraySlice<UInt8>,
    at range: Range<Int>
  ) -> Completion {
    let prefix = FoldedName(String(decoding: typed, as: UTF8.self)).bytes
    let found = all.filter { FoldedName($0.text).bytes.starts(with: prefix) }
    return Completion(
      replaced: range,
      candidates: found.prefix(Self.mostCandidates).map { Candidate($0.text, $0.meaning) },
      omitted: max(0, found.count - Self.mostCandidates))
  }

  /// The words that have a page of help.
  private var topics: [(text: String, meaning: String)] {
    HelpTopic.language.flatMap { topic in
      topic.words.map { ($0, topic.usage.first ?? "") }
    } + CommandName.allCases.map { ("." + $0.rawValue, $0.summary) }
  }

  /// The names that have a description.
  private var describedNames: [(text: String, meaning: String)] {
    let names = ModelNames(session.model)
    var seen: Set<FoldedName> = []
    return session.model.partNames.filter { seen.insert(FoldedName($0)).inserted }
      .map { ($0, names.description(of: $0)) }
  }
}

extension Candidate {
  /// The name of a file with a backslash before what would end the word.
  fileprivate var escaped: Candidate {
    var candidate = self
    candidate.text = text.reduce(into: "") { word, character in
      if character.isWhitespace || ["\"", "'", "\\"].contains(character) { word += "\\" }
      word.append(character)
    }
    return candidate
  }
}
