import AnnalsModel
import Testing

/// What holds of inference whatever the data.
@Suite struct InferenceLawTests {
  /// A document either has nothing to infer, or its written declaration loads to the same model.
  @Test(arguments: 0..<40) func theWrittenDeclarationLoadsToTheSameModel(seed: Int) throws {
    for index in 0..<25 {
      var documents = RandomDocuments(seed: UInt64(seed * 1_000 + index))
      let json = documents.document()
      let model: Model
      do throws(LoadError) {
        model = try load(json)
      } catch {
        guard case .nothingToInfer = error else {
          Issue.record("\(error.message)\n\(json)")
          continue
        }
        continue
      }
      let declared = try load(json, declaration: try declaration(of: json))
      #expect(declared.inference == nil)
      #expect(model.contents == declared.contents, "\(json)")
    }
  }

  /// What is written is laid out as it would be written again.
  @Test(arguments: 0..<10) func writingIsStable(seed: Int) throws {
    for index in 0..<25 {
      var documents = RandomDocuments(seed: UInt64(seed * 1_000 + index))
      let json = documents.document()
      guard let written = try? declaration(of: json) else { continue }
      #expect(try declaration(of: json, declaration: written) == written)
    }
  }

  /// Any bytes at all are loaded or refused.
  @Test(arguments: 0..<20) func brokenDocumentsAreRefused(seed: Int) {
    var documents = RandomDocuments(seed: UInt64(seed))
    let whole = Array(documents.document().utf8)
    for cut in stride(from: 0, to: whole.count, by: max(1, whole.count / 50)) {
      #expect(throws: LoadError.self) {
        try Model.load(Array(whole[..<cut]), file: "data.json")
      }
    }
  }
}

/// Makes documents out of keys and values that mean something to an inference.
private struct RandomDocuments {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &+ 0x9E37_79B9_7F4A_7C15
  }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  private mutating func pick(_ texts: [String]) -> String { texts[next(texts.count)] }

  mutating func document() -> String {
    switch next(4) {
    case 0: list(depth: 0)
    case 1: "{\"meta\":{\"x\":1},\"data\":{\"\(key())\":\(list(depth: 0))}}"
    default: "{\"homes\":\(list(depth: 0)),\"things\":\(list(depth: 0))}"
    }
  }

  private static let keys = [
    "id", "name", "rating", "date", "published", "home", "home_id", "value", "measure", "from",
    "until", "opened", "inspections", "Inspection Date", "ratings", "tags", "neighbours", "where",
    "a.b", "", " ", "_", "\\\"", "é", "S&P", "grade", "things", "rating ", "Rating",
    "stated rating",
    "home rating", "1", "overallRating", "annals", "not", "\\u0007",
  ]

  private mutating func key() -> String { pick(Self.keys) }

  /// Lists of records that have mostly the same keys.
  private mutating func list(depth: Int) -> String {
    let keys = (0..<1 + next(6)).map { _ in key() }
    let kinds = keys.map { _ in next(depth > 2 ? 8 : 11) }
    let records = (0..<next(9)).map { _ -> String in
      var seen: Set<String> = []
      var members: [String] = []
      for (key, kind) in zip(keys, kinds) where next(12) > 0 && seen.insert(key).inserted {
        members.append("\"\(key)\":\(value(next(25) == 0 ? next(11) : kind, depth: depth))")
      }
      return "{\(members.joined(separator: ","))}"
    }
    return "[\(records.joined(separator: ","))]"
  }

  private mutating func value(_ kind: Int, depth: Int) -> String {
    switch kind {
    case 0: return String(next(6))
    case 1: return pick(["1.5", "-3", "9007199254740993", "1e3", "2014", "0"])
    case 2: return pick(["null", "true", "false"])
    case 3: return pick(["\"Good\"", "\"Inadequate\"", "\"good\"", "\"\"", "\"not rated\""])
    case 4:
      return pick(["\"2014-03-31\"", "\"2015-01\"", "\"2016-02-29T10:00:00Z\"", "\"2015-02-30\""])
    case 5: return "\"\(pick(["A", "B", "AA-", "Ba1", "high", "low", "critical", "5", "2014"]))\""
    case 6: return "\"\(pick(["E1", "E2", "E3", "E4", "x\\ny", "https://a.b/c", "tab\\there"]))\""
    case 7: return "[\"E\(next(4))\",\"E2\"]"
    case 8 where depth < 3: return list(depth: depth + 1)
    case 9: return "{\"\(key())\":\(value(next(8), depth: depth + 1))}"
    default: return pick(["[]", "{}", "[[1]]", "[null]", "[{}]"])
    }
  }
}

/// The declaration that a text has, or that is inferred for it.
func declaration(of json: String, declaration: String? = nil) throws(LoadError) -> String {
  let declared = declaration.map { DeclarationText(file: "model.json", bytes: Array($0.utf8)) }
  return try Model.declaration(
    of: [InputFile(name: "data.json", source: ByteSource(Array(json.utf8)))], declaration: declared)
}

extension Model {
  /// Everything that a query could tell two models apart by.
  var contents: String {
    var text = ""
    dump(kinds, to: &text)
    dump(scales, to: &text)
    dump(ladders, to: &text)
    dump(report.entries, to: &text)
    return text
  }
}
