import ArgumentParser

/// `annals model`: the declaration of a file, as JSON.
struct ModelCommand: ParsableCommand, InvocationSource {
  static let configuration = CommandConfiguration(
    commandName: "model", _superCommandName: "annals",
    abstract: "Write down what the parts of the data are, to be edited.",
    discussion: """
      Of a file that says so itself, its declaration in one layout; of any other, what Annals \
      infers. Saved beside the data as NAME.model.json, or named with --model, it is used from \
      then on.
      """)

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp("The JSON file to look at.", valueName: "data.json"),
    completion: .file(extensions: ["json"]))
  var dataPaths: [String] = []

  var invocation: Invocation {
    var invocation = Invocation(.model)
    shared.apply(to: &invocation)
    invocation.dataPaths = dataPaths
    return invocation
  }
}
