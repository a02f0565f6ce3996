/// `year of published`, `financial year of visited`
package struct CalendarOperand: Hashable, Sendable {
  package var part: CalendarPart
  package var date: Name
  package var range: SourceRange

  package init(part: CalendarPart, date: Name, range: SourceRange) {
    self.part = part
    self.date = date
    self.range = range
  }
}

package enum CalendarPart: String, CaseIterable, Sendable {
  case year
  case quarter
  case month
  case financialYear = "financial year"
  case academicYear = "academic year"
}
