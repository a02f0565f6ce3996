import AnnalsModel

/// The family of frameworks that each grading of a track was made under: what
/// `in one framework` compares. Gradings without a framework are of one family, of their own.
struct Families: Sendable {
  /// How many there are; every family is below it.
  private(set) var count = 1
  private var sources: [Source] = []

  private struct Source: Sendable {
    /// Codes of frameworks, by row.
    var rows: [Int32]

    /// By code.
    var families: [Int]
  }

  init(_ track: Track, in model: Model) {
    var names: [String: Int] = [:]
    for source in track.sources {
      guard let field = source.framework,
        case .texts(let column) = model.kinds[source.kind].fields[field].column
      else {
        sources.append(Source(rows: [], families: []))
        continue
      }
      let families = (0..<column.dictionary.count).map { code -> Int in
        let name = column.dictionary.text(Int32(truncatingIfNeeded: code)) ?? ""
        let family = model.frameworks.first { $0.name == name }?.family ?? name
        return names[family] ?? Self.add(family, to: &names)
      }
      sources.append(Source(rows: column.codes, families: families))
    }
    count = names.count + 1
  }

  private static func add(_ family: String, to names: inout [String: Int]) -> Int {
    let number = names.count + 1
    names[family] = number
    return number
  }

  /// The family of a grading of `view`.
  func family(of grading: Int, in view: TrackView) -> Int {
    let (source, row) = (view.source(of: grading), Int(view.origins[grading]))
    guard source < sources.count, row < sources[source].rows.count else { return 0 }
    let code = Int(sources[source].rows[row])
    return sources[source].families.indices.contains(code) ? sources[source].families[code] : 0
  }
}
