import Annals
import Foundation
import Testing

@Suite("Data of an embedding program")
struct DataFileTests {
  private static let declaration = """
    {"version": 1, "asOf": "2024-06-30", "scales": {"s": {"labels": ["poor", "fair", "good"]}},
     "kinds": {"kitchen": {"at": ".", "distinct": "kitchen", "name": "kitchen",
       "tracks": {"rating": {"in": ".", "value": "grade", "scale": "s", "dates": {"on": "day"}}}}}}
    """

  private static let table = """
    kitchen,day,grade
    Anchor,2020-01-10,poor
    Bakery,2021-05-06,good
    Anchor,2022-03-04,good

    """

  /// `table`, by `gzip -n`.
  private static let packed = Data(
    base64Encoded:
      "H4sIAAAAAAACA03KQQqAIBAF0L1nmYGvWfu6ieigITgxtPH2EW3aPl4/79xkUEmTqqUibh+5qVFAAMOzB12q5o7UxebLnrEyNqqq5bcDY2HEjx+ggPgWVwAAAA=="
  )

  @Test("A table is loaded from bytes") func table() throws {
    let model = try Model(
      Array(Self.table.utf8), format: .csv, named: "kitchens.csv",
      declaration: Array(Self.declaration.utf8))
    #expect(try names(model) == ["Anchor"])
  }

  @Test("Several files are one document, packed or not") func files() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("annals-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ data: Data) throws -> String {
      let url = folder.appendingPathComponent(name)
      try data.write(to: url)
      return url.path
    }
    let declaration = try write(
      "m.json", Data(Self.declaration.replacing(#"".""#, with: #""visits""#).utf8))
    let paths = [
      try write("rest.json", Data("{}".utf8)), try write("visits.csv", Data(Self.table.utf8)),
    ]
    #expect(try names(Model(paths: paths, declaration: declaration)) == ["Anchor"])
    #expect(throws: LoadError.self) {
      try Model(paths: paths + [paths[1]], declaration: declaration)
    }
    #expect(throws: LoadError.self) { try Model(paths: []) }
  }

  @Test("Gzip is known by its first bytes, and refused when it is damaged or cut off")
  func gzip() throws {
    let packed = try Array(#require(Self.packed))
    func model(_ bytes: [UInt8]) throws(LoadError) -> Model {
      try Model(
        bytes, format: .csv, named: "kitchens.csv", declaration: Array(Self.declaration.utf8))
    }
    #expect(try names(model(packed)) == ["Anchor"])
    for count in 2..<packed.count {
      #expect(throws: LoadError.self) { try model(Array(packed.prefix(count))) }
    }
    for index in 18..<packed.count {
      var damaged = packed
      damaged[index] ^= 0x10
      #expect(throws: LoadError.self) { try model(damaged) }
    }
    #expect(try names(model(packed + [0, 0, 0])) == ["Anchor"])
    #expect(throws: LoadError.self) { try model(packed + [1]) }
  }

  private func names(_ model: Model) throws -> [String] {
    try model.ask("kitchens where rating improved").rows.map { $0["kitchen"].text ?? "" }
  }
}
