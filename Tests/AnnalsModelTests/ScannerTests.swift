import Testing

@testable import AnnalsModel

/// The scanner alone: what is JSON, and what is said of what is not.
@Suite struct ScannerTests {
  /// Steps over a document; why it stopped, `nil` when it is JSON.
  ///
  /// - Parameter piece: how many bytes the source gives at once.
  static func failure(
    _ bytes: [UInt8], limits: LoadLimits = LoadLimits(), piece: Int = .max
  ) -> ScanFailure? {
    bytes.withUnsafeBytes { buffer in
      var position = 0
      let source = ByteSource(size: nil, rewind: nil) { room in
        let count = min(piece, room.count, buffer.count - position)
        guard count > 0 else { return 0 }
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[position..<position + count]))
        position += count
        return count
      }
      var scanner = Scanner(
        source, limits: limits, watch: LoadWatch(isCancelled: { false }, progress: { _, _ in }))
      do {
        try scanner.validate()
        return nil
      } catch {
        return scanner.failure
      }
    }
  }

  static func problem(_ text: String) -> ScanProblem? {
    guard case .problem(let problem, _) = failure(Array(text.utf8)) else { return nil }
    return problem
  }

  @Test(arguments: [
    ("", ScanProblem.empty, 0), (" \n", .empty, 2), ("[1, 2", .cutOff, 5),
    ("[1", .cutOff, 2), ("[1.", .cutOff, 3), ("[1e", .cutOff, 3), ("[-", .cutOff, 2),
    (#"["abc"#, .cutOffInText, 5), (#"["ab\"#, .cutOffInText, 4), (#"["\u00"#, .cutOffInText, 2),
    (#"["\ud83c\udf"#, .cutOffInText, 2), (#"{"a""#, .cutOff, 4), (#"{"a":"#, .cutOff, 5),
    ("[tru", .cutOff, 1), (#"{"a" 1}"#, .expected("a colon", found: "'1'"), 5),
    ("[1 2]", .expected("a comma or ']'", found: "'2'"), 3),
    (#"{"a":1 "b":2}"#, .expected("a comma or '}'", found: "'\"'"), 7),
    ("[}", .expected("a value", found: "'}'"), 1),
    ("{]", .expected("a key in double quotes", found: "']'"), 1),
    ("{} {", .afterEnd, 3), ("[]]", .afterEnd, 2), ("[1,]", .trailingComma, 3),
    (#"{"a":1,}"#, .trailingComma, 7), ("[,1]", .expected("a value", found: "','"), 1),
    ("[NaN]", .unknownWord("NaN"), 1), ("[True]", .unknownWord("True"), 1),
    ("[nul]", .unknownWord("nul"), 1), ("[nulll]", .unknownWord("nulll"), 1),
    ("['a']", .singleQuote, 1), ("{'a':1}", .singleQuote, 1), ("{a:1}", .unquotedKey, 1),
    ("[1, // one\n2]", .comment, 4), ("[01]", .leadingZero, 1), ("[-01]", .leadingZero, 2),
    ("[+1]", .plusSign, 1), ("[.5]", .brokenNumber, 1), ("[1.]", .brokenNumber, 3),
    ("[1e3-2]", .brokenNumber, 4), ("[-+1]", .plusSign, 2), ("[1e]", .brokenNumber, 3),
    ("[1e+]", .brokenNumber, 4), ("[-]", .brokenNumber, 2),
    (#"["\u1"]"#, .unknownEscape, 2), ("[1e400]", .numberOutOfRange, 1),
    ("[9223372036854775808]", .integerOutOfRange, 1),
    ("[-9223372036854775809]", .integerOutOfRange, 1),
    ("[\"a\tb\"]", .controlInText(9), 3), ("[\"a\u{0}b\"]", .controlInText(0), 3),
    (#"["\q"]"#, .unknownEscape, 2), (#"["\u12g4"]"#, .unknownEscape, 2),
    (#"["\ud800"]"#, .loneSurrogate, 2), (#"["\ud800\u0041"]"#, .loneSurrogate, 2),
    (#"["\udc00"]"#, .loneSurrogate, 2), (#"{"a":1,"b":{"a":2},"a":3}"#, .duplicateKey("a"), 19),
    (#"{"a":1,"\u0061":3}"#, .duplicateKey("a"), 7), ("<html>", .otherFormat(.html), 0),
    ("name,rating\n", .otherFormat(.text), 0),
    ("[\u{1}]", .expected("a value", found: "a control character"), 1),
  ])
  func whatIsNotJSONIsNamedWithItsPlace(text: String, problem: ScanProblem, place: Int) {
    #expect(Self.failure(Array(text.utf8)) == .problem(problem, at: place))
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x5B, 0], OtherFormat.utf16), ([0xFE, 0xFF, 0, 0x5B], .utf16),
    ([0x5B, 0, 0x5D, 0], .utf16), ([0, 0x5B, 0, 0x5D], .utf16),
    ([0xFF, 0xFE, 0, 0, 0x5B, 0, 0, 0], .utf32), ([0x5B, 0, 0, 0, 0x5D, 0, 0, 0], .utf32),
    ([0, 0, 0, 0x5B, 0, 0, 0, 0x5D], .utf32), ([0x1F, 0x8B, 8, 0], .gzip),
    ([0x50, 0x4B, 3, 4], .zip), ([0x89, 0x50, 0x4E, 0x47], .binary),
  ])
  func filesOfAnotherKindAreNamed(bytes: [UInt8], format: OtherFormat) {
    #expect(Self.failure(bytes) == .problem(.otherFormat(format), at: 0))
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    [0x22, 0xE0, 0x80, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE9, 0x22],
    [0x22, 0xF0, 0x90, 0x80, 0x22], [0x22, 0xF0, 0x90, 0x22], [0x22, 0xF0, 0x90, 0x80, 0x41, 0x22],
    [0x22, 0x80, 0x22], [0x22, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x22],
  ])
  func whatIsNoUTF8IsRefused(bytes: [UInt8]) {
    #expect(Self.failure(bytes) == .problem(.invalidUTF8, at: 1))
  }

  @Test func piecesOfAnySizeMakeNoDifference() {
    let texts = [
      #"{"a": [1, -2.5e3, "täxt \ud83c\udfdb \"", true, false, null], "bb": {"c": {}, "d": []}}"#,
      #"["\ud800"]"#, #"[1, 2, nul]"#, #"{"a": 1, "b": 2, "a": 3}"#, #"["abc"#,
      "[12345678901234567890]",
    ]
    for text in texts {
      let whole = Self.failure(Array(text.utf8))
      for piece in 1...20 { #expect(Self.failure(Array(text.utf8), piece: piece) == whole) }
    }
  }

  @Test func aTextLongerThanTheWindowIsRead() {
    let long = String(repeating: "é plain ", count: 200_000)
    for piece in [1 << 16, 100_003] {
      #expect(Self.failure(Array("[\"\(long)\", 1]".utf8), piece: piece) == nil)
      #expect(
        Self.failure(Array("[\"\(long)".utf8), piece: piece)
          == .problem(.cutOffInText, at: long.utf8.count + 2))
    }
  }

  @Test func whatIsNotCompleteIsToldInWords() {
    #expect(Self.problem("[.5]")?.message == "this number is not complete")
    #expect(Self.problem(#"["\q"]"#)?.message == "this escape is not JSON")
  }

  /// Escapes are written out one by one, however many there are.
  @Test func aTextMayBeAllEscapes() {
    let escapes = String(repeating: "\\n", count: 5_000)
    #expect(Self.failure(Array("[\"\(escapes)\"]".utf8)) == nil)
    #expect(
      Self.failure(Array("[\"\(escapes)\"]".utf8), limits: LoadLimits(textSize: 9_999))
        == .limit(.textSize, 9_999, at: 2))
  }

  /// Two runs of bytes are the same when every byte is, of whatever length and wherever they
  /// differ.
  @Test func everyByteCounts() {
    for count in 0..<40 {
      let one = [UInt8](repeating: 0x61, count: count + Bytes.padding)
      for place in 0..<count + 8 {
        var other = one
        other[place] = 0x62
        let isSame = one.withUnsafeBufferPointer { a in
          other.withUnsafeBufferPointer { b in
            guard let a = a.baseAddress, let b = b.baseAddress else { return false }
            return Bytes.equal(a, b, count)
          }
        }
        #expect(isSame == (place >= count), "\(count) bytes, another at \(place)")
      }
    }
  }

  // MARK: - Limits

  @Test func limitsAreExact() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(Self.failure(nested(256)) == nil)
    #expect(Self.failure(nested(257)) == .limit(.depth, 256, at: 256))
    let small = LoadLimits(fileSize: 60, depth: 3, textSize: 5, fields: 2)
    #expect(Self.failure(Array(#"["12345"]"#.utf8), limits: small) == nil)
    #expect(Self.failure(Array(#"["123456"]"#.utf8), limits: small) == .limit(.textSize, 5, at: 2))
    #expect(Self.failure(Array(#"["éé1"]"#.utf8), limits: small) == nil)
    #expect(Self.failure(Array(#"["éé12"]"#.utf8), limits: small) == .limit(.textSize, 5, at: 2))
    #expect(Self.failure(Array(#"{"a":1,"b":2}"#.utf8), limits: small) == nil)
    #expect(
      Self.failure(Array(#"{"a":1,"b":2,"c":3}"#.utf8), limits: small) == .limit(.fields, 2, at: 13)
    )
    let spaces = String(repeating: " ", count: 58)
    #expect(Self.failure(Array("[]\(spaces)".utf8), limits: small) == nil)
    #expect(
      Self.failure(Array("[] \(spaces)".utf8), limits: small) == .limit(.fileSize, 60, at: nil))
  }

  /// A second, where a look at every key before it would take many minutes.
  @Test(.timeLimit(.minutes(10))) func manyKeysCostNoSquareOfTime() {
    let keys = (0..<400_000).map { "\"key\($0)\":{}" }.joined(separator: ",")
    #expect(Self.failure(Array("{\(keys)}".utf8), limits: LoadLimits(fields: .max)) == nil)
  }

  @Test func aDuplicateIsFoundAmongManyKeysAndAfterInnerObjects() {
    let keys = (0..<1000).map { "\"k\($0)\":{\"k\($0)\":{},\"x\":[{\"k0\":1}]}" }.joined(
      separator: ",")
    #expect(Self.failure(Array("{\(keys)}".utf8)) == nil)
    let twice = Array("{\(keys),\"k7\":1}".utf8)
    #expect(Self.failure(twice) == .problem(.duplicateKey("k7"), at: twice.count - 7))
  }
}

/// JSONTestSuite by the policy beside it.
@Suite struct JSONTestSuiteTests {
  @Test func everyFileComesOutAsThePolicySays() throws {
    guard let shared = sharedFolder,
      let table = bytes(shared + "/data/json-test-suite/outcomes.tsv")
    else {
      print("The folder of shared data is not at hand: JSONTestSuite was not run.")
      return
    }
    let lines = String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(lines.count == 318)
    for line in lines {
      let cells = line.split(separator: "\t")
      let path = "\(shared)/data/json-test-suite/test_parsing/\(cells[0])"
      let file = try #require(bytes(path))
      for piece in [Int.max, 1, 7] {
        let failure = ScannerTests.failure(file, piece: piece)
        #expect((failure == nil) == cells[2].hasPrefix("accept"), "\(cells[0]): \(cells[2])")
      }
    }
  }
}

/// The short way of dates against the long one.
@Suite struct FastDayTests {
  private static func fast(_ text: String) -> Int32? {
    let padded = Array("\"\(text)\"".utf8) + [UInt8](repeating: 0, count: Bytes.padding)
    return padded.withUnsafeBufferPointer { $0.baseAddress.flatMap { FastDay.read($0) } }
  }

  @Test func everyDayIsTheSameBothWays() {
    var wrong = 0
    for number in stride(from: Day.first.number, through: Day.last.number, by: 29) {
      let day = Day(number: number)
      if Self.fast(day.isoText) != number { wrong += 1 }
    }
    #expect(wrong == 0)
    #expect(Self.fast("0001-01-01") == Day.first.number)
    #expect(Self.fast("9999-12-31") == Day.last.number)
  }

  @Test func whatIsNoDayIsNoneBothWays() {
    for month in 0...13 {
      for day in 0...32 {
        for year in ["0000", "1900", "2000", "2014", "2016"] {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          #expect(Self.fast(text) == DatedText(text)?.day.number)
        }
      }
    }
    for byte in 0..<128 {
      for place in 0..<10 {
        var bytes = Array("2014-03-31".utf8)
        bytes[place] = UInt8(byte)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(Self.fast(text) == DatedText(text)?.day.number)
      }
    }
  }
}
