import Synchronization
import Testing

@testable import AnnalsModel

/// Files that are cut, changed or made to hurt.
@Suite struct RobustnessTests {
  private static let small = councils(
    council(
      "Ynys M\u{F4}n \\u00e9",
      [
        "2014-03-31 2014-02-01 SIF Good", "2015-03 2014-02-01 ILACS -",
        "2013-01-01 2012 2009 adequate",
      ])
      + "," + council("B", []),
    track: """
      , "early": {"in": "inspections", "value": "overall", "where": {"framework": "2009"},
        "framework": "framework", "dates": {"published": "published"}},
      "headline": {"joins": ["early", "rating"]}
      """)

  /// Loads bytes from a source that gives them in pieces.
  private func load(_ bytes: [UInt8], piece: Int) throws(LoadError) -> Model {
    var position = 0
    let source = ByteSource(
      size: bytes.count,
      rewind: {
        position = 0
        return true
      },
      read: { (room) throws(ReadFailure) in
        let count = min(piece, room.count, bytes.count - position)
        for index in 0..<max(0, count) { room[index] = bytes[position + index] }
        position += count
        return max(0, count)
      })
    return try Model.load(from: source, file: "data.json")
  }

  /// A place is counted in characters, of whatever bytes they are.
  @Test(arguments: [
    "ab", "\u{7FF}x", "\u{800}x", "\u{D7FF}x", "\u{FFFF}x", "\u{10000}x", "\u{10FFFF}x",
  ])
  func placesAreInCharacters(text: String) {
    guard case .notJSON(_, let place) = refusal(Array("[\"\(text)\", x]".utf8)) else {
      Issue.record("loaded")
      return
    }
    #expect([place.file.line, place.file.column] == [1, 8])
  }

  /// What can be read only once is kept, as much as may be.
  @Test func whatCanBeReadOnceIsRead() throws {
    func model(_ options: LoadOptions, fails: Bool = false) throws(LoadError) -> Model {
      var left = Array(#"{"homes": [{"name": "A"}]}"#.utf8)
      let source = ByteSource(size: nil, rewind: nil) { (room) throws(ReadFailure) in
        if fails, left.isEmpty { throw ReadFailure(reason: "the disk is gone") }
        let piece = left.prefix(min(5, room.count))
        room.copyBytes(from: piece)
        left.removeFirst(piece.count)
        return piece.count
      }
      return try Model.load(
        [InputFile(name: "pipe", format: .json, source: source)], options: options)
    }
    func message(_ options: LoadOptions, fails: Bool = false) -> String {
      do throws(LoadError) {
        return "\(try model(options, fails: fails).kinds.count)"
      } catch {
        return error.message
      }
    }
    #expect(try model(LoadOptions()).kinds.map(\.count) == [1])
    #expect(message(LoadOptions(), fails: true).contains("the disk is gone"))
    #expect(message(LoadOptions(limits: LoadLimits(fileSize: 8))).contains("8 bytes"))
    var limits = LoadLimits()
    limits.memory = 8
    #expect(message(LoadOptions(limits: limits)).contains("8 bytes"))
    var cancelled = LoadOptions()
    cancelled.isCancelled = { true }
    #expect(message(cancelled) == "cancelled")
  }

  private func refusal(_ bytes: [UInt8], piece: Int = .max) -> LoadError? {
    do throws(LoadError) {
      _ = try load(bytes, piece: piece)
      return nil
    } catch {
      return error
    }
  }

  @Test func aFileCutAnywhereIsRefused() {
    let bytes = Array(Self.small.utf8)
    for count in bytes.indices {
      let error = refusal(Array(bytes.prefix(count)))
      guard case .notJSON(let problem, let place) = error else {
        Issue.record(
          "the first \(count) bytes were not refused as no JSON: \(String(describing: error))")
        return
      }
      #expect([.empty, .cutOff, .cutOffInText].contains(problem), "\(count): \(problem)")
      #expect(place.byte <= count)
    }
    #expect(refusal(bytes) == nil)
  }

  @Test func anyByteMayBeChangedWithoutAnyHarm() {
    let bytes = Array(Self.small.utf8)
    var kept = 0
    for index in bytes.indices {
      for byte: UInt8 in [0x22, 0x2C, 0x7D, 0xFF] {
        var changed = bytes
        changed[index] = byte
        if refusal(changed) == nil { kept += 1 }
      }
      var shorter = bytes
      shorter.remove(at: index)
      if refusal(shorter) == nil { kept += 1 }
    }
    // Letters of titles and names can be anything.
    #expect(kept > 0)
  }

  @Test func piecesOfAnySizeMakeOneModel() throws {
    let bytes = Array(Self.small.utf8)
    let whole = try load(bytes, piece: .max)
    for piece in [1, 2, 3, 5, 7, 64, 1000] {
      let model = try load(bytes, piece: piece)
      for name in ["rating", "early", "headline"] {
        #expect(model.gradings(of: name) == whole.gradings(of: name))
      }
      #expect(model.kinds[0].texts("name") == ["Ynys Môn é", "B"])
      #expect(model.report == whole.report)
    }
  }

  @Test func aFileLongerThanTheWindowIsReadWhole() throws {
    let records =
      (0..<20_000).map { council("N\($0)", ["2014-03-31 2014-02-01 SIF good"]) }
      + [council("last", ["2014-03-31 2014-02-01 ILACS goood"])]
    let bytes = Array(councils(records.joined(separator: ",\n")).utf8)
    #expect(bytes.count > 1 << 20)
    for piece in [Int.max, 100_003] {
      let model = try load(bytes, piece: piece)
      #expect(model.kinds[0].count == 20_001)
      #expect(model.kinds[0].texts("name").last == "last")
      #expect(model.track("rating")?.offsets.last == 20_001)
      #expect(model.report.entries.first?.places.first?.line == 20_014)
    }
  }

  @Test func aSourceThatFailsIsReported() {
    let bytes = Array(Self.small.utf8)
    for good in [0, 10, bytes.count / 2] {
      var given = 0
      let source = ByteSource(
        size: nil, rewind: { true },
        read: { (room) throws(ReadFailure) in
          guard given < good else { throw ReadFailure(reason: "Input/output error") }
          room[0] = bytes[given]
          given += 1
          return 1
        })
      #expect(throws: LoadError.unreadable(file: "data.json", reason: "Input/output error")) {
        try Model.load(from: source, file: "data.json")
      }
    }
  }

