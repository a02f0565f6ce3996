import AnnalsModel

extension World {
  /// The model, loaded as the program loads a file.
  func model() throws -> Model {
    try Model.load(Array(json.utf8), file: "world.json")
  }

  /// The file with its declaration.
  ///
  /// The first record of each list has every key, so that no path of the declaration is without
  /// a record; what is unknown is `null`.
  var json: String {
    var declaration = Self.declaration
    if let coverage {
      declaration.replace("\"COVERAGE\"", with: "\"coverage\": \(Self.text(coverage)),")
    } else {
      declaration.replace("\"COVERAGE\"", with: "")
    }
    let records = homes.map { json(of: $0) }
    return "{\"annals\": \(declaration),\n\"homes\": [\n\(records.joined(separator: ",\n"))\n]}"
  }

  func json(of home: Home) -> String {
    Self.object([
      ("name", Self.text(home.name)), ("region", Self.text(home.region)),
      ("beds", home.beds.map { String($0) } ?? "null"),
      ("rent", home.rent.map { "\($0)" } ?? "null"),
      ("garden", home.garden.map { "\($0)" } ?? "null"), ("registered", Self.text(home.registered)),
      ("opened", Self.text(home.opened)),
      ("closed", home.isClosedUnread ? Self.scrawl : Self.text(home.closed)),
      ("neighbours", Self.list(home.neighbours.map { Self.text(homes[$0].name) })),
      ("predecessors", Self.list(home.predecessors.map { Self.text(homes[$0].name) })),
      ("inspections", Self.list(home.inspections.map { Self.json(of: $0) })),
      ("figures", Self.list(home.figures.map { Self.json(of: $0) })),
      ("visits", Self.list(home.visits.map { Self.json(of: $0) })),
      ("closures", Self.list(home.closures.map { Self.json(of: $0) })),
    ])
  }

  private static func json(of inspection: Inspection) -> String {
    object([
      ("published", text(inspection.published)), ("inspected", text(inspection.inspected)),
      ("framework", text(inspection.framework)), ("rating", text(inspection.rating)),
      ("safety", text(inspection.safety)),
    ])
  }

  private static func json(of figure: Figure) -> String {
    object([
      ("measure", text(figure.measure.rawValue)), ("measured", text(figure.measured)),
      ("published", text(figure.published)), ("value", figure.value.map { "\($0)" } ?? "null"),
    ])
  }

  private static func json(of visit: Visit) -> String {
    object([
      ("visited", text(visit.visited)), ("reported", text(visit.reported)),
      ("kind", text(visit.kind)),
    ])
  }

  private static func json(of closure: Closure) -> String {
    let until = closure.isEndUnread ? scrawl : text(closure.until)
    return object([("from", text(closure.from)), ("until", until)])
  }

  // MARK: - Texts

  /// What is no date.
  private static let scrawl = text("soon")

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func list(_ values: [String]) -> String {
    "[" + values.joined(separator: ", ") + "]"
  }

  private static func text(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "null" }

  private static func text(_ day: Int?) -> String {
    day.map { "\"\(Day(number: Int32($0)).isoText)\"" } ?? "null"
  }

  private static func text(_ given: Given) -> String {
    switch given {
    case .grade(let grade): text(grades[grade])
    case .missing(let reason): text(reason.words)
    case .null: "null"
    case .scrawl: text("goood")
    }
  }
}
