import AnnalsModel
import Testing

/// Tables: a header, quotes, separators, and what is refused.
@Suite struct TableTests {
  /// Homes with every type of field; a row a home.
  private static let homes = """
    {"version": 1, "scales": {"s": {"labels": ["poor", "fair", "good"]}}, "kinds": {
      "home": {"at": ".", "key": "id", "name": "name", "fields": {
        "beds": {"type": "number"}, "opened": {"type": "date"}, "open": {"type": "flag"},
        "rating": {"scale": "s"}, "No. of staff": {"type": "number"}}}}}
    """

  private static let header = "id,name,beds,opened,open,rating,No. of staff\n"

  @Test func cellsAreReadAsTheyAreAskedFor() throws {
    let model = try table(
      Self.header + "007,Elm,12,2001-05-06,Y,Good,1.5\n8,Oak,,2014-03,no,,-2\n",
      declaration: Self.homes)
    let home = try #require(model.kind("home"))
    #expect(home.texts("id") == ["007", "8"])
    #expect(home.texts("name") == ["Elm", "Oak"])
    guard case .integers(let beds) = home.field("beds"),
      case .fractions(let staff) = home.field("No. of staff"),
      case .days(let opened) = home.field("opened"), case .flags(let open) = home.field("open"),
      case .grades(let rating) = home.field("rating")
    else { throw Unexpected() }
    #expect(beds.values == [12, 0] && beds.validity[0] && !beds.validity[1])
    #expect(staff.values == [1.5, -2])
    #expect(opened.numbers.map { Day(number: $0).isoText } == ["2001-05-06", "2014-03-31"])
    #expect(opened.marks == [.day, .month])
    #expect([open.values[0], open.values[1], open.validity[1]] == [true, false, true])
    #expect(rating.codes == [2, GradingCode(.unavailable).rawValue])
    #expect(report(model) == [])
  }

