import AnnalsEngine
import AnnalsRender
import AnnalsShell
import CShippedModel

extension Opening {
  /// Opens the model in the program, from where its bytes lie.
  func openShipped(for page: Page) throws(Failure) -> Session {
    let bytes = UnsafeRawBufferPointer(
      start: annals_shipped_model(), count: annals_shipped_model_size())
    return try open(bytes, of: "councils.json", for: page)
  }
}
