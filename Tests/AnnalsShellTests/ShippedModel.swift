import AnnalsEngine
import AnnalsRender
import AnnalsShell
import FoundationEssentials

/// The model that ships with the program, as a prompt without a file asks it.
enum ShippedModel {
  static func shell() throws -> Shell {
    let project = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: project.appending(path: "samples/councils.json"))
    let session = try TestModel.opening.open(
      DataSet(name: "councils.json", bytes: Array(data)), for: .plain, isCancelled: { false })
    return Shell(
      session: session, format: .table, warnings: .warning, opening: TestModel.opening)
  }
}