  @Test func whatACellIsNotIsReportedWithItsPlace() throws {
    let model = try table(
      Self.header + "1,Elm,many,2001-02-30,maybe,superb,1e400\n", declaration: Self.homes)
    #expect(
      report(model) == [
        "beds: 'many' is not a number ×1 2:7",
        "opened: '2001-02-30' is not a date ×1 2:12",
        "open: 'maybe' is not true or false ×1 2:23",
        "rating: 'superb' is no grade of the scale 's' ×1 2:29",
        "No. of staff: '1e400' is not a number ×1 2:36",
      ])
  }

  /// What a number may look like in a cell, and what it is then.
  @Test(
    arguments: [
      ("-", nil), ("+5", 5), ("-7", -7), ("1e3", 1000), (".5", 0.5), ("e", nil), ("1-2", nil),
      ("1234567890123456", 1_234_567_890_123_456), ("12345678901234567890", nil),
      ("1234567890123456.5", 1_234_567_890_123_456.5), ("000000000000000012", 12),
      (String(repeating: "1", count: 401), nil),
    ] as [(String, Double?)])
  func numbersOfCells(_ cell: String, _ value: Double?) throws {
    let model = try table(
      "x\n\(cell)\n0.5\n",
      declaration:
        #"{"version": 1, "kinds": {"a": {"at": ".", "fields": {"x": {"type": "number"}}}}}"#)
    guard case .fractions(let column) = model.kind("a")?.field("x") else { throw Unexpected() }
    #expect((column.validity[0] ? column.values[0] : nil) == value)
    #expect(report(model).isEmpty == (value != nil))
  }

  @Test(arguments: [
    "x,y\nabcdefghi,1\n", "x,y\n\"abcdefghi\",1\n", "x,y\n\"a\"\"bcdefghi\",1\n",
    "abcdefghi,x,y\n", "x,y\n1,abcdefghi",
  ])
  func aCellThatIsTooLongIsRefused(text: String) {
    let file = InputFile(name: "a.csv", source: ByteSource(Array(text.utf8), inPiecesOf: 4))
    let error = refusal {
      try Model.load(
        [file], declaration: DeclarationText(file: "model.json", bytes: Array(Self.names.utf8)),
        options: LoadOptions(limits: LoadLimits(textSize: 8)))
    }
    guard case .limit(.textSize, 8, file: "a.csv", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// More different texts than a byte can tell apart.
  @Test func filtersOverManyTexts() throws {
    let rows = (0..<600).map { "r\($0),\($0 % 3)\n" }.joined() + ",4\n"
    let model = try table(
      "x,y\n" + rows,
      declaration:
        #"{"version": 1, "kinds": {"a": {"at": ".", "where": {"x": ["r5", "r599"]}, "fields": {"x": {}, "y": {}}}}}"#
    )
    #expect(model.kind("a")?.texts("x") == ["r5", "r599"])
    #expect(model.kind("a")?.texts("y") == ["2", "2"])
  }

  private static let names =
    #"{"version": 1, "kinds": {"a": {"at": ".", "fields": {"x": {}, "y": {}}}}}"#

  /// A file and what its columns x and y hold, a row a line.
  static let read: [(String, [String])] = [
    ("x,y\n1,2\n", ["1|2"]),
    ("x,y\n1,2", ["1|2"]),
    ("x,y\r\n1,2\r\n", ["1|2"]),
    ("\u{FEFF}x,y\n1,2\n", ["1|2"]),
    ("x;y\n1,5;2\n", ["1,5|2"]),
    ("x\ty\n1,5\t2;3\n", ["1,5|2;3"]),
    ("y,z,x\n2,,1\n", ["1|2"]),
    ("x,y\n\"a,b\",\"c\"\"d\"\n", [#"a,b|c"d"#]),
    ("x,y\r\n\"a\r\nb\",\"\"\r\n", ["a\r\nb|–"]),
    ("x,y\n\"\"\"\",\"\"\"a\"\n", [#""|"a"#]),
    ("x,y\n\n1,\n\n,2\n\n", ["1|–", "–|2"]),
    ("x,y\nŁódź,\"Ærø\"\n", ["Łódź|Ærø"]),
    ("\"x\",\"y\"\n1,2\n", ["1|2"]),
    ("x,y,,\n1,2,3,4\n", ["1|2"]),
    ("x,y\n a , b\n", [" a | b"]),
    ("x,y\n1,2\r", ["1|2"]),
    ("x,y\n", []), ("x,y", []), ("x,y\n1,\"2\"", ["1|2"]), ("x,y\n1,\"2\"\r", ["1|2"]),
    ("x,y\n1,2\n\r", ["1|2"]), ("x,y\r\n\r\n1,2\r\n\r\n", ["1|2"]),
  ]

  @Test(arguments: read) func rowsAreRecords(_ text: String, _ rows: [String]) throws {
    let model = try table(text, declaration: Self.names)
    let kind = try #require(model.kind("a"))
    let found = zip(kind.texts("x"), kind.texts("y")).map { "\($0 ?? "–")|\($1 ?? "–")" }
    #expect(found == rows, "\(text.debugDescription)")
  }

  /// A file and why it is refused.
  static let refused: [(String, String)] = [
    ("x,y\n1\n", "2:1 this row has 1 cell, the header has 2"),
    ("x,y\n1,2\n1,2,3,4\n", "3:5 this row has 4 cells, the header has 2"),
    ("x,y\n1,\"2\n3,4\n", "2:3 this quote is never closed"),
    ("x,y\n1,\"2\"3\n", "2:6 a quoted cell must end with its quote; one inside it is doubled"),
    (
      "x,y\n1,2\"3\n",
      "2:4 a quote may stand only in a cell that begins with one; it is then doubled"
    ),
    ("x,y,x\n1,2,3\n", "1:5 two columns are called 'x'"),
    (
      "x,y\n1,2\r3,4\n",
      "2:4 a carriage return without a line feed ends no line; save with line feeds"
    ),
    ("x,y\n1,\u{0}\n", "2:3 a text must not hold the control character U+0000"),
    ("", "1:1 the file is empty"),
  ]

  @Test(arguments: refused) func brokenTablesAreRefused(_ text: String, _ message: String) {
    expectRefusal(Array(text.utf8), message)
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    expectRefusal(Array("x,y\n1,Caf".utf8) + [0xE9, 0x0A], "2:6 these bytes are not valid UTF-8")
    expectRefusal(
      Array("x,y\n1,\"Caf".utf8) + [0xE9, 0x22, 0x0A], "2:7 these bytes are not valid UTF-8")
    expectRefusal(
      Array("x,y\n1,\"C\"\"".utf8) + [0xE9, 0x22, 0x0A], "2:6 these bytes are not valid UTF-8")
    expectRefusal([0xFF, 0xFE, 0x78, 0x00], "1:1 this is UTF-16; save it as UTF-8")
  }

  private func expectRefusal(_ bytes: [UInt8], _ message: String) {
    do throws(LoadError) {
      _ = try table(bytes, declaration: Self.names)
      Issue.record("loaded: \(String(decoding: bytes, as: UTF8.self).debugDescription)")
    } catch {
      guard case .notJSON(let problem, let place) = error else {
        Issue.record("\(error)")
        return
      }
      #expect("\(place.file.line):\(place.file.column) \(problem.message)" == message)
    }
  }

  @Test func aColumnThatIsNotThereIsNamed() {
    let error = refusal { try table("x,yy\n1,2\n", declaration: Self.names) }
    #expect(
      error?.message == "annals.kinds.a.fields.y: no column 'y' in the table; did you mean 'yy'?")
  }

  @Test func filtersCompareTexts() throws {
    let model = try table(
      "id,n\na,1\nb,2\n",
      declaration:
        #"{"version": 1, "kinds": {"a": {"at": ".", "where": {"n": 1}, "fields": {"id": {}}}}}"#)
    #expect(model.kind("a")?.texts("id") == ["a"])
    #expect(report(model) == [])
    let flags = try table(
      "id,n\na,true\nb,false\nc,TRUE\n",
      declaration:
        #"{"version": 1, "kinds": {"a": {"at": ".", "where": {"n": true}, "fields": {"id": {}}}}}"#)
    #expect(flags.kind("a")?.texts("id") == ["a"])
  }

  /// Whatever the pieces in which a file comes, it is the same table.
  @Test func piecesMakeNoDifference() throws {
    let text = "x,y\r\n" + (0..<300).map { "\"a\"\"\($0),\r\n\",Łódź \($0)\r\n" }.joined()
    let whole = try table(text, declaration: Self.names).kind("a")
    for size in [1, 2, 3, 5, 7, 11, 64] {
      let pieces = try table(Array(text.utf8), declaration: Self.names, pieces: size).kind("a")
      #expect(pieces?.texts("x") == whole?.texts("x"), "\(size)")
      #expect(pieces?.texts("y") == whole?.texts("y"), "\(size)")
    }
    #expect(whole?.count == 300)
  }

  /// Wherever a piece ends: in a cell, before it or behind it.
  @Test func piecesEndAnywhere() throws {
    let rows = (0..<300).map { ($0 % 2 == 0 ? "" : "\"") + "\($0 % 7)" + ($0 % 2 == 0 ? "" : "\"") }
    for end in ["\n", "\r\n"] {
      let text = "x,y" + end + rows.map { "a \($0.count)é,\($0)" }.joined(separator: end)
      let bare = "x,y" + end + rows.map { "\($0),b" }.joined(separator: end)
      for (text, column) in [(text, "y"), (bare, "x")] {
        let whole = try table(text, declaration: Self.names).kind("a")?.texts(column)
        #expect(whole == (0..<300).map { String($0 % 7) })
        for size in [1, 2, 3, 5, 64] {
          let pieces = try table(Array(text.utf8), declaration: Self.names, pieces: size)
          #expect(pieces.kind("a")?.texts(column) == whole, "\(size)")
        }
      }
    }
  }

  // MARK: - Loading

  private func table(_ text: String, declaration: String) throws(LoadError) -> Model {
    try table(Array(text.utf8), declaration: declaration)
  }

  private func table(_ bytes: [UInt8], declaration: String, pieces: Int = 1 << 20) throws(LoadError)
    -> Model
  {
    let file = InputFile(name: "homes.csv", source: ByteSource(bytes, inPiecesOf: pieces))
    return try Model.load(
      [file], declaration: DeclarationText(file: "model.json", bytes: Array(declaration.utf8)))
  }
}
