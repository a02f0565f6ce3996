import AnnalsEngine
import AnnalsRender
import AnnalsShell
import CShippedModel

extension Opening {
  /// Opens the model in the program, from where its bytes lie.
  func openShipped(for page: Page) throws(Failure) -> Session {
    try open(Self.shippedBytes, of: Self.shippedName, for: page)
  }

  /// The declaration of the model in the program.
  func shippedDeclaration(for page: Page) throws(Failure) -> String {
    try declaration(of: Self.shippedBytes, named: Self.shippedName, for: page)
  }

  private static var shippedName: String { "councils.json" }

  private static var shippedBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: annals_shipped_model(), count: annals_shipped_model_size())
  }
}
