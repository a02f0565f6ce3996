import AnnalsModel

/// Reads a track on a date of the row: the state in force then, or the reading unless it is out
/// of date on that day. After the day the query looks from nothing is known.
struct OnDateReader: Sendable {
  /// Of the row.
  private let date: @Sendable (_ row: Int) -> ReadValue

  /// For each row what the track belongs to; empty where that is the row itself.
  private let owners: [Int32]
  private let track: TrackReader

  init(_ reading: OnDateReading, _ evaluator: Evaluator) {
    date = evaluator.reader(for: reading.date).values
    owners = reading.owner.map { evaluator.owners(in: $0) } ?? []
    track = TrackReader(
      reading.track, reading.owner.map { evaluator.evaluator(of: $0) } ?? evaluator)
  }

  func value(of row: Int) -> ReadValue {
    let date = date(row)
    guard case .day(let day) = date else { return date }
    let horizon = track.view.horizon
    guard day.number <= horizon else { return .unknown(.future(after: Day(number: horizon))) }
    return track.value(of: owners.isEmpty ? row : Int(owners[row]), on: day)
  }
}

extension CellMaker {
  func type(of reading: OnDateReading) -> CellType {
    guard let owner = reading.owner else { return trackType(reading.track) }
    return CellMaker(model, owner).trackType(reading.track)
  }
}
