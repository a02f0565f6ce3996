import ArgumentParser

/// `annals model`: the declaration of a file, as JSON.
struct ModelCommand: ParsableCommand, InvocationSource {
  static let configuration = ProgramCommand.model.configuration(
    usage: "annals model [options] [data.json]",
    notes: """
      Of a file that says so itself, its declaration in one layout; of any other, what Annals \
      infers. Saved beside the data as NAME.model.json, or named with --model, it is used from \
      then on.
      """)

  @OptionGroup var data: DataOptions

  @Argument(help: .dataFiles)
  var dataPaths: [String] = []

  var invocation: Invocation {
    var invocation = Invocation(.model)
    data.apply(to: &invocation)
    invocation.dataPaths = dataPaths
    return invocation
  }
}
