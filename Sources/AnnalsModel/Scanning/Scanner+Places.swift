/// A place in a file as people count it.
struct LineColumn: Hashable {
  /// From 1.
  var line: Int

  /// In characters, from 1.
  var column: Int
}

extension Scanner {
  /// Lines and columns of places in the file, which is read again for that.
  ///
  /// - Parameter offsets: bytes from the beginning, in any order.
  mutating func places(of offsets: [Int]) -> [Int: LineColumn] {
    var finder = PlaceFinder(offsets)
    guard rewind() else { return [:] }
    while !finder.isDone {
      var place = p
      // A cancelled load is over all the same; places are then the ones found so far.
      guard let isMore = try? more(keeping: &place), isMore else { break }
      finder.look(at: UnsafeBufferPointer(start: p, count: end - p), from: position)
      p = end
    }
    return finder.found()
  }

  /// The line around a place, cut to what a report can show, and where in it the place is.
  mutating func excerpt(around offset: Int) -> (text: String, caret: Int) {
    guard rewind() else { return ("", 0) }
    // The window is moved on until it holds the place and what is shown around it.
    var place = p
    while self.offset(end) < offset + Self.excerptBehind {
      let wanted = max(self.offset(p), offset - Self.excerptBefore)
      place = min(end, p + (wanted - self.offset(p)))
      p = place
      guard let isMore = try? more(keeping: &place), isMore else { break }
    }
    let target = p + max(0, offset - self.offset(p))
    guard target <= end else { return ("", 0) }
    var first = max(p, target - Self.excerptBefore)
    if let newline = UnsafeBufferPointer(start: first, count: target - first).lastIndex(of: 0x0A) {
      first += newline + 1
    }
    // A letter that is cut would be another, of another length.
    while first < target, first.pointee & 0xC0 == 0x80 { first += 1 }
    var last = target
    while last < end, last < target + Self.excerptBehind, last.pointee != 0x0A { last += 1 }
    while last < end, last > target, last.pointee & 0xC0 == 0x80 { last -= 1 }
    let bytes = UnsafeBufferPointer(start: first, count: last - first)
    return (String(decoding: bytes, as: UTF8.self), target - first)
  }

  private static var excerptBefore: Int { 60 }
  private static var excerptBehind: Int { 40 }
}
