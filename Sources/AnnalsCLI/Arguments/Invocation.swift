import AnnalsEngine
import AnnalsModel
import AnnalsRender
import AnnalsShell

/// What the command line asks for, however it was read.
struct Invocation: Hashable, Sendable {
  enum Task: Hashable, Sendable {
    /// The queries of `-c` and `-f`; none means the prompt, or what comes on standard input.
    case ask([QueryOrigin])

    /// `annals explain QUERY`
    case explain(String, isAnalysed: Bool)

    /// `annals check FILE…`
    case check([QueryOrigin])

    /// `annals fmt FILE…`
    case format([QueryOrigin], FormatMode)

    /// `annals report FILE`
    case report(QueryOrigin)

    /// `annals describe`
    case describe

    /// `annals model`
    case model
  }

  /// Where a query comes from.
  enum QueryOrigin: Hashable, Sendable {
    /// `-c 'councils'`
    case text(String)

    /// `-f risers.annals`
    case file(String)

    /// `-f -`, or no query at all and no terminal to ask.
    case standardInput
  }

  var task: Task

  /// The files to ask; none means the model in the program, `-` standard input.
  var dataPaths: [String] = []

  /// How they are read, where their names do not say it.
  var inputFormat: InputFormat?
  var format = OutputFormat.table
  var outputPath: String?

  /// Whether a spreadsheet is kept from running texts in CSV and TSV as formulas.
  var isCSVSafe = false

  /// Values for parameters.
  var arguments: [GivenValue] = []
  var declarationPath: String?
  var today: Today?
  var isStrict = false

  /// How many threads may work at one question; as many as there are cores where nobody says.
  var threads: Int?

  /// How long a run may take, or a text at the prompt.
  var timeLimit: TimeLimit?

  /// How much a load and each question may cost.
  var limits = RunLimits()

  /// Whether no file is opened but those that are named, none is written and no process started.
  var isSafe = false

  /// Whether an answer without a row is worth an exit status of its own.
  var reportsNoRows = false
  var colour = ColourChoice.auto
  var pictures = PictureChoice.auto

  /// Whether the prompt begins with the person's own file.
  var readsInit = true

  init(_ task: Task) {
    self.task = task
  }

  /// Takes the format that was asked for, or else the one that the name of the output says.
  mutating func take(_ format: OutputFormat?) {
    self.format = format ?? outputPath.flatMap { Destination.file($0).format } ?? .table
  }
}
