import Foundation
import Testing

@testable import AnnalsCLI

/// What the program says that a command line may go on with.
@Suite("Completion of command lines") struct CompletionTests {
  /// A folder to complete in, by absolute paths.
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let names = [
      "data.csv", "data.json.gz", "notes.txt", "queries.annals", ".hidden.json", "my data.json",
    ]
    for name in names { try Data().write(to: folder.url.appendingPathComponent(name)) }
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("deep"), withIntermediateDirectories: false)
  }

  /// The names of the candidates behind a line; `|` is the cursor, else it is at the end.
  private func names(_ line: String, in shell: CompletionShell = .bash) -> [String] {
    completion(line, in: shell).candidates.map(\.name)
  }

  private func completion(_ line: String, in shell: CompletionShell) -> CommandLineCompletion {
    let parts = line.replacing("@", with: folder.url.path).split(
      separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return CommandLineCompletion(
      head: String(parts[0]), line: parts.joined(), in: shell)
  }

  // MARK: - Words

  @Test("The first word is a command or data")
  func firstWord() {
    #expect(names("annals d") == ["describe"])
    #expect(names("annals ").starts(with: CommandLineReading.commandNames))
    #expect(names("annals @/d") == ["data.csv", "data.json.gz", "deep/"])
    #expect(names("annals help f") == ["fmt"])
  }

  @Test("An option is completed where one may stand, also of the command without a word")
  func options() {
    #expect(names("annals --limit-t") == ["--limit-time"])
    #expect(names("annals -c x --exit") == ["--exit-status"])
    #expect(names("annals fmt --d") == ["--diff"])
    #expect(names("annals describe --exit") == [])
    #expect(names("annals describe --vers") == [])
    #expect(names("annals -- --li") == [])
  }

  @Test("An option that is given once is not offered again, and -f not beside -c")
  func optionsOnce() {
    #expect(names("annals --strict --str") == [])
    #expect(names("annals --param a=b --par") == ["--param"])
    #expect(!names("annals -c x -").contains("-f"))
    #expect(names("annals -f x -").contains("-f"))
  }

  @Test("Formats and other choices are completed behind a blank and behind =")
  func choices() {
    #expect(names("annals --format js") == ["json", "jsonl"])
    #expect(names("annals --format=js") == ["json", "jsonl"])
    #expect(names("annals explain --color n") == ["never"])
    #expect(names("annals --input t") == ["tsv"])
    #expect(names("annals --today ") == [])
  }

  @Test("Files are those that may stand there")
  func files() {
    #expect(names("annals -f @/") == ["deep/", "queries.annals"])
    #expect(names("annals check @/q") == ["queries.annals"])
    #expect(names("annals --output @/n") == ["notes.txt"])
    #expect(names("annals -c x --model @/k") == ["kitchens.json"])
    #expect(names("annals -c x @/k") == ["kitchens.json"])
    #expect(names("annals -c x @/.h") == [".hidden.json"])
    #expect(names("annals -c x @/none/") == [])
  }

  // MARK: - Queries

  @Test("A query goes on by the data of the line, wherever that is named")
  func queries() {
    #expect(names("annals -c 'kitchens where ra|' @/kitchens.json") == ["rating"])
    #expect(names("annals @/kitchens.json -c 'kitchens where rating is g") == ["good"])
    #expect(names("annals explain 'kitchens where to|' @/kitchens.json") == ["town"])
    #expect(names("annals -c 'councils where region is Lon") == ["London"])
    #expect(names("annals --model=x -c 'kitchens where ra|' @/kitchens.json") == [])
  }

  @Test(
    "Where the data cannot be had there is nothing to say",
    arguments: [
      "annals -c 'ki|' none.json", "annals -c 'ki|' -", "annals -c 'ki|' @/notes.txt",
      "annals -c 'ki|' @/deep", "annals -c 'ki|' ''", "annals -c '.he", "annals -c 'ki|' /dev/zero",
    ])
  func noData(line: String) {
    #expect(names(line) == [])
  }

  @Test(
    "Nothing that is typed makes it fail",
    arguments: [
      "", " ", "annals", "annals '", "annals \\", "annals -", "annals --", "annals =", "annals --=",
      "annals -c", "annals help ", "annals help x y ", "annals \"\\", "é", "annals --format=json=",
      "annals complete bash ", "annals -c 'é\u{301} ",
      "annals -c 'councils where\n", "annals -c 'councils where\nra", "annals \n-\n",
      "annals -c 'councils\twhere ra",
    ])
  func nothingFails(line: String) {
    for shell in CompletionShell.allCases {
      let completion = completion(line, in: shell)
      let answer = CompletionAnswer(
        word: completion.word, candidates: completion.candidates, shell: shell)
      for type in [nil, "9", "33", "63", "x"] {
        #expect(answer.text(type: type).isEmpty || completion.word.text.allSatisfy { $0 != "\n" })
      }
    }
  }

  // MARK: - What shells are told

  private func answer(
    _ line: String, in shell: CompletionShell = .bash, type: String? = "9"
  ) -> [String] {
    let completion = completion(line, in: shell)
    let text = CompletionAnswer(
      word: completion.word, candidates: completion.candidates, shell: shell
    ).text(type: type)
    return text.split(separator: "\n").map(String.init)
  }

  @Test("A word is quoted as it was begun")
  func quoting() {
    let path = folder.url.path
    #expect(answer("annals -c x @/my") == [path + "/my\\ data.json "])
    #expect(answer("annals -c x '@/my") == [path + "/my data.json"])
    #expect(answer("annals -c x \"@/my") == [path + "/my data.json"])
    #expect(answer("annals -c x @/my\\ d") == [path + "/my\\ data.json "])
    #expect(answer("annals -c x @/my", in: .zsh) == [path + "/my\\ data.json \tmy data.json"])
    #expect(answer("annals -c x @/my", in: .fish) == [path + "/my data.json\t"])
    #expect(answer("annals -c x @/de") == [path + "/deep/"])
  }

  @Test("Bash sees a word begin behind =")
  func bashBreaks() {
    #expect(answer("annals --format=ta") == ["table "])
    #expect(answer("annals --format=ta", in: .zsh) == ["--format=table \ttable"])
  }

  @Test("Where a query begins without a quote, bash gets one")
  func queryWithoutQuote() {
    let lines = answer("annals -c kit| @/kitchens.json")
    #expect(lines.allSatisfy { $0.hasPrefix("'kitchen") } && !lines.isEmpty)
  }

  @Test("One way to go on with a query does not close its quote")
  func oneWay() {
    let lines = answer("annals -c 'kitchens where to|' @/kitchens.json")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("kitchens where town ") })
    #expect(answer("annals -c 'kitchens where to|' @/kitchens.json", in: .zsh).count == 1)
  }

  @Test("Where several have no more in common, bash shows what is new and keeps the word")
  func listing() {
    let typed = answer("annals --format js")
    #expect(typed == ["json ", "jsonl "])
    let several = answer("annals help ")
    #expect(several.last == " ")
    #expect(several.first == "describe  Show what the data holds: kinds, fields, tracks, scales.")
    #expect(answer("annals help ", type: "63") == several.dropLast())
  }
}
