import AnnalsEngine
import AnnalsRender
import AnnalsShell

extension Invocation {
  var opening: Opening {
    var opening = Opening(
      today: today, isStrict: isStrict, threads: threads, clock: { Clock.today() },
      progress: { LoadDisplay.progress(of: $0) })
    opening.limits = limits
    return opening
  }

  /// Where the data comes from.
  var origin: DataOrigin {
    DataOrigin(paths: dataPaths, declarationPath: declarationPath, format: inputFormat)
  }

  /// Where answers go.
  var answerPage: Page {
    var page =
      outputPath == nil
      ? Page(of: .standardOutput, colour: colour, pictures: pictures)
      : Page(fileWithColour: colour, pictures: pictures)
    page.guardsFormulas = isCSVSafe
    return page
  }

  /// Where reports go.
  var reportPage: Page { Page(of: .standardError, colour: colour) }

  /// The texts with queries.
  func sources(_ origins: [QueryOrigin]) throws(Failure) -> [QuerySource] {
    try inTime { (isCancelled) throws(Failure) in
      try QueryFiles.read(origins, isCancelled: isCancelled)
    }
  }

  /// Loads the files that were named, and reports what of them could not be used; or loads the
  /// model in the program.
  func openModel(
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Failure) -> Session {
    if dataPaths.isEmpty { return try opening.openShipped(for: reportPage) }
    let session = try inTime(isCancelled) { (isCancelled) throws(Failure) in
      let data = try dataSet(isCancelled: isCancelled)
      return try opening.open(data, for: reportPage, isCancelled: isCancelled)
    }
    OutputStream.standardError.report(session.loadReport(for: reportPage))
    return session
  }

  /// The same in silence.
  func openModelQuietly(
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> Session {
    var opening = opening
    opening.progress = { _ in .unseen }
    guard !dataPaths.isEmpty else { return try opening.openShipped(for: Page()) }
    let data = try DataFiles(origin: origin).open(isCancelled: isCancelled)
    return try opening.open(data, for: Page(), isCancelled: isCancelled)
  }

  /// The declaration of the files that were named, or of the model in the program.
  func declaration() throws(Failure) -> String {
    try inTime { (isCancelled) throws(Failure) in
      try opening.declaration(
        of: try dataSet(isCancelled: isCancelled), for: reportPage, isCancelled: isCancelled)
    }
  }

  private func dataSet(
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> DataSet {
    guard !dataPaths.isEmpty else { return .shipped }
    let progress = opening.progress
    return try DataFiles(origin: origin).open(progress: progress, isCancelled: isCancelled)
  }
}
