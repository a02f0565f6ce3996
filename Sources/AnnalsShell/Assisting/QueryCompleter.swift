import AnnalsEngine
import AnnalsSyntax

/// Finds what may stand at the end of a query that is being typed.
///
/// There is no second grammar: words of the language, names of the model and dates are put there
/// one by one, and those are kept that the parser and the checker take.
struct QueryCompleter {
  let assistant: Assistant

  /// The statement that the text ends in, and where it begins.
  private let statement: [UInt8]
  private let statementStart: Int

  /// What the statements before it have said.
  let workspace: Workspace
  let vocabulary: Vocabulary
  private let typed: TypedWords

  /// How many values there are beside those that are listed.
  private var omitted = 0

  /// - Parameter text: up to the cursor.
  init(_ assistant: Assistant, _ text: [UInt8]) {
    self.assistant = assistant
    let reading = Parser.read(text, vocabulary: assistant.vocabulary)
    let last = reading.lexed.tokens.dropLast().last
    var statements = reading.parse.script.statements
    var start = text.count
    if last?.kind != .punctuation(.semicolon), let open = statements.popLast() {
      start = min(open.range.start, text.count)
    }
    var workspace = assistant.workspace
    for statement in statements { _ = assistant.session.check(statement, in: &workspace) }
    self.workspace = workspace
    vocabulary =
      statements.isEmpty ? assistant.vocabulary : assistant.session.vocabulary(with: workspace)
    statement = Array(text[start...])
    statementStart = start
    typed = TypedWords(reading.lexed, from: start)
  }

  /// - Parameter files: the names of files that begin with a text.
  mutating func completion(files: (String) -> [Candidate]) -> Completion {
    guard let start = typed.start else { return completion([], from: statement.count) }
    let place = place(at: start)
    var offers = isInFileName ? offers(of: files, at: place) : offers(at: place)
    var replaced = start
    for earlier in typed.earlierStarts where mayGoOn(from: earlier, to: start) {
      let longer = nameOffers(at: self.place(at: earlier)).filter { !offers.contains($0) }
      if offers.isEmpty {
        (offers, replaced) = (longer, earlier)
      } else if replaced == typed.start {
        offers += longer.compactMap { $0.remainder(after: statement[earlier..<replaced]) }
      }
    }
    return completion(offers.sorted { $0.rank < $1.rank }, from: replaced)
  }

  private func completion(_ offers: [Offer], from start: Int) -> Completion {
    var seen: Set<String> = []
    let all = offers.map(\.candidate).filter { seen.insert($0.text).inserted }
    return Completion(
      replaced: start + statementStart..<statement.count + statementStart,
      candidates: Array(all.prefix(Assistant.mostCandidates)),
      omitted: omitted + max(0, all.count - Assistant.mostCandidates))
  }

  /// Whether a name may have some words of the statement and more.
  private func mayGoOn(from start: Int, to end: Int) -> Bool {
    guard assistant.hasEveryName else { return true }
    let words = FoldedName(String(decoding: statement[start..<end], as: UTF8.self))
    return vocabulary.mayGoOn(after: words)
  }

  private func place(at start: Int) -> Place {
    Place(
      Prober(assistant, Array(statement[..<start]), workspace, vocabulary),
      typed: typed.isQuoted ? statement[(start + 1)...] : statement[start...],
      isQuoted: typed.isQuoted)
  }

  /// Everything that may stand at a place.
  private mutating func offers(at place: Place) -> [Offer] {
    let names = nameOffers(at: place)
    return place.isQuoted ? names : names + wordOffers(at: place)
  }

  /// The names that may stand at a place: of the model, of its values, of what was defined.
  private mutating func nameOffers(at place: Place) -> [Offer] {
    var values = ValueOffers(place, assistant)
    var offers = values.offers()
    omitted += values.omitted
    let hasValues = !offers.isEmpty
    offers += NameOffers(place, vocabulary, workspace, assistant.session.model).offers(
      besideValues: hasValues)
    return offers
  }

  private func wordOffers(at place: Place) -> [Offer] {
    let follow = Follow(place, assistant.session.model)
    return WordOffers(place, follow).offers()
      + PeriodOffers(place, follow, today: assistant.session.today).offers()
  }

  // MARK: - Files

  /// `use "def|`
  private var isInFileName: Bool {
    guard let start = typed.start else { return false }
    let words = statement[..<start].split(whereSeparator: \.isBlank)
    return words.count == 1 && words.first.map { Array($0) } == Array("use".utf8)
  }

  private func offers(of files: (String) -> [Candidate], at place: Place) -> [Offer] {
    files(String(decoding: place.typed, as: UTF8.self)).map { file in
      Offer(
        file.isWhole ? Quoted.written(file.text) : "\"" + file.text, file.description, .value,
        isWhole: file.isWhole)
    }
  }
}

extension Offer {
  /// The rest of a name whose first words are there.
  fileprivate func remainder(after words: ArraySlice<UInt8>) -> Offer? {
    let typed = words.split(whereSeparator: \.isBlank)
    let own = candidate.text.split(separator: " ")
    guard own.count > typed.count,
      zip(own, typed).allSatisfy({
        FoldedName(String($0)) == FoldedName(String(decoding: $1, as: UTF8.self))
      })
    else { return nil }
    return Offer(
      own[typed.count...].joined(separator: " "), candidate.description, rank,
      isWhole: candidate.isWhole)
  }
}
