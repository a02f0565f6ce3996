import Annals
import AnnalsModel
import ArgumentParser
import Glibc

/// The data that a command asks.
struct DataArguments: ParsableArguments {
  @Argument(help: "The JSON file to ask.")
  var data: String

  @Argument(help: "The declaration of what it holds.")
  var declaration: String

  /// Loads it however large it is: growth shows on what is larger than a load takes by itself.
  func load() throws -> Annals.Model {
    let options = LoadOptions(limits: LoadLimits(fileSize: .max))
    let text = DeclarationText(file: declaration, bytes: try file(declaration).bytes(options))
    return Annals.Model(
      try AnnalsModel.Model.load([file(data)], declaration: text, options: options))
  }

  private func file(_ path: String) -> InputFile {
    InputFile(name: path, source: OpenFile(open(path, O_RDONLY | O_CLOEXEC)).source)
  }
}
