import AnnalsEngine
import AnnalsRender
import AnnalsShell

extension Invocation {
  var opening: Opening {
    Opening(today: today, isStrict: isStrict, clock: { Clock.today() })
  }

  /// Where answers go.
  var answerPage: Page {
    outputPath == nil
      ? Page(of: .standardOutput, colour: colour) : Page(fileWithColour: colour)
  }

  /// Where reports go.
  var reportPage: Page { Page(of: .standardError, colour: colour) }

  /// Loads the file that was named, and reports what of it could not be used; or loads the
  /// model in the program.
  func openModel(
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Failure) -> Session {
    guard let path = dataPaths.first else {
      return try opening.openShipped(for: reportPage)
    }
    let file = try DataFiles(declarationPath: declarationPath)
      .read(path, isCancelled: isCancelled)
    let session = try opening.open(file, for: reportPage, isCancelled: isCancelled)
    OutputStream.standardError.report(session.loadReport(for: reportPage))
    return session
  }

  /// The declaration of the file that was named, or of the model in the program.
  func declaration() throws(Failure) -> String {
    guard let path = dataPaths.first else {
      return try opening.shippedDeclaration(for: reportPage)
    }
    let file = try DataFiles(declarationPath: declarationPath).read(path)
    return try opening.declaration(of: file, for: reportPage)
  }
}
