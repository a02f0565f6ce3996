/// What the words of a command line say so far, however little of it makes sense.
struct GivenWords: Hashable, Sendable {
  /// What a word that is being typed is.
  enum Place: Hashable, Sendable {
    /// A command, or what stands in the place of one.
    case first

    /// The word behind `annals help`.
    case helpTopic

    /// An option.
    case option

    /// The value of an option, or an argument. Of `--format=js` the option is `before` it.
    case value(ProgramOption.Value, before: String)
  }

  private(set) var command = ProgramCommand.annals
  private(set) var values: [ProgramOption: [String]] = [:]
  private(set) var arguments: [String] = []

  /// An option whose value comes next.
  private var pending: ProgramOption?
  private var isEmpty = true
  private var takesOptions = true
  private var asksForHelp = false

  /// - Parameter words: without the program.
  init(_ words: some Sequence<String>) {
    for word in words {
      take(word)
      isEmpty = false
    }
  }

  private mutating func take(_ word: String) {
    if let option = pending {
      values[option, default: []].append(word)
      pending = nil
    } else if isEmpty, word == "help" {
      asksForHelp = true
    } else if isEmpty, let named = Self.command(named: word) {
      command = named
    } else if takesOptions, word == "--" {
      takesOptions = false
    } else if takesOptions, word.hasPrefix("-"), word != "-" {
      takeOption(word)
    } else {
      arguments.append(word)
    }
  }

  private mutating func takeOption(_ word: String) {
    let (option, value) = option(in: word)
    guard let option else { return }
    if option.value != nil, value == nil { pending = option }
    values[option, default: []] += value.map { [$0] } ?? []
  }

  /// What the word behind these is.
  func place(of word: String) -> Place {
    if let value = pending?.value { return .value(value, before: "") }
    if asksForHelp { return .helpTopic }
    guard takesOptions, word.hasPrefix("-") else {
      return isEmpty ? .first : .value(command.argument(at: arguments.count), before: "")
    }
    let (option, value) = option(in: word)
    guard let kind = option?.value, let value else { return .option }
    return .value(kind, before: String(word.dropLast(value.count)))
  }

  /// The data that is asked, as far as it is named; empty for the model in the program.
  var dataPaths: [String] {
    switch command {
    case .annals, .describe, .model: arguments
    case .explain, .report: Array(arguments.dropFirst())
    case .check, .fmt: values[.names] ?? []
    }
  }

  private static func command(named word: String) -> ProgramCommand? {
    ProgramCommand.named.first { $0.rawValue == word }
  }

  private func option(in word: String) -> (ProgramOption?, value: String?) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { String($0) } ?? word
    return (
      command.options.first { $0.words.contains(name) },
      parts.dropFirst().first.map { String($0) }
    )
  }
}
