import AnnalsSyntax
import Testing

@Suite("Names")
struct NameTests {
  @Test("These are one name", arguments: same)
  func foldedAlike(_ left: String, _ right: String) {
    #expect(FoldedName(left) == FoldedName(right))
  }

  private static let same = [
    ("Bath & North-East Somerset", "bath and north east somerset"),
    ("Kingston upon Hull, City of", "Kingston upon Hull City of"),
    ("St. Helens", "st helens"), ("King’s Lynn", "King's Lynn"), ("  a \t b ", "A B"),
    ("STRASSE", "straße"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("É", "é"), ("Stoke‑on‑Trent", "stoke on trent"),
    ("A&B", "a and b"), ("\u{212A}", "k"), ("AT&T Inc.", "at and t inc"),
  ]

  @Test("These are different names", arguments: different)
  func foldedApart(_ left: String, _ right: String) {
    #expect(FoldedName(left) != FoldedName(right))
  }

  private static let different = [
    ("é", "e\u{301}"), ("1.5", "15"), ("1,000", "1000"), ("ı", "i"), ("ab", "a b"), ("a", "а"),
    ("Bristol (City of)", "Bristol City of"), ("C+", "C"), ("a", ""),
  ]

  @Test("Names are ordered by their folded text")
  func orderIsByFoldedText() {
    let names = ["Zürich", "apple", "Banana", "a b", "a-c", "é"].map { FoldedName($0) }
    #expect(
      names.sorted().map(\.text) == ["a b", "a c", "apple", "banana", "zürich", "é"])
  }

  @Test("The longest name is taken, of the categories that may stand there", arguments: matches)
  func longestNameIsTaken(_ text: String, _ category: Vocabulary.Category, _ expected: String?) {
    let lexed = Lexer.lex(Array(text.utf8))
    let end = Vocabulary.councils.longestMatch(in: lexed, from: 0, allowing: category)
    let found = end.map { end in
      lexed.spelling(of: SourceRange(0, lexed.tokens[end - 1].range.end))
    }
    #expect(found == expected)
  }

  private static let matches: [(String, Vocabulary.Category, String?)] = [
    ("North East Lincolnshire is", .entity, "North East Lincolnshire"),
    ("North East Lincolnshire is", .value, "North East"),
    ("North Sea", .value, "North"),
    ("help & protection", .field, "help & protection"),
    ("HELP-AND-PROTECTION", .field, "HELP-AND-PROTECTION"),
    ("help and protection", .kind, nil),
    ("Kingston upon Hull, City of.", .entity, "Kingston upon Hull, City of."),
    ("Kingston upon Hull, City", .entity, nil),
    ("ILACS 2018 or", .anyValue, "ILACS 2018"),
    ("ILACS 20180", .anyValue, nil),
    ("requires improvement to be goodish", .grade, "requires improvement"),
    ("\"good\"", .grade, nil),
    ("London\nborough", .value, "London\nborough"),
    ("London\ncouncils where", .value, "London"),
    ("", .all, nil), (",,,,", .all, nil),
  ]

  @Test("A source is asked for what was not inserted")
  func sourceIsAsked() {
    var vocabulary = Vocabulary()
    vocabulary.insert("councils", .kind)
    vocabulary.insert("name", .field)
    vocabulary.source = Vocabulary.Source(longest: 20) { name in
      name.text.hasPrefix("made up ") && name.text.hasSuffix(" place") ? .entity : []
    }
    let text = "councils where name is Made-up and after place"
    let parse = Parser.parse(Array(text.utf8), vocabulary: vocabulary)
    #expect(parse.diagnostics.isEmpty == false)
    let shorter = "councils where name is Made-up and place"
    let read = Parser.parse(Array(shorter.utf8), vocabulary: vocabulary)
    #expect(read.diagnostics.isEmpty)
    #expect(vocabulary.categories(of: FoldedName("made up x place")) == .entity)
    #expect(vocabulary.categories(of: FoldedName("NAME")) == .field)
  }

  @Test("Names of a category come in the order they were inserted, as they were spelled")
  func namesAreListed() {
    var vocabulary = Vocabulary(capacity: 2)
    for index in 0..<100 { vocabulary.insert("Name \(index)", index % 2 == 0 ? .field : .value) }
    vocabulary.insert("NAME-0", .value)
    #expect(vocabulary.names(in: .field).prefix(3) == ["Name 0", "Name 2", "Name 4"])
    #expect(vocabulary.names(in: .value).count == 51)
    #expect(vocabulary.names(in: .all).count == 100)
    #expect(vocabulary.categories(of: FoldedName("name 0")) == [.field, .value])
    #expect(vocabulary.categories(of: FoldedName("name 100")) == [])
  }

  @Test("Every name of the model reads unquoted wherever it may stand")
  func namesReadUnquoted() {
    let vocabulary = Vocabulary.councils
    for field in vocabulary.names(in: .field) {
      for value in vocabulary.names(in: .anyValue) {
        let query = "councils where \(field) is \(value) or \(value) and \(field) is not \(value)"
        let parse = Parser.parse(
          Array((query + " show \(field)").utf8), vocabulary: vocabulary)
        #expect(parse.diagnostics.isEmpty, "\(query)")
        let printed = Printer(vocabulary: vocabulary).text(of: parse.script)
        #expect(Reading.parse(printed).script.hasSameMeaning(as: parse.script), "\(printed)")
      }
    }
  }
}
