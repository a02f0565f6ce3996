import ArgumentParser

/// `annals fmt FILE…`: files of queries in the one canonical layout.
struct FormatCommand: ParsableCommand, InvocationSource {
  static let configuration = CommandConfiguration(
    commandName: "fmt", _superCommandName: "annals",
    abstract: "Lay files of queries out in one way.",
    discussion: """
      Rewrites the files. Standard input (-) goes to standard output. With --model names are \
      read as the data has them, as 'help and protection'.
      """)

  @Flag(
    name: .customLong("check"),
    help: "Change nothing; name the files that would change, and end with 1 if there are any.")
  var isCheck = false

  @Flag(
    name: .customLong("diff"),
    help: "As --check, but show what would change, as diff -u does.")
  var isDifference = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write one file's layout here instead.", valueName: "file"),
    completion: .file())
  var outputPath: String?

  @OptionGroup var options: QueryFileOptions

  @Argument(
    help: ArgumentHelp("Files of queries; - is standard input.", valueName: "file"),
    completion: .file(extensions: ["annals"]))
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
