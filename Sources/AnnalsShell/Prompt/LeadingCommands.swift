extension String {
  /// The commands at the head of a text: a text may begin with lines of commands, and what
  /// follows them is a query.
  ///
  /// - Throws: the problem of the first line that looks like a command and is none.
  func leadingCommands() throws(CommandProblem) -> [Command] {
    var commands: [Command] = []
    for line in leadingCommandLines {
      if let command = try Command.parse(line) { commands.append(command) }
    }
    return commands
  }

  /// The text after its leading commands; empty when there is nothing but blanks.
  func withoutLeadingCommands() -> String {
    let rest = split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(leadingCommandLines.count)
    let isBlank = rest.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    return isBlank ? "" : rest.joined(separator: "\n")
  }

  /// The lines up to the first that is neither blank nor a command.
  var leadingCommandLines: [String] {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // A word such as `help` is a command only when it is all there is.
    let isAlone = lines.count { !$0.trimmingBlanks().isEmpty } == 1
    return Array(
      lines.prefix { line in
        let line = line.trimmingBlanks()
        return line.isEmpty || line.first == "." || isAlone && Command.standsAlone(line)
      })
  }
}
