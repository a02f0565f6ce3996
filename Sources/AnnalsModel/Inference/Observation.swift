/// What stands at one path of a document, and below it.
struct Observation {
  /// The key; empty for the document and for the values in a list.
  var key: String

  /// Whether it is a column of a table, where numbers and flags are written as texts.
  var isColumn: Bool
  var nulls: Int
  var flags: Int
  var fractions: Int
  var lists: Int
  var objects: Int
  var integers: IntegerTally
  var texts: ObservedTexts

  /// The different texts and integers; `nil` when one came twice, or too many came.
  var distinct: DistinctHashes?

  /// The values of its objects, in the order in which their keys came.
  var members: [Observation] = []

  /// Keys that were too many to be looked at.
  var unseenKeys: Int

  /// The values in its lists, or under its keys: one, or none when all are empty.
  var elements: [Observation] = []

  /// Whether the keys of its objects are known to be data.
  var isKeyed: Bool

  /// Such keys as values: one, or none when there are none.
  var keys: [Observation] = []

  init(of place: Int, in table: borrowing PlaceTable) {
    key = table.places[place].key
    isColumn = table.places[place].isColumn
    nulls = table.places[place].nulls
    flags = table.places[place].flags
    fractions = table.places[place].fractions
    lists = table.places[place].lists
    objects = table.places[place].objects
    integers = table.places[place].integers
    texts = ObservedTexts(
      count: table.places[place].texts.count, empty: table.places[place].texts.empty,
      links: table.places[place].texts.links, dates: table.places[place].texts.dates,
      example: table.places[place].texts.example,
      distinct: table.places[place].texts.distinct())
    distinct = table.places[place].distinct
    unseenKeys = table.places[place].unseenKeys
    isKeyed = table.places[place].isKeyed
    let shape = table.places[place].shape
    if shape >= 0 {
      for entry in 0..<table.shapes[shape].count {
        let target = table.shapes[shape].entries[entry].target
        if target >= 0 { members.append(Observation(of: target, in: table)) }
      }
    }
    let element = table.places[place].element
    if element >= 0 { elements = [Observation(of: element, in: table)] }
    let keys = table.places[place].keys
    if keys >= 0 { self.keys = [Observation(of: keys, in: table)] }
  }

  var numbers: Int { integers.count + fractions }

  /// Values that are neither null nor made of others.
  var scalars: Int { texts.count + numbers + flags }

  /// All values but null.
  var known: Int { scalars + lists + objects }
}

/// The texts at a path.
struct ObservedTexts {
  var count: Int
  var empty: Int
  var links: Int
  var dates: DateTally

  /// The first that is no day, as far as a report shows it.
  var example: String?

  /// Those that are no days, in the order in which they came; `nil` when they are many.
  var distinct: [String]?

  /// Those that say something.
  var filled: Int { count - empty }
}
