import AnnalsEngine
import AnnalsRender
import AnnalsShell

extension Invocation {
  var opening: Opening {
    Opening(
      today: today, isStrict: isStrict, clock: { Clock.today() },
      progress: { LoadDisplay.progress(of: $0) })
  }

  /// Where answers go.
  var answerPage: Page {
    outputPath == nil
      ? Page(of: .standardOutput, colour: colour) : Page(fileWithColour: colour)
  }

  /// Where reports go.
  var reportPage: Page { Page(of: .standardError, colour: colour) }

  /// Loads the files that were named, and reports what of them could not be used; or loads the
  /// model in the program.
  func openModel(
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Failure) -> Session {
    if dataPaths.isEmpty { return try opening.openShipped(for: reportPage) }
    let data = try DataFiles(declarationPath: declarationPath, format: inputFormat)
      .open(dataPaths, isCancelled: isCancelled)
    let session = try opening.open(data, for: reportPage, isCancelled: isCancelled)
    OutputStream.standardError.report(session.loadReport(for: reportPage))
    return session
  }
}
