import AnnalsEngine
import AnnalsRender
import AnnalsShell

/// Three kitchens, invented: one got better, one got worse, of one nothing is known.
enum TestModel {
  static let json = """
    {
      "annals": {
        "version": 1, "title": "Kitchens", "asOf": "2024-06-30",
        "scales": {"hygiene": {"labels": ["poor", "fair", "good"]}},
        "frameworks": {"F": {"scale": "hygiene"}},
        "kinds": {
          "kitchen": {
            "plural": "kitchens", "at": "kitchens", "name": "name",
            "fields": {"town": {}},
            "tracks": {
              "rating": {
                "in": "visits", "value": "grade", "framework": "framework",
                "dates": {"published": "day"}, "scale": "hygiene"
              }
            }
          }
        }
      },
      "kitchens": [
        {"name": "Anchor", "town": "Leith", "visits": [
          {"day": "2020-01-10", "grade": "poor", "framework": "F"},
          {"day": "2022-03-04", "grade": "good", "framework": "F"}]},
        {"name": "Bakery", "town": "Wells", "visits": [
          {"day": "2021-05-06", "grade": "good", "framework": "F"},
          {"day": "2023-07-08", "grade": "fair", "framework": "F"}]},
        {"name": "Cellar", "town": "Wells", "visits": []}
      ]
    }
    """

  static let opening = Opening(today: nil, isStrict: false, clock: { nil })

  static func session() throws(Failure) -> Session {
    try opening.open(
      DataSet(name: "kitchens.json", bytes: Array(json.utf8)), for: .plain,
      isCancelled: { false })
  }

  static func shell(format: OutputFormat = .csv) throws(Failure) -> Shell {
    Shell(session: try session(), format: format, warnings: .warning, opening: opening)
  }

  /// A shell whose data has another text in the place of one.
  static func shell(
    format: OutputFormat, replacing text: String, with other: String
  ) throws(Failure) -> Shell {
    let bytes = Array(json.replacing("\"\(text)\"", with: "\"\(other)\"").utf8)
    let session = try opening.open(
      DataSet(name: "kitchens.json", bytes: bytes), for: .plain, isCancelled: { false })
    return Shell(session: session, format: format, warnings: .warning, opening: opening)
  }

  /// A shell that asks a file of a host.
  static func shell(asking path: String, of host: inout TestHost) throws(Failure) -> Shell {
    let origin = DataOrigin(paths: [path])
    let data = try host.open(origin, progress: { _ in .unseen }, isCancelled: { false })
    return Shell(
      session: try opening.open(data, for: .plain, isCancelled: { false }), of: origin,
      look: host.look(at: origin), format: .csv, warnings: .warning, opening: opening)
  }
}
