/// A place in a file as people count it.
struct LineColumn: Hashable {
  /// From 1.
  var line: Int

  /// In bytes, from 1.
  var column: Int
}

extension Scanner {
  /// Lines and columns of places in the file, which is read again for that.
  ///
  /// - Parameter offsets: bytes from the beginning, in any order.
  mutating func places(of offsets: [Int]) -> [Int: LineColumn] {
    var places: [Int: LineColumn] = [:]
    var waiting = Set(offsets).sorted()[...]
    var line = 1
    guard rewind() else { return places }
    var lineStart = position
    while let last = waiting.last {
      var place = p
      // A cancelled load is over all the same; places are then the ones found so far.
      guard let isMore = try? more(keeping: &place), isMore else {
        for offset in waiting {
          places[offset] = LineColumn(line: line, column: offset - lineStart + 1)
        }
        break
      }
      let stop = min(end, p + max(0, last - position) + 1)
      while p < stop {
        let newline = Self.newline(from: p, before: stop)
        // The newline itself belongs to the line that it ends.
        let lineEnd = newline < stop ? offset(newline) : offset(stop) - 1
        while let next = waiting.first, next <= lineEnd {
          places[next] = LineColumn(line: line, column: next - lineStart + 1)
          waiting.removeFirst()
        }
        if newline < stop {
          line += 1
          lineStart = lineEnd + 1
        }
        p = min(newline + 1, stop)
      }
      p = end
    }
    return places
  }

  /// The next newline; `stop` when there is none before it.
  private static func newline(from start: BytePointer, before stop: BytePointer) -> BytePointer {
    var at = start
    while at < stop {
      let newlines = Bytes.zeros(Bytes.word(at) ^ 0x0A0A_0A0A_0A0A_0A0A)
      if newlines != 0 { return min(stop, at + newlines.trailingZeroBitCount >> 3) }
      at += 8
    }
    return stop
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
    var last = target
    while last < end, last < target + Self.excerptBehind, last.pointee != 0x0A { last += 1 }
    let bytes = UnsafeBufferPointer(start: first, count: last - first)
    return (String(decoding: bytes, as: UTF8.self), target - first)
  }

  private static var excerptBefore: Int { 60 }
  private static var excerptBehind: Int { 40 }
}
