extension Day {
  /// `31 March 2021`, for sentences; `an unknown day` for none. Tables and data formats write
  /// `isoText`.
  package var inWords: String {
    guard isKnown else { return "an unknown day" }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let date = components
    guard months.indices.contains(date.month - 1) else { return isoText }
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }
}
