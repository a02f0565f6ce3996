package import AnnalsEngine
import AnnalsModel
import AnnalsSyntax
import Glibc

/// The bytes of an input.
package func bytes(_ data: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: data, count: count))
}

/// Ends the process with words where a law does not hold, which the fuzzer takes for a crash.
package func demand(_ holds: Bool, _ words: @autoclosure () -> String) {
  guard !holds else { return }
  var line = "LAW BROKEN: \(words())\n"
  line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  abort()
}

/// Whether a text has anything that a terminal would obey or that nobody could see.
package func hasHidden(_ text: String, allowingColours: Bool = false) -> Bool {
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if isEscaped {
      // A colour of ours: ESC [ digits ; m
      if scalar == "m" { isEscaped = false }
      guard scalar == "[" || scalar == ";" || scalar == "m" || ("0"..."9").contains(scalar) else {
        return true
      }
      continue
    }
    switch scalar.value {
    case 0x0A: continue
    case 0x1B where allowingColours: isEscaped = true
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C:
      return true
    default: continue
    }
  }
  return isEscaped
}

/// A few homes with everything that a model can hold; with `name` one of them is called so.
package enum Homes {
  package static let declaration = """
    {"version": 1, "title": "Homes", "asOf": "2024-06-30",
     "scales": {"new": {"labels": ["poor", "fair", "good", "excellent"]},
                "old": {"labels": ["poor", "adequate", "good", "excellent"]}},
     "bridges": [{"from": "old", "to": "new", "map": {"adequate": "fair"}, "source": "r"}],
     "frameworks": {"A": {"scale": "new"}, "B": {"scale": "old"}},
     "kinds": {
       "home": {"plural": "homes", "at": "homes", "name": "name",
         "fields": {"region": {}, "beds": {"unit": "beds"}, "garden": {"type": "flag"},
                    "registered": {"type": "date"}, "closed": {"type": "date"}},
         "life": {"until": "closed", "precededBy": "before"},
         "tracks": {
           "rating": {"in": "visits", "value": "rating", "framework": "framework",
             "dates": {"published": "published", "visited": "visited"}, "source": "link"},
           "caseload": {"in": "figures", "value": "value", "unit": "cases",
             "better": "lower", "fresh": "18 months", "dates": {"measured": "on"}}},
         "relations": {"neighbour": {"plural": "neighbours", "to": "home", "at": "near"}}},
       "visit": {"plural": "visits", "at": "homes.visits",
         "dates": {"visited": "visited", "published": "published"}}}}
    """

  package static func json(name: String = "\"Elm\"") -> String {
    """
    {"annals": \(declaration), "homes": [
      {"name": "Ash", "region": "North", "beds": 4, "garden": true, "registered": "2014-05-01",
       "closed": null, "before": [], "near": ["Birch"],
       "visits": [
         {"published": "2015-03-02", "visited": "2015-02", "rating": "poor", "framework": "B",
          "link": "https://example.org/1"},
         {"published": "2018-04-10", "visited": "2018-04-01", "rating": "good", "framework": "A",
          "link": "javascript:x"},
         {"published": "2021-01-01", "visited": null, "rating": "goood", "framework": "A",
          "link": null}],
       "figures": [{"on": "2019-03-31", "value": 14.5}, {"on": "2023-12-31", "value": 20}]},
      {"name": "Birch", "region": "South", "beds": null, "garden": false, "registered": "2016",
       "closed": "2022-04-01", "before": [], "near": [],
       "visits": [{"published": "2016-05-05", "visited": "2016-05-01", "rating": "adequate",
                   "framework": "B", "link": null}],
       "figures": [{"on": "2020-03-31", "value": null}]},
      {"name": \(name), "region": "North", "beds": 9007199254740993, "garden": null,
       "registered": null, "closed": null, "before": ["Birch"], "near": ["Ash"],
       "visits": [], "figures": []}]}
    """
  }

  /// - Parameter name: of one of the homes, as JSON.
  package static func session(name: String = "\"Elm\"") -> Session? {
    guard let model = try? Model.load(Array(json(name: name).utf8), file: "homes.json") else {
      return nil
    }
    return Session(model: model, today: model.statedDay ?? .last)
  }
}
