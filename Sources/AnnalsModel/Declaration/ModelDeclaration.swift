/// What a declaration says, in its own terms: names and paths, nothing looked up in data yet.
struct ModelDeclaration {
  var title: String?
  var asOf: Day?
  var licence: String?
  var scales: [Scale] = []
  var bridges: [Bridge] = []
  var frameworks: [FrameworkDeclaration] = []
  var kinds: [KindDeclaration] = []
}

/// Where in a declaration something stands, for a report.
struct Origin: Hashable {
  /// `annals.kinds.council.tracks.rating.value`
  var path: String

  /// Bytes before it in its file.
  var position: Int
}

/// A path of keys below a record: `judgements.leaders`.
struct KeyPath: Hashable {
  var keys: [String]

  /// Reaches deeper than any data that people write; the loader recurses so far.
  static let longest = 16

  init(keys: [String]) {
    self.keys = keys
  }

  init(_ text: String) {
    keys =
      text == KeyPath.top
      ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  /// How a declaration names the document itself, and a record that is a value itself.
  static let top = "."

  /// How it names the values of an object whose keys are data, and below such a value its key.
  static let anyKey = "*"

  var text: String { keys.isEmpty ? Self.top : keys.joined(separator: ".") }

  func appending(_ other: KeyPath) -> KeyPath { KeyPath(keys: keys + other.keys) }

  /// Whether it names the values of an object whose keys are data.
  var isKeyed: Bool { keys.last?.isSameKey(as: Self.anyKey) ?? false }

  /// Whether another path stands at its beginning.
  func begins(with other: KeyPath) -> Bool {
    other.keys.count <= keys.count
      && zip(keys, other.keys).allSatisfy { $0.isSameKey(as: $1) }
  }

  static func == (left: KeyPath, right: KeyPath) -> Bool {
    left.keys.count == right.keys.count && left.begins(with: right)
  }

  func hash(into hasher: inout Hasher) {
    for key in keys {
      for byte in key.utf8 { hasher.combine(byte) }
      hasher.combine(UInt8.max)
    }
  }
}

extension String {
  /// Whether a key has the same bytes: `é` as one letter and as two are two keys (RFC 8259,
  /// section 8.3), which a comparison of texts would not tell apart.
  func isSameKey(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// A path of a declaration with the place where it stands.
struct DeclaredPath {
  var path: KeyPath
  var origin: Origin
}

/// A name that refers to another part of the declaration.
struct DeclaredName {
  var name: String
  var origin: Origin
}

struct FrameworkDeclaration {
  var framework: Framework

  /// Names of tracks.
  var notGiven: [DeclaredName]
}

struct KindDeclaration {
  var singular: String
  var plural: String
  var at: DeclaredPath

  /// The kind's entities are the distinct values of this path in the records at `at`.
  var distinct: DeclaredPath?

  /// Whose each record is, for a list that does not stand in the records of another.
  var belonging: BelongingDeclaration?
  var filter: [FilterTerm]
  var name: DeclaredPath?

  /// For distinct values the path of them, whether it is declared or not.
  var key: DeclaredPath?
  var fields: [FieldDeclaration]

  /// Default first.
  var dates: [DateDeclaration]
  var life: LifeDeclaration?
  var span: SpanDeclaration?
  var tracks: [TrackDeclaration]
  var relations: [RelationDeclaration]
  var origin: Origin
}

/// `"of": { "kind": "home", "key": "location" }`
struct BelongingDeclaration {
  /// The singular of a kind.
  var kind: DeclaredName

  /// Path in the record of the key of the entity that it belongs to.
  var key: DeclaredPath
  var origin: Origin
}

/// Keeps the records whose value at a path is one of some.
struct FilterTerm {
  var at: DeclaredPath
  var values: [FilterValue]
}

enum FilterValue: Hashable {
  case text(String)
  case integer(Int64)
  case flag(Bool)

  /// As a report quotes it.
  var words: String {
    switch self {
    case .text(let text): "'\(text)'"
    case .integer(let value): String(value)
    case .flag(let value): String(value)
    }
  }
}

struct FieldDeclaration {
  var name: String
  var at: DeclaredPath

  /// `nil`: the data decides between text, number and flag.
  var type: FieldType?
  var unit: MeasureUnit?

  /// Indices into the scales; not empty exactly for a grade.
  var scales: [Int]
}

enum FieldType: String, CaseIterable {
  case text
  case number
  case date
  case grade
  case flag
  case link
}

struct DateDeclaration {
  var name: String
  var at: DeclaredPath
}

struct LifeDeclaration {
  var from: DeclaredPath?
  var until: DeclaredPath?
  var precededBy: DeclaredPath?
}

struct SpanDeclaration {
  var from: DeclaredPath
  var until: DeclaredPath?
}

struct TrackDeclaration {
  var name: String
  var content: ContentDeclaration
  var coverage: Day?
  var origin: Origin
}

enum ContentDeclaration {
  case rated(GradingsDeclaration, scales: [Int])
  case measured(GradingsDeclaration, unit: MeasureUnit?, better: Better?, fresh: Freshness?)

  /// Rated when the data has texts, measured when it has numbers.
  case undecided(GradingsDeclaration, scales: [Int])

  /// The gradings of other tracks of the kind, by name.
  case joined([DeclaredName])
}

/// Where the gradings of a track are.
struct GradingsDeclaration {
  var source: DeclaredPath
  var value: DeclaredPath
  var filter: [FilterTerm]

  /// Only gradings that have a value at these.
  var known: [DeclaredPath] = []
  var framework: DeclaredPath?

  /// Default first; never empty.
  var dates: [DateDeclaration]

  /// Index into `dates`.
  var knownBy: Int
  var link: DeclaredPath?
}

struct RelationDeclaration {
  var singular: String
  var plural: String

  /// The singular of a kind.
  var target: DeclaredName
  var at: DeclaredPath
  var origin: Origin
}
