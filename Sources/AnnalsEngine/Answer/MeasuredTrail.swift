package import AnnalsModel

/// The figures of a measured track behind a column of a list, looked up only for who draws them.
package struct MeasuredTrail: Sendable {
  /// Index of the column that shows the last of them.
  package let column: Int
  private let view: TrackView
  private let day: Int32

  init(column: Int, _ reader: MeasureReader) {
    self.column = column
    view = reader.view
    day = reader.day
  }

  /// The readings of an entity until the day of the query, by day.
  package func readings(of entity: Int) -> [TrailReading] {
    view.visible(entity).lazy.filter { view.days[$0] <= day }.map { reading in
      let isKnown = GradingCode(rawValue: view.missing[reading]).reason == nil
      return TrailReading(
        day: Day(number: view.days[reading]), value: isKnown ? view.values[reading] : nil)
    }
  }
}

package struct TrailReading: Hashable, Sendable {
  package var day: Day

  /// `nil` where it is not known.
  package var value: Double?

  package init(day: Day, value: Double?) {
    self.day = day
    self.value = value
  }
}
