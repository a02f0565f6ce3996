import Foundation
import Testing

@testable import AnnalsModel

/// What a load report says, and where.
@Suite struct ReportTests {
  private static let declared = """
    {"annals": {"version": 1, "scales": {"s": {"labels": ["bad", "good"]}},
      "frameworks": {"F1": {"scale": "s"}},
      "kinds": {"a": {"at": "as", "key": "id",
        "fields": {"id": {}, "on": {"type": "date"}, "n": {"type": "number"}, "g": {"scale": "s"}},
        "relations": {"friend": {"to": "a", "at": "friends"}}}}},
    """

  /// Records from line 6 on, behind them one that has every key.
  private static func json(_ records: String) -> String {
    declared
      + #""as": [\#n\#(records),\#n{"id": 0, "on": null, "n": null, "g": null, "friends": null}]}"#
  }

  private func report(_ records: String) throws -> [String] {
    AnnalsModelTests.report(try load(Self.json(records)))
  }

  private static let lookalikes = [
    (
      #"{"id": 1, "g": "good\u00A0"}"#,
      "as.g: 'good\u{A0}' (with U+00A0) is no grade of the scale 's'"
    ),
    (#"{"id": 1, "g": "bаd"}"#, "as.g: 'bаd' (with U+0430) is no grade of the scale 's'"),
    (
      #"{"id": 1, "g": "go\u200Bod"}"#,
      "as.g: 'go\u{200B}od' (with U+200B) is no grade of the scale 's'"
    ),
    (#"{"id": 1, "on": "2014‑01‑01"}"#, "as.on: '2014‑01‑01' (with U+2011) is not a date"),
    (#"{"id": 1, "n": "−1"}"#, "as.n: '−1' (with U+2212) is not a number"),
    (#"{"id": 1, "n": "１２"}"#, "as.n: '１２' (with U+FF11, U+FF12) is not a number"),
    (
      #"{"id": 1, "g": "goo\u0308d"}"#,
      "as.g: 'goo\u{308}d' (with U+0308) is no grade of the scale 's'"
    ),
    (#"{"id": 1, "g": "हिंदी"}"#, "as.g: 'हिंदी' is no grade of the scale 's'"),
    (#"{"id": 1, "g": "хорошо"}"#, "as.g: 'хорошо' is no grade of the scale 's'"),
    (#"{"id": 1, "g": "très bien"}"#, "as.g: 'très bien' is no grade of the scale 's'"),
  ]

  /// A text that looks right says why it is not.
  @Test(arguments: lookalikes.indices) func whatLooksLikeSomethingElse(_ index: Int) throws {
    let (record, message) = Self.lookalikes[index]
    let line = try #require(try report(record).first)
    #expect(line.hasPrefix(message + " ×1 6:"))
  }

  /// Columns count characters, as those of queries do; a byte order mark is none.
  @Test func aColumnCountsCharacters() throws {
    #expect(
      try report(#"{"id": 1, "é€😀": "é€😀", "on": "x"}"#) == ["as.on: 'x' is not a date ×1 6:31"])
    let error = refusal("\u{FEFF}{\"é\": nul}")
    #expect(error?.place?.column == 7)
  }

  /// A byte that is of no character counts as one, wherever pieces of the file end.
  @Test(arguments: [
    ("a", 1), ("é", 1), ("\u{20AC}", 1), ("😀", 1), ("abcdefghé12345678", 17),
  ])
  func charactersAreCounted(_ text: String, _ count: Int) {
    #expect(Self.count(Array(text.utf8)) == [count, count])
  }

  @Test(
    arguments: [
      ([0xC3], 1), ([0xE2, 0x82], 2), ([0xE2, 0x82, 0x61], 3), ([0xFF, 0xC3, 0xA9], 2),
      ([0xED, 0xA0, 0x80], 3), ([0x80, 0x80], 2), ([0xF0, 0x9F, 0x98, 0xF0, 0x9F, 0x98, 0x80], 4),
    ] as [([UInt8], Int)])
  func bytesThatAreNoCharacters(_ bytes: [UInt8], _ count: Int) {
    #expect(Self.count(bytes) == [count, count])
  }

  /// Counted whole, and byte by byte.
  private static func count(_ bytes: [UInt8]) -> [Int] {
    var whole = CharacterCount()
    bytes.withUnsafeBufferPointer { whole.add($0) }
    var single = CharacterCount()
    for byte in bytes { [byte].withUnsafeBufferPointer { single.add($0) } }
    return [whole.count, single.count]
  }

  /// Names that nobody has are counted by path with the first places, and refuse a strict load.
  @Test func namesThatNobodyHas() throws {
    let records = """
      {"id": 1, "friends": [2, 9, 9]},
      {"id": 2, "friends": [9, 1, 9]}
      """
    #expect(try report(records) == ["as.friends: no a is called '9' ×4 6:26 6:29 7:23"])
    let error = refusal(Self.json(records), options: LoadOptions(strict: true))
    guard case .strict(let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found.entries.count == 1)
  }

  /// Of more different mistakes than a thousand those to come are counted in one.
  @Test func soManyEntriesAreKept() throws {
    let names = (0..<1_200).map { "\"x\($0)\"" }.joined(separator: ",")
    let model = try load(Self.json("{\"id\": 1, \"friends\": [\(names)]}"))
    #expect(model.report.entries.count == 1_001)
    #expect(model.report.entries.last?.message == "more values that could not be read")
    #expect(model.report.entries.last?.count == 200)
  }

  /// However many gradings have no date, all of them are counted.
  @Test func manyThatAreUndatedAreCounted() throws {
    let rows = [String](repeating: "- - SIF good", count: 1_200)
    let model = try load(councils(council("A", rows)))
    #expect(model.report.entries.last?.count == 1_200)
    #expect(model.report.entries.last?.places.count == 3)
  }

  @Test func frameworksThatNobodyDeclared() throws {
    let rows = council(
      "A", ["2014-01-01 - SIF good", "2015-01-01 - SIF2 good", "2016-01-01 - SIF2 good"])
    let all = councils(rows).replacingOccurrences(
      of: #""where": {"framework": ["SIF", "ILACS"]},"#, with: "")
    let found = AnnalsModelTests.report(try load(all))
    #expect(
      found == [
        "councils.inspections.framework: 'SIF2' is no declared framework ×2 15:61 16:61"
      ])
  }
}
