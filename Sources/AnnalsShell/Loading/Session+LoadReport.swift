package import AnnalsEngine
import AnnalsModel
package import AnnalsRender

extension Session {
  /// What the load could not use, the first few of it; empty when it could use everything.
  package func loadReport(for page: Page) -> String {
    LoadReportRenderer.render(model.report, for: page, limit: 3)
  }
}
