import AnnalsModel
import Testing

/// What values become as columns.
@Suite struct ColumnTests {
  /// Loads records of one kind with the fields `a` and `b`.
  private func things(_ records: String, a: String = "{}", b: String = "{}") throws -> Model {
    try load(
      "{\"things\": [\(records)]}",
      declaration: """
        {"version": 1, "scales": {"s": {"labels": ["bad", "good"]}},
         "kinds": {"thing": {"at": "things", "fields": {"a": \(a), "b": \(b)}}}}
        """)
  }

  private func integers(_ model: Model, _ name: String = "a") -> [Int64?] {
    guard case .integers(let column) = model.kinds[0].field(name) else { return [] }
    return column.values.indices.map { column.validity[$0] ? column.values[$0] : nil }
  }

  private func fractions(_ model: Model, _ name: String = "a") -> [Double?] {
    guard case .fractions(let column) = model.kinds[0].field(name) else { return [] }
    return column.values.indices.map { column.validity[$0] ? column.values[$0] : nil }
  }

  @Test func textsHaveCodesInOrderOfFirstAppearance() throws {
    let model = try things(#"{"a": "y", "b": 1}, {"a": ""}, {"a": null}, {"b": null}, {"a": "y"}"#)
    guard case .texts(let column) = model.kinds[0].field("a") else {
      Issue.record("texts make a column of texts")
      return
    }
    #expect(column.codes == [0, 1, -1, -1, 0])
    #expect(column.dictionary.text(0) == "y")
    #expect(column.dictionary.text(1) == "")
    #expect(column.dictionary.text(2) == nil)
    #expect(column.dictionary.text(-1) == nil)
  }

  @Test func escapesAndLettersBeyondASCIIAreTheSameText() throws {
    let model = try things(
      #"{"a": "Ynys M\u00f4n", "b": 1}, {"a": "Ynys Môn"}, {"a": "🏛"}, {"a": "\ud83c\udfdb"}, {"\u0061": "\"\\\/\b\f\n\r\t"}"#
    )
    guard case .texts(let column) = model.kinds[0].field("a") else { return }
    #expect(column.codes == [0, 0, 1, 1, 2])
    #expect(column.dictionary.text(2) == "\"\\/\u{8}\u{c}\n\r\t")
  }

  @Test func aTextIsNotTakenForOneThatIsWrittenWithEscapes() throws {
    let records = [
      #"{"a": "C:\\new\\table", "b": 1}"#, #"{"a": "C:\new\table"}"#, #"{"a": "\\"}"#,
      #"{"a": "\"U\t/\udb0a\ude6d"}"#,
    ]
    let model = try things(records.joined(separator: ","))
    #expect(
      model.kinds[0].texts("a") == [
        #"C:\new\table"#, "C:\new\table", "\\", "\"U\t/\u{D2A6D}",
      ])
    let lineEnd = #"{"a": "x\ny", "b": 1}, {"a": "x"# + "\n" + #"y"}"#
    #expect(throws: LoadError.self) { try things(lineEnd) }
    #expect(throws: LoadError.self) { try things(#"{"a": "x\"y", "b": 1}, {"a": "x"y"}"#) }
  }

  @Test func textsOfEveryLengthAreKeptApart() throws {
    let texts = (0..<70).flatMap { n in
      [
        String(repeating: "x", count: n) + "a", String(repeating: "x", count: n) + "b",
        "é" + String(repeating: "y", count: n),
      ]
    }
    let records = (texts + texts.reversed()).map { "{\"a\": \"\($0)\", \"b\": 1}" }
    let model = try things(records.joined(separator: ","))
    #expect(model.kinds[0].texts("a") == texts + texts.reversed())
    guard case .texts(let column) = model.kinds[0].field("a") else { return }
    #expect(column.dictionary.count == texts.count)
  }

