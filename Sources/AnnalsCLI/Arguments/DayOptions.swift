import AnnalsShell
import ArgumentParser

/// Options of every command that looks queries up: from which day, and how strictly.
struct DayOptions: ParsableArguments {
  @Option(name: .of(.today), help: .of(.today))
  var todayText: String?

  @Flag(name: .of(.strict), help: .of(.strict))
  var isStrict = false

  func validate() throws {
    if let todayText, Today(todayText) == nil {
      throw ValidationError("'\(todayText)' is no date; write it as 2026-08-22")
    }
  }

  func apply(to invocation: inout Invocation) {
    invocation.today = todayText.flatMap { Today($0) }
    invocation.isStrict = isStrict
  }
}
