import AnnalsModel
import Testing

/// Sources that stop giving: what is said then.
@Suite struct UnreadableSourceTests {
  /// A source of bytes that can be read a few times, and then no more.
  private func source(_ text: String, times: Int, failsAtEnd: Bool = false) -> ByteSource {
    let bytes = Array(text.utf8)
    var position = 0
    var left = times
    return ByteSource(
      size: nil,
      rewind: {
        position = 0
        left -= 1
        return left >= 0
      },
      read: { (room) throws(ReadFailure) in
        if failsAtEnd, position == bytes.count { throw ReadFailure(reason: "the disk is gone") }
        let piece = bytes[position...].prefix(room.count)
        room.copyBytes(from: piece)
        position += piece.count
        return piece.count
      })
  }

  /// Without the file nobody can say in which line it is; that it is no JSON can be said.
  @Test func aFileThatIsGoneHasNoLines() {
    let error = refusal {
      try Model.load(
        from: source("{\"annals\": {},\n\n nul}", times: 1), file: "data.json",
        declaration: DeclarationText(
          file: "m.json", bytes: Array(#"{"version": 1, "kinds": {"a": {"at": "as"}}}"#.utf8)))
    }
    guard case .notJSON(_, let place) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place.file == FilePlace(file: "data.json", line: 1, column: 1))
    #expect(place.excerpt == "" && place.caret == 0)
  }

  /// Where the file fails in the middle of something wrong, that it fails is what matters.
  @Test func aFailureIsNoMistakeOfTheFile() {
    for spaces in [1, 1_000] {
      let text = "[1" + String(repeating: " ", count: spaces) + "x"
      let error = refusal {
        try Model.load(from: source(text, times: 9, failsAtEnd: true), file: "data.json")
      }
      #expect(error == .unreadable(file: "data.json", reason: "the disk is gone"))
    }
  }

  /// How large a file is need not be known.
  @Test func aLargeFileOfUnknownSize() throws {
    let rows = (0..<30_000).map { "{\"x\": \"\($0)\"}" }.joined(separator: ",")
    let model = try Model.load(from: source("[\(rows)]", times: 9), file: "data.json")
    #expect(model.kinds[0].count == 30_000)
  }

  /// A line that is cut for a report is cut between its letters.
  @Test func anExcerptIsCutBetweenLetters() {
    for count in 30..<44 {
      let error = refusal("[1 \(String(repeating: "x", count: count))😀😀😀😀😀😀]")
      guard case .notJSON(_, let place) = error else {
        Issue.record("loaded")
        return
      }
      #expect(!place.excerpt.unicodeScalars.contains("\u{FFFD}"))
      #expect(place.excerpt.utf8.count <= 43)
    }
  }
}
