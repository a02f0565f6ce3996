import AnnalsEngine
import AnnalsModel
import AnnalsShell

/// What a command line that is being typed may go on with.
struct CommandLineCompletion {
  /// The words that have been given, of the whole line.
  private let given: GivenWords

  /// Those before the word that is being typed.
  private let before: GivenWords

  /// The word that is being typed, up to the cursor.
  let word: TypedWord

  /// - Parameters:
  ///   - head: the line up to the cursor.
  ///   - line: the whole of it: data may be named behind the query that asks it.
  init(head: String, line: String, in shell: CompletionShell) {
    let words = TypedWord.words(of: head, in: shell)
    word = words.last ?? TypedWord()
    before = GivenWords(words.dropFirst().dropLast().map(\.path))
    // Behind the last blank of a line there is no word yet.
    let whole = TypedWord.words(of: line, in: shell).filter { !$0.raw.isEmpty }
    given = GivenWords(whole.dropFirst().map(\.path))
  }

  /// What the word may become; none where there is no knowing.
  var candidates: [WordCandidate] {
    switch before.place(of: word.text) {
    case .first: topics + paths(of: .data, from: word.text)
    case .helpTopic: topics
    case .option: options
    case .value(let value, let before):
      candidates(of: value, from: String(word.text.dropFirst(before.count))).map {
        WordCandidate(before + $0.text, name: $0.name, $0.description, end: $0.end)
      }
    }
  }

  private func candidates(of value: ProgramOption.Value, from text: String) -> [WordCandidate] {
    switch value {
    case .query: queries(from: text)
    case .queryFile, .data, .declaration, .file: paths(of: value, from: text)
    case .choice(_, let choices):
      choices.filter { $0.hasPrefix(text) }.map { WordCandidate($0) }
    case .text: []
    }
  }

  private func paths(of value: ProgramOption.Value, from text: String) -> [WordCandidate] {
    PathCandidates.make(from: text) { name in
      switch value {
      case .queryFile: name.hasSuffix(".annals")
      case .data: FileName(name).format != nil
      case .declaration: name.hasSuffix(".json")
      case .file, .query, .choice, .text: true
      }
    }
  }

  private var topics: [WordCandidate] {
    let commands = ProgramCommand.named.map { WordCandidate($0.rawValue, $0.summary) }
    let help = WordCandidate("help", "Show the help of a command.")
    return (commands + [help]).filter { $0.text.hasPrefix(word.text) }
  }

  // MARK: - Options

  /// Options that may still be given; the long word where there are two.
  private var options: [WordCandidate] {
    let own = given.command.options.filter { isOpen($0) }
      .map { WordCandidate($0.words.last ?? "", $0.help) }
    let common = [WordCandidate("--help", "Show help.")]
    let root = [WordCandidate("--version", "Show the version.")]
    return (own + common + (given.command == .annals ? root : []))
      .filter { $0.text.hasPrefix(word.text) }
  }

  private func isOpen(_ option: ProgramOption) -> Bool {
    switch option {
    case .query: before.values[.queryFile] == nil
    case .queryFile: before.values[.query] == nil
    case .param: true
    default: before.values[option] == nil
    }
  }

  // MARK: - Queries

  private func queries(from text: String) -> [WordCandidate] {
    // Commands are for the prompt.
    guard !text.hasPrefix("."), let session = openModel() else { return [] }
    let completion = Assistant(session: session)
      .completion(of: text, at: text.utf8.count) { path in
        PathCandidates.make(from: path).map {
          Candidate($0.text, $0.description, isWhole: $0.end == .whole)
        }
      }
    let kept = String(decoding: text.utf8.prefix(completion.replaced.lowerBound), as: UTF8.self)
    return completion.candidates.map {
      WordCandidate(
        kept + $0.text + ($0.isWhole ? " " : ""), name: $0.text, $0.description,
        end: .query)
    }
  }

  /// The data of the line, read in silence; `nil` where it cannot be had while somebody waits.
  private func openModel() -> Session? {
    guard !given.dataPaths.contains(DataFiles.standardInput.path) else { return nil }
    var invocation = Invocation(.ask([]))
    invocation.dataPaths = given.dataPaths
    invocation.declarationPath = given.values[.model]?.last
    invocation.inputFormat = given.values[.input]?.last.flatMap { InputFormat(rawValue: $0) }
    invocation.today = given.values[.today]?.last.flatMap { Today($0) }
    let end = ContinuousClock.now + Self.patience
    return try? invocation.openModelQuietly { ContinuousClock.now >= end }
  }

  /// Who presses Tab waits no longer for data to be read.
  private static let patience = Duration.seconds(1)
}

extension TypedWord {
  /// The word as the program would be given it.
  fileprivate var path: String {
    beginsWithTilde ? Environment.expanded(text) : text
  }
}
