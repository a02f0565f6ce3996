import AnnalsModel
import Testing

/// What a load may take: memory for what it reads and for the model, keys and columns.
@Suite struct LoadLimitTests {
  private func limit(
    _ limits: LoadLimits, _ text: String, as name: String = "a.json", declaration: String? = nil
  ) -> LoadLimit? {
    let error = refusal {
      try Model.load(
        [InputFile(name: name, source: ByteSource(Array(text.utf8)))],
        declaration: declaration.map { DeclarationText(file: "m.json", bytes: Array($0.utf8)) },
        options: LoadOptions(limits: limits))
    }
    guard case .limit(let limit, _, _, _) = error else { return nil }
    return limit
  }

  private static let things = #"{"version": 1, "kinds": {"a": {"at": ".", "fields": {"x": {}}}}}"#

  @Test func columnsAreCounted() {
    for declaration in [nil, Self.things] {
      func limit(_ columns: Int) -> LoadLimit? {
        let names = ["x"] + (1..<columns).map { "x\($0)" }
        let row = [String](repeating: "1", count: columns)
        let text = [names, row].map { $0.joined(separator: ",") }.joined(separator: "\n")
        return self.limit(
          LoadLimits(fields: 9), text, as: "a.csv", declaration: declaration)
      }
      #expect(limit(9) == nil)
      #expect(limit(10) == .fields)
    }
  }

  /// A list in a declaration is held to the limit of keys as well.
  @Test func listsOfADeclarationAreCounted() {
    func message(_ count: Int) -> LoadLimit? {
      let labels = (0..<count).map { "\"g\($0)\"" }.joined(separator: ", ")
      return limit(
        LoadLimits(fields: 20), #"[{"x": 1}]"#,
        declaration:
          #"{"version": 1, "scales": {"s": {"labels": [\#(labels)]}}, "kinds": {"a": {"at": ".", "fields": {"x": {}}}}}"#
      )
    }
    #expect(message(20) == nil)
    #expect(message(21) == .fields)
  }

  /// A number is a text as long as any other.
  @Test func aNumberMayBeTooLong() {
    let digits = { String(repeating: "1", count: $0) }
    #expect(limit(LoadLimits(textSize: 20), "[{\"x\": 0.\(digits(18))}]") == nil)
    #expect(limit(LoadLimits(textSize: 20), "[{\"x\": 0.\(digits(19))}]") == .textSize)
  }

  /// The size of a file is known before it is read.
  @Test func aFileMayBeTooLarge() {
    func limit(_ size: Int) -> LoadLimit? {
      let json = #"[{"x": 1}]"#
      let text = json + String(repeating: " ", count: size - json.utf8.count)
      return self.limit(LoadLimits(fileSize: 100), text, declaration: Self.things)
    }
    #expect(limit(100) == nil)
    #expect(limit(101) == .fileSize)
  }

  // MARK: - Memory

  private static func memory(_ bytes: Int) -> LoadLimits {
    var limits = LoadLimits()
    limits.memory = bytes
    return limits
  }

  private static func rows(_ count: Int, _ value: (Int) -> String) -> String {
    "[" + (0..<count).map { "{\"x\": \(value($0))}" }.joined(separator: ",\n") + "]"
  }

  /// Texts take a byte each while they are read and four in the model.
  @Test func theModelIsHeldAgainstTheLimit() {
    let json = Self.rows(10_000) { _ in "\"a\"" }
    #expect(limit(Self.memory(60_000), json, declaration: Self.things) == nil)
    #expect(limit(Self.memory(30_000), json, declaration: Self.things) == .memory)
  }

  /// More different texts than a byte can tell apart take four bytes each from the beginning.
  @Test func manyTextsTakeMore() {
    let few = Self.rows(10_000) { "\"t\($0 % 10)\"" }
    let many = Self.rows(10_000) { "\"t\($0 % 500)\"" }
    #expect(limit(Self.memory(45_000), few, declaration: Self.things) == nil)
    #expect(limit(Self.memory(45_000), many, declaration: Self.things) == .memory)
  }

  /// What is read is looked at while it is read, before the end of the file.
  @Test(arguments: [true, false]) func whatIsReadIsLookedAt(isTable: Bool) {
    let rows = (0..<40_000).map { "row number \($0)" }
    let text =
      isTable
      ? "x\n" + rows.joined(separator: "\n")
      : "[" + rows.map { "{\"x\": \"\($0)\"}" }.joined(separator: ",") + "] what is no JSON"
    let name = isTable ? "a.csv" : "a.json"
    #expect(
      limit(Self.memory(500_000), text, as: name, declaration: Self.things) == .memory)
    #expect(
      limit(Self.memory(100_000_000), text, as: name, declaration: Self.things) == nil)
  }

  /// What a field of some values takes at least in the model, for a thousand records.
  @Test(arguments: [
    ("{}", "7", 8_000), ("{}", "7.5", 8_000), ("{}", "true", 250),
    (#"{"type": "date"}"#, "\"2014\"", 5_000), (#"{"scale": "s"}"#, "\"good\"", 1_000),
  ])
  func fieldsAreCounted(type: String, value: String, bytes: Int) throws {
    let declaration =
      #"{"version": 1, "scales": {"s": {"labels": ["bad", "good"]}}, "kinds": {"a": {"at": ".", "fields": {"x": \#(type)}}}}"#
    let model = try load(Self.rows(1_000) { _ in value }, declaration: declaration)
    #expect(bytes..<bytes + 1_000 ~= model.bytes)
  }

  /// Eight bytes a number of a track, a byte for why there is none, three places of four; four a
  /// name of a relation.
  @Test func tracksAndRelationsAreCounted() throws {
    func model(_ readings: Int, _ names: Int) throws -> Model {
      let rows = (0..<readings).map { "{\"on\": \"\(1000 + $0)\", \"v\": \($0)}" }
      let near = [String](repeating: "\"A\"", count: names).joined(separator: ",")
      return try load(
        """
        {"annals": {"version": 1, "kinds": {"home": {"plural": "homes", "at": "homes",
          "name": "name", "relations": {"neighbour": {"to": "home", "at": "near"}}, "tracks": {
            "load": {"in": "rows", "value": "v", "unit": "m", "dates": {"on": "on"}}}}}},
         "homes": [{"name": "A", "near": [\(near)], "rows": [\(rows.joined(separator: ","))]}]}
        """)
    }
    let none = try model(0, 0).bytes
    #expect(try model(0, 100).bytes == none + 100 * 4)
    // The days of the readings are a field of their own as well: four bytes and how exact it is.
    #expect(try model(100, 0).bytes == none + 100 * (8 + 1 + 4 + 4 + 5))
  }
}
