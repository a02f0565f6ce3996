import ArgumentParser

/// `annals fmt FILE…`: files of queries in the one canonical layout.
struct FormatCommand: ParsableCommand, InvocationSource {
  static let configuration = ProgramCommand.fmt.configuration(
    usage: "annals fmt [options] FILE…",
    notes: """
      Rewrites the files. Standard input (-) goes to standard output. With --model names are \
      read as the data has them, as 'help and protection'.
      """)

  @Flag(name: .of(.check), help: .of(.check))
  var isCheck = false

  @Flag(name: .of(.difference), help: .of(.difference))
  var isDifference = false

  @Option(name: .of(.layout), help: .of(.layout))
  var outputPath: String?

  @OptionGroup var options: QueryFileOptions

  @Argument(help: .queryFiles)
  var paths: [String]

  func validate() throws {
    if outputPath != nil, paths.count != 1 || mode != .rewrite {
      throw ValidationError(
        "--output takes the layout of one file, and goes without --check and --diff.")
    }
  }

  private var mode: FormatMode {
    isDifference ? .difference : isCheck ? .check : .rewrite
  }

  var invocation: Invocation {
    var invocation = Invocation(.format(paths.map { .init(path: $0) }, mode))
    options.apply(to: &invocation)
    invocation.outputPath = outputPath
    return invocation
  }
}
