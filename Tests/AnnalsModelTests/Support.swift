import AnnalsModel
import Foundation
import Testing

/// Loads a model from a text.
func load(
  _ json: String, declaration: String? = nil, options: LoadOptions = LoadOptions()
) throws(LoadError) -> Model {
  let declared = declaration.map { DeclarationText(file: "model.json", bytes: Array($0.utf8)) }
  return try Model.load(
    Array(json.utf8), file: "data.json", declaration: declared, options: options)
}

/// The error of a load that must not succeed.
func refusal(
  _ json: String, declaration: String? = nil, options: LoadOptions = LoadOptions()
) -> LoadError? {
  do throws(LoadError) {
    _ = try load(json, declaration: declaration, options: options)
    return nil
  } catch {
    return error
  }
}

/// The load report, a line an entry.
func report(_ model: Model) -> [String] {
  model.report.entries.map { entry in
    let places = entry.places.map { " \($0.line):\($0.column)" }.joined()
    return "\(entry.path): \(entry.message) ×\(entry.count)\(places)"
  }
}

/// A declaration of councils with one rated track, on which most tests build.
func councils(
  _ records: String, kind: String = "", track: String = "", top: String = ""
) -> String {
  """
  {"annals": {"version": 1, "title": "T",
    "scales": {"ofsted": {"labels": ["inadequate", "requires improvement", "good", "outstanding"],
                          "aliases": {"RI": "requires improvement"}},
               "old": {"labels": ["inadequate", "adequate", "good", "outstanding"]}},
    "bridges": [{"from": "old", "to": "ofsted", "map": {"adequate": "requires improvement"},
                 "source": "S"}],
    "frameworks": {"SIF": {"scale": "ofsted"},
                   "ILACS": {"scale": "ofsted", "notGiven": ["rating"]},
                   "2009": {"scale": "old"}}\(top),
    "kinds": {"council": {"plural": "councils", "at": "councils", "name": "name"\(kind),
      "tracks": {"rating": {"in": "inspections", "value": "overall", "framework": "framework",
        "where": {"framework": ["SIF", "ILACS"]},
        "dates": {"published": "published", "inspected": "inspected"}}\(track)}}}},
   "councils": [\(records)]}
  """
}

/// One council of a name with inspections, each `published inspected framework overall`.
func council(_ name: String, _ inspections: [String]) -> String {
  let rows = inspections.map { line -> String in
    let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
    func value(_ part: String) -> String { part == "-" ? "null" : "\"\(part)\"" }
    return """
      {"published": \(value(parts[0])), "inspected": \(value(parts[1])), \
      "framework": \(value(parts[2])), "overall": \(value(parts[3]))}
      """
  }
  return "{\"name\": \"\(name)\", \"inspections\": [\(rows.joined(separator: ",\n"))]}"
}

extension Model {
  /// The gradings of a track of the first kind that has it: an entity a line,
  /// `2014-03-31 good < inadequate`.
  func gradings(of name: String) -> [[String]] {
    guard let track = track(name), case .rated(let content) = track.content else { return [] }
    let ladder = ladders[content.ladder]
    func words(_ code: UInt8) -> String {
      GradingCode(rawValue: code).reason?.words
        ?? (code == GradingCode.none ? "–" : ladder.labels[Int(code)])
    }
    return (0..<track.offsets.count - 1).map { entity in
      (Int(track.offsets[entity])..<Int(track.offsets[entity + 1])).map { index in
        let day = Day(number: track.days[index]).isoText
        return "\(day) \(words(content.codes[index])) < \(words(content.previous[index]))"
      }
    }
  }

  func track(_ name: String) -> Track? {
    kinds.lazy.flatMap(\.tracks).first { $0.name == name }
  }

  func kind(_ name: String) -> Kind? {
    kinds.first { $0.singular == name }
  }
}

extension Kind {
  func field(_ name: String) -> Column? {
    fields.first { $0.name == name }?.column
  }

  /// The values of a column of texts.
  func texts(_ name: String) -> [String?] {
    guard case .texts(let column) = field(name) else { return [] }
    return column.codes.map { column.dictionary.text($0) }
  }
}

/// The folder of shared data; `nil` where it is not at hand.
var sharedFolder: String? {
  let stated = ProcessInfo.processInfo.environment["ANNALS_SHARED"]
  let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return [stated, "/\(package)/../shared"].compactMap(\.self).first { path in
    FileManager.default.fileExists(atPath: path + "/data")
  }
}

func bytes(_ path: String) -> [UInt8]? {
  FileManager.default.contents(atPath: path).map { Array($0) }
}

/// The error of a load that must not succeed.
func refusal(_ load: () throws -> Model) -> LoadError? {
  do {
    _ = try load()
    return nil
  } catch {
    return error as? LoadError
  }
}

/// A value is not of the form that a test goes on with.
struct Unexpected: Error {}

extension ByteSource {
  /// Bytes that come in pieces of a size at most.
  init(_ bytes: [UInt8], inPiecesOf size: Int) {
    let whole = ByteSource(bytes)
    self.init(size: whole.size, rewind: whole.rewind) { (room) throws(ReadFailure) in
      try whole.read(UnsafeMutableRawBufferPointer(rebasing: room.prefix(size)))
    }
  }
}
