import AnnalsModel

extension Day {
  /// As much of the date as is known, in the form that the loader reads: `2014-04-30`, `2014-04`,
  /// `2014`, `2014-06-29~`.
  func text(knownTo mark: DateMark) -> String {
    switch mark {
    case .day: isoText
    case .month: String(isoText.prefix(7))
    case .year: String(isoText.prefix(4))
    case .estimated: isoText + "~"
    case .estimatedMonth: text(knownTo: .month) + "~"
    case .estimatedYear: text(knownTo: .year) + "~"
    }
  }
}

extension Double {
  /// The shortest text that reads back as this number: `0.1`, `2` for 2.0, `0` for -0.0, `1e-05`.
  var shortestText: String {
    if self == 0 { return "0" }
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// `1 council`, `2 councils`
func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
  "\(count) \(count == 1 ? singular : plural)"
}

extension Duration {
  /// `0.4 ms`, `35 ms`, `1.3 s`; `<0.1 ms` for what is shorter.
  package var inWords: String {
    let (seconds, attoseconds) = components
    let tenths = attoseconds / 100_000_000_000_000
    if seconds > 0 { return "\(seconds).\(tenths / 1000) s" }
    if tenths < 1 { return "<0.1 ms" }
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10) ms" : "\(tenths / 10) ms"
  }
}