  @Test func integersAreExactInSixtyFourBits() throws {
    let model = try things(
      """
      {"a": 9223372036854775807, "b": 1}, {"a": -9223372036854775808}, {"a": 9007199254740993},
      {"a": -0}, {"a": null}, {}, {"a": 12345678901234567}
      """)
    #expect(
      integers(model) == [.max, .min, 9_007_199_254_740_993, 0, nil, nil, 12_345_678_901_234_567])
  }

  @Test func oneFractionMakesAllFractions() throws {
    let model = try things(
      """
      {"a": 1, "b": 2.50}, {"a": 9007199254740993}, {"a": 0.1}, {"a": 2}, {"a": 9007199254740995},
      {"a": 1e2}, {"a": -1.5E-3}, {"a": 123456789012345.678901}, {"a": 5e-324},
      {"a": 9007199254740994}
      """)
    #expect(
      fractions(model) == [
        1, nil, 0.1, 2, nil, 100, -0.0015, 123456789012345.678901, .leastNonzeroMagnitude,
        9_007_199_254_740_994,
      ])
    #expect(
      report(model) == [
        "things.a: 9007199254740993 cannot stand among fractions exactly ×1 1:40",
        "things.a: 9007199254740995 cannot stand among fractions exactly ×1 1:87",
      ])
  }

  /// An integer that is no fraction is not read once a fraction comes, however far behind it.
  @Test func aFractionFarBehindALargeInteger() throws {
    let large = "9007199254740993"
    let rows = ["{\"a\": \(large), \"b\": null}"] + [String](repeating: "{\"a\": 2}", count: 100)
    let model = try things(rows.joined(separator: ",") + ",{\"a\": 1.5}")
    #expect(fractions(model).first == .some(nil))
    #expect(fractions(model).last == 1.5)
    #expect(fractions(model).compactMap(\.self).count == 101)
    #expect(report(model).map { $0.contains("\(large) cannot stand among fractions") } == [true])
  }

  /// Flags stand in their rows, however many have none between them.
  @Test func flagsFarApart() throws {
    let between = [String](repeating: "{}", count: 300).joined(separator: ",")
    let model = try things("{\"a\": true, \"b\": null},\(between),{\"a\": true},{\"a\": false}")
    guard case .flags(let flags) = model.kinds[0].field("a") else { throw Unexpected() }
    #expect((0..<303).filter { flags.validity[$0] } == [0, 301, 302])
    #expect((0..<303).filter { flags.values[$0] } == [0, 301])
  }

  @Test func theFirstValueDecidesAndOthersAreReported() throws {
    let model = try things(
      #"{"a": null, "b": true}, {"a": 1, "b": "x"}, {"a": "2", "b": false}, {"a": [1]}, {"a": {"c": 1}}, {"a": true}"#
    )
    #expect(integers(model) == [nil, 1, nil, nil, nil, nil])
    guard case .flags(let flags) = model.kinds[0].field("b") else {
      Issue.record("true and false make flags")
      return
    }
    #expect((0..<6).map { flags.validity[$0] } == [true, false, true, false, false, false])
    #expect((0..<3).map { flags.values[$0] } == [true, false, false])
    #expect(
      report(model) == [
        "things.a: '2' is not what the first records have ×1 1:63",
        "things.a: a list is not what the first records have ×1 1:87",
        "things.a: an object is not what the first records have ×1 1:99",
        "things.a: true or false is not what the first records have ×1 1:116",
        "things.b: 'x' is not what the first records have ×1 1:51",
      ])
  }

  @Test func aStatedTypeIsKeptTo() throws {
    let model = try things(
      #"{"a": 7, "b": "bad"}, {"a": "2014-05", "b": "Good"}, {"a": "2014-05-32", "b": "worse"}, {"b": "not judged"}"#,
      a: #"{"type": "date"}"#, b: #"{"scale": "s"}"#)
    guard case .days(let days) = model.kinds[0].field("a"),
      case .grades(let grades) = model.kinds[0].field("b")
    else {
      Issue.record("a date is a day and a scale makes grades")
      return
    }
    #expect(
      days.numbers.map { Day(number: $0).isoText } == [
        "unknown", "2014-05-31", "unknown", "unknown",
      ])
    #expect(days.marks == [.day, .month, .day, .day])
    #expect(
      grades.codes == [
        0, 1, GradingCode(.notRead).rawValue, GradingCode(.notJudged).rawValue,
      ])
    #expect(
      report(model) == [
        "things.a: a number is not a date ×1 1:19",
        "things.a: '2014-05-32' is not a date ×1 1:72",
        "things.b: 'worse' is no grade of the scale 's' ×1 1:91",
      ])
  }

  @Test func aValueCanBeReadInTwoWays() throws {
    let model = try things(
      #"{"a": "2014-05-01"}, {"a": "soon"}, {"a": 3}"#, a: #"{"type": "text"}"#,
      b: #"{"at": "a", "type": "date"}"#)
    #expect(model.kinds[0].texts("a") == ["2014-05-01", "soon", nil])
    guard case .days(let days) = model.kinds[0].field("b") else { return }
    #expect(days.numbers.map { Day(number: $0).isoText } == ["2014-05-01", "unknown", "unknown"])
    #expect(
      report(model) == [
        "things.a: a number is not a text ×1 1:55", "things.a: 'soon' is not a date ×1 1:40",
        "things.a: a number is not a date ×1 1:55",
      ])
  }

  @Test func keysMayStandInAnyOrderAndUnknownOnesAreSteppedOver() throws {
    let model = try things(
      #"{"b": 1, "x": {"y": [1, {"z": "]}"}]}, "a": "p"}, {"a": "q", "b": 2, "x": null}, {"x": 1.5, "a": "r"}"#
    )
    #expect(model.kinds[0].texts("a") == ["p", "q", "r"])
    #expect(integers(model, "b") == [1, 2, nil])
  }

  @Test func aPathReachesIntoObjects() throws {
    let model = try things(
      #"{"o": {"p": {"q": "deep"}}, "b": 1}, {"o": null}, {"o": {"p": null}}, {"o": 5}, {}"#,
      a: #"{"at": "o.p.q"}"#)
    #expect(model.kinds[0].texts("a") == ["deep", nil, nil, nil, nil])
    #expect(report(model) == ["things.o: expected an object, found a single value ×1 1:89"])
  }

  @Test func lettersThatLookAlikeAreKeptApart() throws {
    let model = try things(
      #"{"a": "é", "b": 1}, {"a": "e\#u{301}"}, {"a": "K"}, {"a": "\#u{212A}"}"#)
    guard case .texts(let column) = model.kinds[0].field("a") else { return }
    #expect(column.codes == [0, 1, 2, 3])
  }

  @Test(arguments: [
    (#"{"a": 1, "b": 1, "a": 2}"#, "a", 31), (#"{"a": 1, "b": 1, "\u0061": 2}"#, "a", 31),
    (#"{"b": 1, "x": 1, "a": 1, "x": 2}"#, "x", 39),
    (#"{"b": 1, "x": {"y": 1, "z": [], "y": 2}}"#, "y", 46),
  ])
  func aKeyThatStandsTwiceIsRefused(record: String, key: String, column: Int) throws {
    do throws(LoadError) {
      _ = try load(
        "{\"things\": [\(record)]}",
        declaration:
          #"{"version": 1, "kinds": {"thing": {"at": "things", "fields": {"a": {}, "b": {}}}}}"#)
      Issue.record("a key that stands twice is refused")
    } catch {
      guard case .notJSON(let problem, let place) = error else {
        Issue.record("refused for another reason: \(error.message)")
        return
      }
      #expect(problem == .duplicateKey(key))
      #expect(place.file == FilePlace(file: "data.json", line: 1, column: column - 1))
      #expect(place.path.hasPrefix("things[0]"))
    }
  }
}
