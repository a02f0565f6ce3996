/// How the bytes of a data file are to be read.
package enum InputFormat: String, CaseIterable, Hashable, Sendable {
  /// One JSON document.
  case json

  /// A JSON value on every line.
  case ndjson

  /// A header and rows; commas, semicolons or tabs, as the header has them.
  case csv

  /// The same with tabs.
  case tsv

  /// What a file's name says: `.ndjson` and `.jsonl`, `.csv`, `.tsv`, also before `.gz`; JSON for
  /// any other.
  package init(fileName: String) {
    self = FileName(fileName).format ?? .json
  }

  /// Whether cells hold texts only, from which other values are read when they are wanted.
  var isTable: Bool { self == .csv || self == .tsv }
}

/// The parts of a file's name.
package struct FileName: Hashable, Sendable {
  /// Without folders, and without an extension that says how to read the file:
  /// `data/homes.2020.csv.gz` is `homes.2020`.
  package let stem: String

  /// The same with its folders.
  package let stemPath: String

  /// What the extension says; `nil` when it says nothing.
  package let format: InputFormat?

  package init(_ path: String) {
    var rest = Substring(path)
    if let shorter = Self.without(".gz", rest) { rest = shorter }
    var format: InputFormat?
    for (ending, found) in Self.endings where format == nil {
      guard let shorter = Self.without(ending, rest) else { continue }
      rest = shorter
      format = found
    }
    self.format = format
    stemPath = String(rest)
    stem = String(rest.split(separator: "/", omittingEmptySubsequences: false).last ?? rest)
  }

  private static let endings: [(String, InputFormat)] = [
    (".json", .json), (".ndjson", .ndjson), (".jsonl", .ndjson), (".csv", .csv), (".tsv", .tsv),
  ]

  /// A path without an ending, whatever its capitals; `nil` when it has another, or is all ending.
  private static func without(_ ending: String, _ path: Substring) -> Substring? {
    guard path.utf8.count > ending.utf8.count,
      path.suffix(ending.count).lowercased() == ending, !path.hasSuffix("/" + ending)
    else { return nil }
    return path.dropLast(ending.count)
  }
}