  @Test func aLoadCanBeCancelledAndTellsHowFarItIs() {
    let bytes = Array(
      councils((0..<9_000).map { council("N\($0)", []) }.joined(separator: ",")).utf8)
    #expect(throws: LoadError.cancelled) {
      try Model.load(bytes, file: "f", options: LoadOptions(isCancelled: { true }))
    }
    let progress = Progress()
    _ = try? Model.load(
      bytes, file: "f", options: LoadOptions(progress: { progress.add($0, $1) }))
    #expect(progress.seen.last == bytes.count)
    #expect(progress.seen == progress.seen.sorted())
    #expect(progress.total == bytes.count)
  }

  @Test func aLoadThatIsCancelledAtAnyMomentGivesNoModel() throws {
    let rows = ["b,2020-01-01,low", "a,2021-01-01,high", "b,2022-01-01,high", "c,,"]
    let table = Array((["home,day,grade"] + rows).joined(separator: "\n").utf8)
    let declaration = DeclarationText(
      file: "m",
      bytes: Array(
        #"""
        {"version": 1, "scales": {"s": {"labels": ["low", "high"]}}, "kinds": {
          "home": {"at": ".", "distinct": "home", "name": "home", "fields": {"day": {}},
            "tracks": {"rating": {
              "in": ".", "value": "grade", "scale": "s", "dates": {"given": "day"}}}}}}
        """#.utf8))
    func load(_ moments: Moments) throws(LoadError) -> Model {
      try Model.load(
        [InputFile(name: "rows.csv", source: ByteSource(table))], declaration: declaration,
        options: LoadOptions(isCancelled: { moments.isOver() }))
    }
    let whole = Moments(until: .max)
    #expect(try load(whole).kinds.first?.count == 3)
    // Before what is read, in the middle of what is grouped, behind the last track.
    #expect(whole.count > 8)
    for moment in 0..<whole.count {
      #expect(throws: LoadError.cancelled) { try load(Moments(until: moment)) }
    }
  }

  @Test func limitsHoldForWhatIsReadIntoColumnsToo() {
    func limit(_ limits: LoadLimits, _ records: String) -> LoadLimit? {
      let declaration = DeclarationText(
        file: "m", bytes: Array(#"{"version": 1, "kinds": {"thing": {"at": "things"}}}"#.utf8))
      do throws(LoadError) {
        _ = try Model.load(
          Array("{\"things\": [\(records)]}".utf8), file: "f", declaration: declaration,
          options: LoadOptions(limits: limits))
        return nil
      } catch {
        guard case .limit(let limit, _, _, _) = error else { return nil }
        return limit
      }
    }
    #expect(limit(LoadLimits(depth: 3), "{}") == nil)
    #expect(limit(LoadLimits(depth: 2), "{}") == .depth)
    #expect(limit(LoadLimits(fields: 7), #"{"a":1,"b":2,"c":3}"#) == nil)
    #expect(
      limit(
        LoadLimits(depth: 256, fields: 10), (0..<11).map { "{\"k\($0)\":1}" }.joined(separator: ",")
      ) == .fields)
    #expect(
      limit(LoadLimits(fields: 10), (0..<10).map { "{\"k\($0)\":1}" }.joined(separator: ",")) == nil
    )
    #expect(
      limit(LoadLimits(textSize: 99), "{\"a\":\"\(String(repeating: "x", count: 100))\"}")
        == .textSize)
    #expect(limit(LoadLimits(fileSize: 20), "{}") == .fileSize)
  }

  @Test func anErrorShowsItsLineAndWhereInTheData() throws {
    let json = councils(
      council("A", []) + ",\n"
        + council("B", ["2014-03-31 2014-02-01 SIF good", "2015-03-31 2014-02-01 SIF good"])
        .replacing("\"2015-03-31\"", with: "2015-03-31"))
    guard case .notJSON(let problem, let place) = refusal(Array(json.utf8)) else {
      Issue.record("a number with a zero in front is refused")
      return
    }
    #expect(problem == .brokenNumber || problem == .expected("a comma or '}'", found: "'-'"))
    #expect(place.path == "councils[1].inspections[1].published")
    #expect(place.file.line == 16)
    #expect(place.excerpt.hasPrefix("{\"published\": 2015-03-31"))
    #expect(Array(place.excerpt.utf8)[place.caret...].starts(with: Array("-03-31".utf8)))
  }
}

/// What a load has told of its progress.
private final class Progress: @unchecked Sendable {
  private(set) var seen: [Int] = []
  private(set) var total: Int?

  func add(_ count: Int, _ of: Int?) {
    seen.append(count)
    total = of
  }
}

/// The files that are made to hurt.
@Suite struct HostileModelTests {
  /// Their assumed shape in our words.
  private static let declaration = """
    {"version": 1,
     "scales": {"rating": {"labels": ["inadequate", "requires improvement", "good", "outstanding"]}},
     "kinds": {"council": {"at": "councils", "key": "id", "name": "name",
       "fields": {"population": {}}, "life": {"from": "opened"},
       "tracks": {"rating": {"in": "rating", "value": "value", "dates": {"on": "date"},
                             "scale": "rating"}}}}}
    """

  @Test func everyFileComesOutWithoutHarm() throws {
    guard let shared = sharedFolder, let table = bytes(shared + "/data/hostile-models/index.tsv")
    else {
      print("The folder of shared data is not at hand: the hostile models were not run.")
      return
    }
    let declaration = DeclarationText(file: "m", bytes: Array(Self.declaration.utf8))
    var count = 0
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let file = bytes("\(shared)/data/hostile-models/\(cells[0])") else { continue }
      count += 1
      let outcome = Self.outcome(file, declaration)
      guard cells[2] != "either" else { continue }
      let isAsSaid = (outcome == "") == (cells[2] == "ok")
      #expect(
        isAsSaid || Self.deviations[String(cells[0])] != nil, "\(cells[0]) \(cells[2]): \(outcome)")
      // By its own declaration, or an inferred one, a file that is no JSON does not load either.
      guard case .notJSON = Self.refusal(file, declaration) else { continue }
      #expect(Self.refusal(file, nil) != nil, "\(cells[0]), inferred")
    }
    #expect(count >= 270)
  }

  /// Files whose index entry speaks of another shape than ours, and why they come out otherwise.
  private static let deviations = [
    "245-order-duplicate-value.json": "ours stands in the declaration",
    "246-order-empty.json": "the same",
    "247-order-not-strings.json": "the same",
    "307-ref-chain-10000.json": "it has no population and no rating, which our declaration names",
  ]

  private static func refusal(_ file: [UInt8], _ declaration: DeclarationText?) -> LoadError? {
    do throws(LoadError) {
      _ = try Model.load(file, file: "f", declaration: declaration)
      return nil
    } catch {
      return error
    }
  }

  /// Empty for a model without anything to report, else what was wrong.
  private static func outcome(_ file: [UInt8], _ declaration: DeclarationText?) -> String {
    do throws(LoadError) {
      let model = try Model.load(file, file: "f", declaration: declaration)
      return model.report.entries.map(\.message).joined(separator: "; ")
    } catch {
      return error.message
    }
  }
}

/// Counts how often a load has asked whether it should go on.
private final class Moments: Sendable {
  private let asked = Mutex(0)
  private let end: Int

  init(until end: Int) { self.end = end }

  var count: Int { asked.withLock { $0 } }

  func isOver() -> Bool {
    asked.withLock {
      $0 += 1
      return $0 > end
    }
  }
}
