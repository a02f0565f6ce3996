/// All that was read from a file, column by column, before it becomes a model.
struct Reading {
  var columns: [ReadColumn]
  var lists: [ReadList]
  var misfits: [Misfit]

  /// Files that hold what no kind is made of, with their first byte.
  var unused: [(path: KeyPath, position: Int)]
}

/// The values of one slot: one for every record of its list.
struct ReadColumn {
  var form: RawColumn.Form
  var codes: TextCodes
  var dictionary: TextDictionary
  var integers: [Int64]
  var fractions: [Double]
  var validity: Validity
  var truths: Validity
  var days: [Int32]
  var marks: [DateMark]

  /// For names, where those of each record begin and the last ones end.
  var starts: [Int32]
  var oddities: [Oddity]
  var sightings: [Sighting]

  /// For a key, where the value of each record stands, or the record that has none.
  var positions: [Int]

  /// Lets go of its numbers.
  mutating func release() {
    integers = []
    fractions = []
  }
}

/// The records of one list.
struct ReadList {
  var count: Int

  /// For a nested list, where the records of each record around it begin and the last ones end.
  var starts: [Int32]
  var undated: [Undated]

  /// Where each record begins, for a list that is grouped.
  var places: [UInt32]

  /// Which record of the file each is, for a list that has been put in another order.
  var fileRows: [Int32] = []

  /// Whether the records were rows of a table, whose values are texts.
  var isTable: Bool
}

extension RecordReader {
  /// What has been read; the reader is empty afterwards.
  mutating func finished() -> Reading {
    var read: [ReadList] = []
    for index in plan.sources.indices {
      var list = lists[index]
      if list.parent >= 0 {
        while list.starts.count <= lists[list.parent].count {
          list.starts.append(Int32(truncatingIfNeeded: list.count))
        }
      }
      read.append(
        ReadList(
          count: list.count, starts: list.starts, undated: list.undated, places: list.places,
          isTable: list.header != nil))
    }
    var finished: [ReadColumn] = []
    for (index, slot) in plan.slots.enumerated() {
      finished.append(columns[index].finished(rows: read[slot.source].count))
    }
    return Reading(columns: finished, lists: read, misfits: misfits, unused: unused)
  }
}
