/// `visited since 2017`: a date of the entity lies in the window.
package struct Dated: Hashable, Sendable {
  package var date: Operand
  package var window: Window
  package var range: SourceRange

  package init(date: Operand, window: Window, range: SourceRange) {
    self.date = date
    self.window = window
    self.range = range
  }
}
