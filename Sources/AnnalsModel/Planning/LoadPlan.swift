/// A declaration made ready to read a file by: every path a number, every name looked up.
struct LoadPlan {
  var declaration: ModelDeclaration

  /// Lists of records.
  var sources: [SourcePlan] = []
  var slots: [SlotPlan] = []

  /// For each slot the one that is read for it: itself, or another of the same path.
  var merged: [Int] = []

  /// Shapes of objects; the first is the document's.
  var levels: [LevelPlan] = []

  /// Those declared, in their order, then those that only tracks need.
  var kinds: [KindPlan] = []
  var ladders: [Ladder] = []
}

/// A list of records in the file.
struct SourcePlan {
  /// `councils.inspections`; relative to the document.
  var path: KeyPath

  /// The list whose records hold it; `nil` for one that stands alone.
  var parent: Int?

  /// Where its records come from when they are not read: they are the distinct values of
  /// another list.
  var distinct: DistinctPlan?

  /// Whose its records are by a key, whatever holds them.
  var belonging: BelongingPlan?

  /// The kind that holds all of its records, when one does.
  var kind: Int?

  /// The shape of a record.
  var level = 0

  /// For an object whose keys are data, what is done with a key, `*`, and with a value that is no
  /// object, `.`.
  var pair: Int?
  var origin: Origin

  /// Slots of days without which a record is of no use to a track.
  var neededDays: [Int] = []
}

extension SourcePlan {
  /// The list whose records own its records.
  var owner: Int? { belonging?.owner ?? parent }
}

/// Makes a list of the distinct values of another.
struct DistinctPlan {
  /// The list that is read.
  var base: Int

  /// Slot of the base.
  var key: Int

  /// Which records of the base count.
  var filter: [FilterPlan]

  /// The kind that holds the values.
  var kind: Int
}

/// Makes the records of a list those of another's.
struct BelongingPlan {
  var owner: Int

  /// The kind whose key it is; the others at its list own nothing.
  var ownerKind: Int

  /// Slot of the list itself.
  var key: Int
}

/// A value that records have and somebody wants, read in one way.
struct SlotPlan {
  var source: Int

  /// For a list of distinct values, the slot of its base that the value is taken from.
  var base: Int?

  /// Below the record.
  var path: KeyPath
  var demand: Demand
  var origin: Origin

  /// The ladders that the texts are grades of.
  var ladders: [Int] = []

  /// Whether the values tell records apart.
  var isKey = false

  /// Whether the values are the names of entities: a number among them is its digits.
  var isName = false

  /// Whether the values are names of frameworks.
  var isFramework = false

  /// Whether records are grouped by the values: numbers and texts among them are keys alike.
  var isGrouping = false
}

/// How a value is to be read.
enum Demand: Hashable {
  /// As the first value is: text, number or flag.
  case any
  case text
  case number
  case date
  case flag

  /// Names of entities, in a list.
  case names
}

/// The shape of an object: its keys and what is done with their values.
struct LevelPlan {
  /// The list whose records have it; `nil` for the document and what is around the lists.
  var source: Int?

  /// Where it is, below the document.
  var path: KeyPath
  var members: [MemberPlan] = []
}

struct MemberPlan {
  var key: String
  var action: Action

  enum Action {
    /// Read into slots.
    case values([Int])

    /// An object of a shape.
    case object(Int)

    /// A list of records.
    case records(Int)

    /// An object whose values are the records of a list.
    case keyed(Int)
  }
}

struct KindPlan {
  var singular: String
  var plural: String
  var source: Int
  var filter: [FilterPlan] = []
  var fields: [FieldPlan] = []
  var nameField: Int?
  var keyField: Int?

  /// Slot of the key.
  var key: Int?
  var dateField: Int?
  var declaredDates: [Int] = []
  var life: Life?
  var span: Span?
  var relations: [RelationPlan] = []
  var tracks: [TrackPlan] = []
}

struct FilterPlan {
  var slot: Int
  var values: [FilterValue]
  var origin: Origin
}

struct FieldPlan {
  var name: String
  var slot: Int
  var unit: MeasureUnit?

  /// For a grade, the ladder.
  var ladder: Int?
}

struct RelationPlan {
  var singular: String
  var plural: String
  var target: Int
  var slot: Int
}

struct TrackPlan {
  var name: String
  var coverage: Day?
  var content: Content
  var origin: Origin

  enum Content {
    case rated(GradingsPlan, ladder: Int)
    case measured(GradingsPlan, unit: MeasureUnit?, better: Better?, fresh: Freshness?)

    /// Rated on a ladder when the data has texts.
    case undecided(GradingsPlan, ladder: Int?)

    /// Indices into the kind's tracks, and the ladder over all of theirs.
    case joined([Int], ladder: Int)
  }
}

struct GradingsPlan {
  /// Where the rows are.
  var source: Int

  /// Kind and fields of the rows.
  var origin: TrackSource
  var filter: [FilterPlan]

  /// Slots that must have a value.
  var known: [Int]
  var value: Int
  var framework: Int?

  /// Slots, default first.
  var dates: [Int]

  /// Index into `dates`.
  var knownBy: Int

  /// By index into the frameworks, whether it does not give the track.
  var notGiven: [Bool]
}
