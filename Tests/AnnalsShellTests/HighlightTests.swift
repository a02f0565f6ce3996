import AnnalsShell
import Testing

/// Texts as they are typed, and under each what its letters are: `k` a keyword, `n` a name, `v` a
/// value, `q` a quantity, `s` a text in quotes, `c` a comment, `d` a command, `?` unknown, `m` a
/// matched bracket, `x` an unmatched one.
@Suite("Highlighting")
struct HighlightTests {
  @Test(
    "follows the parser and the model",
    arguments: [
      (
        "kitchens where rating is good",
        "nnnnnnnn kkkkk nnnnnn kk vvvv"
      ),
      (
        "count kitchens where town is Leith by town",
        "kkkkk nnnnnnnn kkkkk nnnn kk vvvvv kk nnnn"
      ),
      (
        "history of rating for Anchor since 2020",
        "kkkkkkk kk nnnnnn kkk nnnnnn kkkkk qqqq"
      ),
      (
        "kitchens where rating improved in the last 3 years",
        "nnnnnnnn kkkkk nnnnnn kkkkkkkk kk kkk kkkk q qqqqq"
      ),
      (
        "kitchens where rating was good on 31 March 2022",
        "nnnnnnnn kkkkk nnnnnn kkk vvvv kk qqqqqqqqqqqqq"
      ),
      (
        "kitchens where town is \"Leith\" # by the sea",
        "nnnnnnnn kkkkk nnnn kk sssssss cccccccccccc"
      ),
      (
        "define better as rating improved; kitchens where better",
        "kkkkkk nnnnnn kk nnnnnn kkkkkkkk  nnnnnnnn kkkkk nnnnnn"
      ),
    ])
  func pictures(_ text: String, _ picture: String) throws {
    #expect(try draw(text) == picture)
  }

  @Test(
    "shows where there is no such name",
    arguments: [
      (
        "kitchens where ratting is good|",
        "nnnnnnnn kkkkk ??????? kk vvvv"
      ),
      (
        "kitchens where rating is goood since|",
        "nnnnnnnn kkkkk nnnnnn kk ????? kkkkk"
      ),
      (
        "kichens where rating is good|",
        "??????? kkkkk nnnnnn kk vvvv"
      ),
      (
        "kitchens where town is Atlantis |",
        "nnnnnnnn kkkkk nnnn kk ????????"
      ),
      (
        "kitchens wehre rating is good|",
        "nnnnnnnn ????? nnnnnn kk vvvv"
      ),
    ])
  func unknown(_ text: String, _ picture: String) throws {
    #expect(try draw(text) == picture)
  }

  @Test(
    "lets a word be that may still become a name",
    arguments: [
      (
        "kitchens where rat|",
        "nnnnnnnn kkkkk"
      ),
      (
        "kitchens where rating is go|",
        "nnnnnnnn kkkkk nnnnnn kk"
      ),
      (
        "kitch|",
        ""
      ),
      (
        "kitchens whe|",
        "nnnnnnnn"
      ),
      (
        "kitchens where rax|",
        "nnnnnnnn kkkkk ???"
      ),
    ])
  func typing(_ text: String, _ picture: String) throws {
    #expect(try draw(text) == picture)
  }

  @Test(
    "matches brackets",
    arguments: [
      (
        "kitchens where |(rating is good)",
        "nnnnnnnn kkkkk mnnnnnn kk vvvvm"
      ),
      (
        "kitchens where (rating is good)|",
        "nnnnnnnn kkkkk mnnnnnn kk vvvvm"
      ),
      (
        "kitchens where (rating is good|)",
        "nnnnnnnn kkkkk mnnnnnn kk vvvvm"
      ),
      (
        "kitchens where rating is good)|",
        "nnnnnnnn kkkkk nnnnnn kk vvvvx"
      ),
      (
        "kitchens where (rating is good; kitchens|",
        "nnnnnnnn kkkkk xnnnnnn kk vvvv  nnnnnnnn"
      ),
    ])
  func brackets(_ text: String, _ picture: String) throws {
    #expect(try draw(text) == picture)
  }

  @Test(
    "knows commands",
    arguments: [
      (
        ".explain kitchens where rating is good",
        "dddddddd nnnnnnnn kkkkk nnnnnn kk vvvv"
      ),
      (
        ".describe rating",
        "ddddddddd nnnnnn"
      ),
      (
        ".format json\nkitchens",
        "ddddddd     \nnnnnnnnn"
      ),
      (
        "help",
        "dddd"
      ),
    ])
  func commands(_ text: String, _ picture: String) throws {
    #expect(try draw(text) == picture)
  }

  @Test("keeps ranges in order and apart, whatever is typed")
  func ordered() throws {
    let assistant = try Assistant(session: TestModel.session())
    let pieces = [
      "kitchens", "where", "(", ")", "\"", "'", "\u{1}", "é", "\u{200B}", "#", "\n", ".",
      ".explain",
      "rating", "good", "2014", ";", "$x", "-", "as", "of", "\r\n", "日本", "define", "“", ",",
    ]
    var state: UInt64 = 7
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + (state >> 60 < 9 ? " " : "")
      }
      let size = text.utf8.count
      let highlights = assistant.highlights(of: text, cursor: Int(state >> 40) % (size + 1))
      #expect(highlights.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= size })
      for (left, right) in zip(highlights, highlights.dropFirst()) {
        #expect(left.range.upperBound <= right.range.lowerBound, "\(text)")
      }
    }
  }

  @Test("leaves a text plain that nobody types")
  func huge() throws {
    let assistant = try Assistant(session: TestModel.session())
    let text = String(repeating: "kitchens; ", count: 10_000)
    #expect(assistant.highlights(of: text, cursor: 0) == [])
    #expect(assistant.highlights(of: "", cursor: 0) == [])
  }

  /// - Parameter text: with a bar for the cursor, which is else at the end.
  private func draw(_ text: String) throws -> String {
    let assistant = try Assistant(session: TestModel.session())
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let cursor = parts.count == 2 ? parts[0].utf8.count : text.utf8.count
    let text = parts.joined()
    var letters = text.utf8.map { $0 == UInt8(ascii: "\n") ? "\n" : " " }
    for highlight in assistant.highlights(of: text, cursor: cursor) {
      for index in highlight.range where letters[index] == " " {
        letters[index] = letter(for: highlight.style)
      }
    }
    var drawn = letters.joined()
    while drawn.last == " " { drawn.removeLast() }
    return drawn
  }

  private func letter(for style: HighlightStyle) -> String {
    switch style {
    case .keyword: "k"
    case .name: "n"
    case .value: "v"
    case .quantity: "q"
    case .quoted: "s"
    case .comment: "c"
    case .command: "d"
    case .unknown: "?"
    case .matchedBracket: "m"
    case .unmatchedBracket: "x"
    }
  }
}
