import AnnalsModel

extension TrendKernel {
  /// The first and the last reading in the window. Those without a value are passed over; but
  /// one that was not read and stands outside of the others could be the first or the last.
  func endsOfReadings(of entity: Int) -> Ends {
    var (first, last) = (-1, -1)
    var (known, unread) = (0, 0)
    var (isUnreadBefore, isUnreadAfter) = (false, false)
    for reading in view.visible(entity) where isInWindow(reading) {
      if view.missing[reading] == GradingCode.notRead {
        if known == 0 { isUnreadBefore = true } else { isUnreadAfter = true }
        unread += 1
      } else if GradingCode(rawValue: view.missing[reading]).reason == nil {
        if known == 0 { first = reading }
        last = reading
        known += 1
        isUnreadAfter = false
      }
    }
    if isUnreadBefore || isUnreadAfter, known + unread > 1 {
      return .unknown(.missing(track: end.view.name, .notRead))
    }
    return known > 1 ? .both(start: first, end: last) : .none
  }

  private func isInWindow(_ reading: Int) -> Bool {
    test.window.contains(Day(number: view.days[reading]))
  }
}
