import AnnalsEngine
import AnnalsRender
import AnnalsShell
import CShippedModel

extension Opening {
  /// Opens the model in the program, from where its bytes lie.
  func openShipped(for page: Page) throws(Failure) -> Session {
    try open(.shipped, for: page, isCancelled: { false })
  }
}

extension DataSet {
  /// The model in the program.
  static var shipped: DataSet {
    let bytes = UnsafeRawBufferPointer(
      start: annals_shipped_model(), count: annals_shipped_model_size())
    return DataSet(bytes, of: "councils.json")
  }
}
