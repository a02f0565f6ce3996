import AnnalsEngine
import AnnalsShell

/// From arguments to an exit status.
@MainActor
enum Program {
  /// - Parameter words: the name of the program and its arguments.
  static func run(_ words: [String]) -> ExitStatus {
    // Swift reads them from a file of /proc. Where no file can be opened there is not even the
    // name, and a program without arguments would be another question.
    guard !words.isEmpty else {
      return tell(
        Failure(
          "the arguments cannot be read: too many open files", about: "annals",
          status: .stopped))
    }
    switch CommandLineReading(Array(words.dropFirst())) {
    case .run(let invocation): return run(invocation)
    case .show(let text): return show(text)
    case .refuse(let failure): return tell(failure)
    }
  }

  private static func run(_ invocation: Invocation) -> ExitStatus {
    if invocation.isSafe { SafeMode.begin(naming: invocation.namedPaths) }
    do throws(Failure) {
      try invocation.validate()
    } catch {
      return tell(error)
    }
    switch invocation.task {
    case .describe: return BatchRun(invocation, origins: [.text("describe")]).run()
    case .model: return ModelRun(invocation).run()
    case .explain(let query, let isAnalysed):
      return BatchRun(
        invocation, origins: [.text(query)], purpose: .explaining(isAnalysed: isAnalysed)
      ).run()
    case .report(let origin):
      return BatchRun(invocation, origins: [origin], pageLayout: .report).run()
    case .check(let origins): return CheckRun(invocation, origins: origins).run()
    case .format(let origins, let mode):
      return FormatRun(invocation, origins: origins, mode: mode).run()
    case .ask where invocation.asksPerson:
      var prompt = PromptRun(invocation)
      return prompt.run()
    case .ask(let origins):
      return BatchRun(invocation, origins: origins.isEmpty ? [.standardInput] : origins).run()
    }
  }

  private static func show(_ text: String) -> ExitStatus {
    var sink = Sink(path: nil)
    do throws(Failure) {
      try sink.take(text)
      return .ran
    } catch {
      return tell(error)
    }
  }

  private static func tell(_ failure: Failure) -> ExitStatus {
    OutputStream.standardError.report(failure.report)
    return failure.status
  }
}
