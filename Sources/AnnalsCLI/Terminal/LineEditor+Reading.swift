#if LineEditing
  import CReadline
  import Glibc

  extension LineEditor {
    /// What readline calls for a key.
    ///
    /// It is called without a key waiting only inside a key of several bytes, or inside a paste
    /// whose end has not come: Ctrl-C then makes that end.
    func readKey() -> Int32 {
      if let key = closingKeys.popFirst() { return Int32(key) }
      while true {
        var byte: UInt8 = 0
        let count = read(STDIN_FILENO, &byte, 1)
        if count == 1 { return Self.guardSearch(Int32(byte)) }
        if count == 0 || errno != EINTR { return EOF }
        if Interrupt.isRaised {
          closingKeys = Paste.endMark[1...]
          return Int32(Paste.endMark[0])
        }
      }
    }

    private static func guardSearch(_ key: Int32) -> Int32 {
      guard annals_is_escape_in_search(key) != 0 else { return annals_guard_search(key, 0) }
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      return annals_guard_search(key, poll(&input, 1, 100) > 0 ? 0 : 1)
    }
  }
#endif
