extension VisibleText {
  /// Bytes of a source text that may not be UTF-8: a tab is a space, so that a caret under it
  /// stands right, and a byte that belongs to no character is `\xFF`.
  init(source bytes: some Collection<UInt8>) {
    var shown = ""
    forEachCharacter(of: bytes) { character in
      switch character {
      case .scalar(let scalar): shown.unicodeScalars.append(scalar == "\t" ? " " : scalar)
      case .stray(let byte): shown += "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
    self.init(shown)
  }
}

/// How many characters a text of bytes has: Unicode scalars, a stray byte counts as one.
func characterCount(of bytes: some Collection<UInt8>) -> Int {
  if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
  var count = 0
  forEachCharacter(of: bytes) { _ in count += 1 }
  return count
}

private enum SourceCharacter {
  case scalar(Unicode.Scalar)

  /// A byte that is not part of valid UTF-8.
  case stray(UInt8)
}

private func forEachCharacter(
  of bytes: some Collection<UInt8>, _ body: (SourceCharacter) -> Void
) {
  var parser = Unicode.UTF8.ForwardParser()
  var input = bytes.makeIterator()
  // The parser reads as far ahead as it must and says how many bytes it took.
  var rest = bytes.makeIterator()
  while true {
    switch parser.parseScalar(from: &input) {
    case .valid(let encoded):
      for _ in encoded { _ = rest.next() }
      body(.scalar(Unicode.UTF8.decode(encoded)))
    case .error(let length):
      for _ in 0..<length {
        if let byte = rest.next() { body(.stray(byte)) }
      }
    case .emptyInput:
      return
    }
  }
}
