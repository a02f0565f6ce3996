import AnnalsModel

extension Kind {
  /// The numbers of a field of days; none where there is no such field.
  func days(of field: Int?) -> [Int32] {
    guard let field, case .days(let column) = fields[field].column else { return [] }
    return column.numbers
  }

  /// The field that dates what happened: for a span its start, else the date of this name where
  /// the kind has it, else the kind's own.
  func happeningField(datedBy name: String?) -> Int? {
    guard owner != nil else { return nil }
    return span?.from ?? name.flatMap { day(called: $0) } ?? dateField
  }

  /// The field of days of a name.
  func day(called name: String) -> Int? {
    fields.firstIndex { field in
      guard case .days = field.column else { return false }
      return field.name == name
    }
  }

  /// The field that says when what happened became known: as a track that takes its gradings
  /// from here declares, else the date called `published`; `nil` for a kind without either.
  func knownField(in model: Model, _ index: Int) -> Int? {
    guard let owner else { return nil }
    for track in model.kinds[owner.kind].tracks {
      for source in track.sources where source.kind == index {
        guard source.knownDate < source.dates.count else { continue }
        return source.dates[source.knownDate].field
      }
    }
    return day(called: "published")
  }
}
