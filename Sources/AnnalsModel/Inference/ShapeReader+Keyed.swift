/// Objects whose keys are data.
extension ShapeReader {
  /// Reads such an object: its values are all at one place, and its keys at another.
  mutating func keyed(_ place: Int) throws(Stop) {
    let (element, keys) = (table.element(of: place), table.keys(of: place))
    guard element >= 0, keys >= 0 else { return try scanner.skip() }
    let frame = scanner.keys.count
    try scanner.open()
    try scanner.space()
    if scanner.p.pointee != UInt8(ascii: "}") {
      guard scanner.p.pointee == UInt8(ascii: "\"") else { throw scanner.unexpectedKey() }
      repeat {
        let start = scanner.position
        try scanner.text()
        guard scanner.keys.add(scanner.content, scanner.contentCount, frame: frame) else {
          throw scanner.stop(.problem(.duplicateKey(scanner.contentText), at: start))
        }
        table.places[keys].add(key: scanner.content, scanner.contentCount)
        try scanner.colon()
        try scanner.space()
        try value(element)
        current = place
      } while try isFollowed()
    }
    scanner.keys.close(frame: frame)
    scanner.close()
  }
}
