import AnnalsRender
import AnnalsShell
import ArgumentParser

/// `annals report FILE`: a page of a saved file, its comments, its queries and their answers.
struct ReportCommand: ParsableCommand, InvocationSource {
  static let configuration = ProgramCommand.report.configuration(
    usage: "annals report [options] FILE [data.json]",
    notes: """
      Writes one HTML page that needs nothing else. The comment at the head of the file gives the \
      title, its first paragraph, and the introduction; '## ' begins a heading.
      """)

  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var data: DataOptions

  @Argument(help: .reportFile)
  var path: String

  @Argument(help: .dataFiles)
  var dataPaths: [String] = []

  func validate() throws {
    guard let output = data.outputPath, let format = Destination.file(output).format,
      format != .html
    else { return }
    throw ValidationError("a report is a page; '\(output)' is to be \(format.rawValue)")
  }

  var invocation: Invocation {
    var invocation = Invocation(.report(.init(path: path)))
    data.apply(to: &invocation)
    parameters.apply(to: &invocation)
    invocation.dataPaths = dataPaths
    invocation.format = .html
    return invocation
  }
}
