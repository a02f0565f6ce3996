import AnnalsSyntax
import Foundation
import Testing

@Suite("Every name of the shipped model, unquoted")
struct NamePositionTests {
  @Test("It reads as if it were quoted, wherever a value may stand", arguments: values)
  func valuesNeedNoQuotes(_ pattern: String) throws {
    let names = try #require(Self.names)
    #expect(names.councils.count == 158)
    #expect(names.regions.count == 9)
    let values = names.councils + names.regions + names.grades
    for (value, other) in zip(values, values.dropFirst() + values.prefix(1)) {
      Self.check(pattern, value, other, names.vocabulary)
    }
  }

  private static let values = [
    "councils where name is V", "councils where name is not V", "councils where name is V or W",
    "councils where name is not V or W and region is W",
    "councils where rating is W or V or better",
    "councils where not (name is V) show region",
    "councils where rating improved from V since 2014", "councils where rating improved to V or W",
    "councils where rating changed from V to W in 2014",
    "councils where rating became V at least twice",
    "councils where rating became V or W since 2014 at least 3 times",
    "councils where rating retained V", "councils where rating retained V in one framework",
    "councils where rating was ever V before 2014",
    "councils where rating was never known to be V or W",
    "councils where rating was graded V in 2014", "councils where rating has been V since 2014",
    "councils where rating has been V or W for at least 2 years",
    "councils where rating stayed V between 2014 and 2015",
    "councils where rating was V then W within 3 years",
    "councils where rating was V then directly W then V since intervention ended",
    "councils where rating was V in 2014 or rating was not W on 2014-01-01",
    "councils where rating was V for at least 3 years in total",
    "councils where rating was V in at least 2 spells",
    "councils where name is V or any neighbour (name is W)",
    "councils show time V since 2014, region",
    "councils where longest spell rating was V or W is above 3", "let x = V",
    "param $x name default V", "councils where any neighbour (name is V) and name is W",
    "councils where rating improved after intervention (name is V) ended",
    "count councils where name is V by region", "(councils where name is V) except those",
    "define x as name is V and not name is W",
  ]

  @Test("It reads as if it were quoted, wherever an entity may stand", arguments: entities)
  func entitiesNeedNoQuotes(_ pattern: String) throws {
    let names = try #require(Self.names)
    for (name, other) in zip(names.councils, names.councils.reversed()) {
      Self.check(pattern, name, other, names.vocabulary)
    }
  }

  private static let entities = [
    "history of rating for V", "history of rating, leadership for V, W since 2014",
    "history of rating since 2014 for V", "transitions of rating for V, W as percent", "compare V",
    "compare V, W show rating", "describe V",
  ]

  @Test("A name that begins with another is that name", arguments: clashes)
  func clashesAreTheLonger(_ query: String, _ name: String) throws {
    let names = try #require(Self.names)
    let parse = Parser.parse(Array(query.utf8), vocabulary: names.vocabulary)
    #expect(parse.diagnostics.isEmpty)
    #expect(Printer(vocabulary: names.vocabulary).text(of: parse.script).contains(name))
  }

  private static let clashes = [
    ("councils where region is North East and name is North East Lincolnshire", "North East and"),
    ("councils where name is North East Lincolnshire or North East", "Lincolnshire or North East"),
    ("councils where region is East or East of England", "or East of England"),
    ("councils where region is north-east and name is Kingston-upon-Hull", "is Kingston-upon-Hull"),
    ("history of rating for Bath & North East Somerset", "Bath"),
    ("councils where rating is requires improvement to be good", "requires improvement to be good"),
    (
      "councils where rating improved from requires improvement to good",
      "\"requires improvement\" to good"
    ),
  ]

  /// - Parameter pattern: a query with `V` and `W` for two names.
  private static func check(
    _ pattern: String, _ first: String, _ second: String, _ vocabulary: Vocabulary
  ) {
    let plain = filled(pattern, first, second)
    let quoted = filled(pattern, "\"\(first)\"", "\"\(second)\"")
    let parse = Parser.parse(Array(plain.utf8), vocabulary: vocabulary)
    let wanted = Parser.parse(Array(quoted.utf8), vocabulary: vocabulary)
    #expect(parse.diagnostics.isEmpty, "\(plain)\n\(Reading.reports(parse))")
    #expect(parse.script.hasSameMeaning(as: wanted.script), "\(plain)")
    let printed = Printer(vocabulary: vocabulary).text(of: parse.script)
    #expect(Reading.parse(printed).script.hasSameMeaning(as: wanted.script), "\(printed)")
  }

  private static func filled(_ pattern: String, _ first: String, _ second: String) -> String {
    pattern.split(separator: " ").map { word in
      switch word.first {
      case "V": first + word.dropFirst()
      case "W": second + word.dropFirst()
      default: String(word)
      }
    }.joined(separator: " ")
  }

  private struct Names: Sendable {
    var councils: [String] = []
    var regions: [String] = []
    var grades: [String] = []
    var vocabulary = Vocabulary.councils
  }

  private static let names: Names? = {
    let path = Grammar.root.appendingPathComponent("samples/councils.json")
    guard let data = try? Data(contentsOf: path),
      let model = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let councils = model["councils"] as? [[String: Any]],
      let declaration = model["annals"] as? [String: Any],
      let scales = declaration["scales"] as? [String: [String: Any]]
    else { return nil }
    var names = Names()
    names.councils = councils.compactMap { $0["name"] as? String }
    names.regions = Set(councils.compactMap { $0["region"] as? String }).sorted()
    for scale in scales.values {
      names.grades += scale["labels"] as? [String] ?? []
      names.grades += (scale["aliases"] as? [String: String] ?? [:]).keys
    }
    names.grades = Set(names.grades).sorted()
    for name in names.councils { names.vocabulary.insert(name, [.value, .entity]) }
    for name in names.regions { names.vocabulary.insert(name, .value) }
    for name in names.grades { names.vocabulary.insert(name, .grade) }
    return names
  }()
}
